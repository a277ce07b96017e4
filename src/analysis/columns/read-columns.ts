import { type ReadTableOptions, readTable } from '../../data/index.ts';
import { ok, type Result } from '../../data/problem.ts';
import type { ByteSource } from '../../data/source.ts';
import type { Table } from '../../data/table.ts';
import { type Survey, type SurveyColumn, surveyOf } from '../../data/text/survey.ts';
import { possibleDrivers } from '../drivers/possible-drivers.ts';
import { columnsOfSegment, type SegmentChoice } from '../drivers/segment.ts';
import type { Roles } from '../report.ts';
import { notJoined } from '../words/refusals/of-columns.ts';
import type { AssignedRoles } from './assigned-roles.ts';
import { guessRoles } from './guess-roles.ts';
import { withClasses } from './labels/classes-of-columns.ts';
import { columnsOf, rowPartIds } from './parts.ts';
import { found, type Guess } from './reading.ts';
import { joinedRows, kindsColumn, kindsIn } from './rows/melted.ts';
import { leastResiduals } from './sample/clean.ts';
import { tellsOfTable } from './sample/population.ts';
import type { AnalysisOptions } from './sample/sample.ts';

export interface ReadColumnsOptions extends Omit<ReadTableOptions, 'keep'> {
  /** All roles; guessed if absent. */
  roles?: Roles;
  /** The known roles; the others are guessed. */
  named?: AssignedRoles;
  /** The kind of target, if the user states it: it decides between labels and numbers. */
  task?: AnalysisOptions['task'];
  /** Only the rows of a segment, or all others: its columns are kept. */
  segment?: SegmentChoice;
  /** Names of columns to keep in addition to those that have a role or may explain the errors; or all of them. */
  beside?: readonly string[] | 'all';
}

/** From bytes to a table and the roles of its columns; no others are kept in memory, unless its rows must be joined. */
export async function readColumns(
  source: ByteSource,
  { roles, named, task, beside = [], segment, ...options }: ReadColumnsOptions,
): Promise<Result<{ table: Table; guess: Guess }>> {
  const given: AssignedRoles = roles ?? named ?? {};
  const assigned = roles ? columnsOf(roles) : Object.values(given).flat();
  const parts: { guess?: Guess; melted?: { kinds: string; survey: Survey } } = roles
    ? { guess: found(roles) }
    : {};
  const columnsToKeep = (survey: Survey): string[] => {
    const columns = saidOnce(survey.columns, assigned);
    const own = columns.filter((column) => !tellsOfTable(column));
    parts.guess ??= guessRoles(own, named, task);
    const guess = withEachRoles(parts.guess, (one) => withClasses(one, survey.columns));
    parts.guess = guess;
    const others =
      beside === 'all'
        ? columns.map(({ name }) => name)
        : [...beside, ...(segment ? columnsOfSegment(segment.segment) : []), ...possibleDrivers(columns)];
    if (guess.kind === 'tie') return guess.choices.flatMap(columnsOf);
    const telling = survey.columns.filter(tellsOfTable).map(({ name }) => name);
    return guess.kind === 'found' ? [...columnsOf(guess.roles), ...others, ...telling] : [];
  };
  const read = await readTable(source, {
    ...options,
    keep: (survey) => {
      const kinds = kindsColumn(survey.columns);
      const isOfFile = ({ name }: SurveyColumn) =>
        assigned.includes(name) && (name === kinds || !rowPartIds.some((id) => given[id] === name));
      if (kinds === undefined || survey.columns.some(isOfFile)) return columnsToKeep(survey);
      parts.melted = { kinds, survey };
      return survey.columns.map(({ name }) => name);
    },
  });
  if (!read.ok) return read;
  const { melted } = parts;
  if (!melted) return ok({ table: read.value, guess: answeredByRefusal(parts.guess!, read.value) });
  const joined = joinedRows(read.value, melted.kinds);
  const table = withColumns(joined ?? read.value, columnsToKeep(joined ? surveyOf(joined) : melted.survey));
  const guess = joined || roles ? parts.guess! : unlessMelted(parts.guess!, read.value, melted.kinds);
  return ok({ table, guess: answeredByRefusal(guess, table) });
}

const withColumns = (table: Table, names: readonly string[]): Table => ({
  ...table,
  columns: table.columns.filter(({ name }) => names.includes(name)),
});

/**
 * A column of observed and predicted values in turn holds no residuals, whatever they look like: where its rows cannot
 * be joined, the user is told why.
 */
function unlessMelted(guess: Guess, table: Table, kinds: string): Guess {
  const readings = guess.kind === 'found' ? [guess.roles] : guess.kind === 'tie' ? guess.choices : [];
  const said = kindsIn(table, kinds);
  return said && readings.every(({ kind }) => kind === 'residual')
    ? { kind: 'none', problem: notJoined(kinds, said).problem }
    : guess;
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
