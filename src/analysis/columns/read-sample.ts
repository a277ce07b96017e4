import { type ReadTableOptions, readTable } from '../../data/index.ts';
import type { Notice } from '../../data/notice.ts';
import type { Problem } from '../../data/problem.ts';
import type { ByteSource } from '../../data/source.ts';
import type { LeftOut, Table } from '../../data/table.ts';
import type { SurveyColumn } from '../../data/text/survey.ts';
import { possibleDrivers } from '../drivers/possible-drivers.ts';
import { columnsOfSegment, type SegmentChoice } from '../drivers/segment.ts';
import type { Report, Roles } from '../report.ts';
import type { AssignedRoles } from './assigned-roles.ts';
import { guessRoles } from './guess-roles.ts';
import { withClasses } from './labels/classes-of-columns.ts';
import { columnsOf } from './parts.ts';
import { previewOf } from './preview.ts';
import { found, type Guess } from './reading.ts';
import { type Arranged, arrange } from './sample/arrange.ts';
import { leastResiduals } from './sample/clean.ts';
import { onLogScale } from './sample/log-scale.ts';
import { unitNotices } from './sample/other-units.ts';
import { type Population, populationOf, tellsOfTable, withoutTelling } from './sample/population.ts';
import { populationNotice } from './sample/population-notice.ts';
import { deviationsBy } from './sample/precision-weights.ts';
import { rowsOfSegment } from './sample/rows-of-segment.ts';
import type { AnalysisOptions, RegressionSample, Sample } from './sample/sample.ts';
import { sampleNotices } from './sample/sample-notices.ts';
import { sampleOf } from './sample/sample-of.ts';
import { spreadInBins } from './sample/spread-in-bins.ts';
import { withoutRows } from './sample/without-rows.ts';

export type SampleRead =
  | {
      kind: 'done';
      /** The rows that are analyzed, in their order. */
      table: Table;
      /** Number of rows in the file. */
      rows: number;
      roles: Roles;
      sample: Sample;
      /** Other possible readings of the columns. */
      others: Roles[];
      notices: Notice[];
      /** The table that the file was drawn from or summarizes, if it says so. */
      population?: Population;
      settings: Pick<Report['settings'], 'logarithms' | 'withoutRows'>;
      /** Rows left out on purpose: those of other splits, or without weight. */
      leftOut: LeftOut;
    }
  /** Several readings of the columns are equally likely: the user decides, and the file is read again. */
  | { kind: 'tie'; choices: Roles[]; previews: string[]; table: Table }
  /** The table is included if the file itself could be read. */
  | { kind: 'problem'; problem: Problem; table?: Table };

export interface ReadSampleOptions extends Omit<ReadTableOptions, 'keep'> {
  /** All roles; guessed if absent. */
  roles?: Roles;
  /** The known roles; the others are guessed. */
  named?: AssignedRoles;
  /** The kind of target, if the user states it: it decides between labels and numbers. */
  task?: AnalysisOptions['task'];
  /** Whether the user says that the rows are ordered, whatever the columns say. */
  ordered?: boolean;
  /** Rows of the file's data (from 0) that the user excluded. */
  without?: readonly number[];
  /** Only the rows of a segment, or all others. */
  segment?: SegmentChoice;
  /** Whether to analyze the logarithms of observed and predicted values. */
  logarithms?: boolean;
  /** Names of columns to keep in addition to those that have a role or may explain the errors; or all of them. */
  beside?: readonly string[] | 'all';
}

/** From bytes to a sample: reads the file, assigns roles to the columns, and keeps no others in memory. */
export async function readSample(
  source: ByteSource,
  {
    roles,
    named,
    task,
    ordered = false,
    beside = [],
    without = [],
    segment,
    logarithms = false,
    ...options
  }: ReadSampleOptions = {},
): Promise<SampleRead> {
  const parts: { guess?: Guess } = roles ? { guess: { kind: 'found', roles, notices: [] } } : {};
  const read = await readTable(source, {
    ...options,
    keep: (survey) => {
      const columns = saidOnce(survey.columns, roles ? columnsOf(roles) : Object.values(named ?? {}).flat());
      parts.guess ??= guessRoles(
        columns.filter((column) => !tellsOfTable(column)),
        named,
        task,
      );
      const guess = withEachRoles(parts.guess, (one) => withClasses(one, survey.columns));
      parts.guess = guess;
      const others =
        beside === 'all'
          ? columns.map(({ name }) => name)
          : [...beside, ...(segment ? columnsOfSegment(segment.segment) : []), ...possibleDrivers(columns)];
      if (guess.kind === 'tie') return guess.choices.flatMap(columnsOf);
      const telling = survey.columns.filter(tellsOfTable).map(({ name }) => name);
      return guess.kind === 'found' ? [...columnsOf(guess.roles), ...others, ...telling] : [];
    },
  });
  if (!read.ok) return { kind: 'problem', problem: read.problem };
  const table = read.value;
  const guess = answeredByRefusal(parts.guess!, table);
  if (guess.kind === 'tie') {
    const previews = guess.choices.map((choice) => previewOf(table, choice));
    return { kind: 'tie', choices: guess.choices, previews, table };
  }
  if (guess.kind === 'none') return { kind: 'problem', problem: guess.problem, table };
  const rest = withoutRows(table, without);
  const chosen = rowsOfSegment(rest.table, segment);
  const population = populationOf(table, guess.roles);
  const arranged = arrange(chosen.table, guess.roles);
  const sample = sampleOf(arranged.table, guess.roles);
  if (!sample.ok) return { kind: 'problem', problem: sample.problem, table };
  const weighed = withPrecision(sample.value, arranged, guess.roles);
  const spread =
    population?.by === 'bins' && 'residuals' in weighed ? spreadInBins(weighed, arranged.table) : weighed;
  const logged = logarithms && hasObserved(spread) ? onLogScale(spread) : undefined;
  const value = logged?.sample ?? spread;
  if ('residuals' in value) {
    value.ordered = ordered || arranged.ordered;
    if (population?.by === 'sample') value.apart = population.rows / table.rows;
  }
  const notices = [
    ...table.reading.notices,
    ...guess.notices,
    ...rest.notices,
    ...chosen.notices,
    ...(logged ? [logged.notice] : []),
    ...arranged.notices.filter(({ id }) => !(population?.by === 'bins' && id === 'weighted')),
    ...sampleNotices(value, guess.roles),
    ...('residuals' in value ? unitNotices(value) : []),
    ...(population ? [populationNotice(population, value, table.rows) ?? []].flat() : []),
  ];
  return {
    kind: 'done',
    table: withoutTelling(arranged.table),
    rows: table.rows,
    leftOut: arranged.leftOut,
    roles: guess.roles,
    others: guess.others ?? [],
    sample: value,
    notices,
    ...(population && { population }),
    settings: {
      ...(logged && { logarithms: true }),
      ...(rest.leftOut > 0 && { withoutRows: rest.leftOut }),
    },
  };
}

/** Weights that state precision are turned into standard deviations. */
function withPrecision(sample: Sample, { table, precision }: Arranged, { weight }: Roles): Sample {
  const column = table.columns.find(({ name }) => name === weight);
  if (!precision || column?.kind !== 'number' || !('residuals' in sample)) return sample;
  const { weights: _, counted: __, ...others } = sample;
  return { ...others, scale: deviationsBy(column.numbers, precision) };
}

/** The columns without those that another one combines; or without that one, if one of those was named. */
function saidOnce(columns: readonly SurveyColumn[], named: readonly (string | undefined)[]): SurveyColumn[] {
  const isNamed = (own: readonly string[]) => own.some((name) => named.includes(name));
  const behind = new Set(columns.flatMap(({ saysInOne = [] }) => (isNamed(saysInOne) ? [] : saysInOne)));
  return columns.filter(({ name, saysInOne = [] }) => !behind.has(name) && !isNamed(saysInOne));
}

/** With too few rows for any answer, the user is told so instead of being asked about the columns. */
const answeredByRefusal = (guess: Guess, { rows }: Table): Guess =>
  guess.kind === 'tie' && rows < leastResiduals && guess.choices.every(({ weight }) => !weight)
    ? found(guess.choices[0]!)
    : guess;

const withEachRoles = (guess: Guess, change: (roles: Roles) => Roles): Guess =>
  guess.kind === 'found'
    ? { ...guess, roles: change(guess.roles) }
    : guess.kind === 'tie'
      ? { ...guess, choices: guess.choices.map(change) }
      : guess;

const hasObserved = (sample: Sample): sample is RegressionSample & { observed: Float64Array } =>
  'residuals' in sample && sample.observed !== undefined;
