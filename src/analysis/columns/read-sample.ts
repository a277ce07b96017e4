import type { Notice } from '../../data/notice.ts';
import type { Problem } from '../../data/problem.ts';
import type { ByteSource } from '../../data/source.ts';
import type { LeftOut, Table } from '../../data/table.ts';
import type { Report, Roles } from '../report.ts';
import { previewOf } from './preview.ts';
import { type ReadColumnsOptions, readColumns } from './read-columns.ts';
import { type Arranged, arrange } from './sample/arrange.ts';
import { onLogScale } from './sample/log-scale.ts';
import { unitNotices } from './sample/other-units.ts';
import { type Population, populationOf, withoutTelling } from './sample/population.ts';
import { populationNotice } from './sample/population-notice.ts';
import { deviationsBy } from './sample/precision-weights.ts';
import { rowsOfSegment } from './sample/rows-of-segment.ts';
import type { RegressionSample, Sample } from './sample/sample.ts';
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

export interface ReadSampleOptions extends ReadColumnsOptions {
  /** Whether the user says that the rows are ordered, whatever the columns say. */
  ordered?: boolean;
  /** Rows of the file's data (from 0) that the user excluded. */
  without?: readonly number[];
  /** Whether to analyze the logarithms of observed and predicted values. */
  logarithms?: boolean;
}

/** From bytes to a sample: reads the file, assigns roles to the columns, and keeps no others in memory. */
export async function readSample(
  source: ByteSource,
  { ordered = false, without = [], logarithms = false, ...options }: ReadSampleOptions = {},
): Promise<SampleRead> {
  const read = await readColumns(source, options);
  if (!read.ok) return { kind: 'problem', problem: read.problem };
  const { table, guess } = read.value;
  if (guess.kind === 'tie') {
    const previews = guess.choices.map((choice) => previewOf(table, choice));
    return { kind: 'tie', choices: guess.choices, previews, table };
  }
  if (guess.kind === 'none') return { kind: 'problem', problem: guess.problem, table };
  const rest = withoutRows(table, without);
  const chosen = rowsOfSegment(rest.table, options.segment);
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

const hasObserved = (sample: Sample): sample is RegressionSample & { observed: Float64Array } =>
  'residuals' in sample && sample.observed !== undefined;
