import { countMissing } from '../columns.ts';
import type { Notice } from '../notice.ts';
import { durationsInCells, marksInCells, uncertaintyInCells, unitInCells } from '../notices.ts';
import type { CodedColumn, Column, ColumnTypes, Table } from '../table.ts';
import { cellNumber } from './cell.ts';
import { areDurations, areDurationsBeside, durationIn } from './durations.ts';
import { isLimit, marksAmong } from './missing-marks.ts';
import type { Survey, SurveyColumn } from './survey.ts';
import { numberBefore, uncertaintyAmong, unitAmong } from './unit-cells.ts';

/**
 * How a text column writes numbers: followed by the same unit (`18.84 mg/L`), followed by an uncertainty (`18.8 ± 0.3`),
 * as durations (`0:14:32`), or with a few marks for missing values among them (`ND`, `<0.5`). Such columns become
 * numbers, with a notice.
 */
export type Writing =
  | { kind: 'unit'; unit: string }
  | { kind: 'uncertainty' }
  | { kind: 'duration' }
  | { kind: 'marks'; marks: readonly string[] };

/** How a column writes its numbers, unless the user said what it is. */
const writingOf = (column: SurveyColumn, types: ColumnTypes): Writing | undefined =>
  Object.hasOwn(types, column.name) ? undefined : writingAmong(column);

function writingAmong({ name, kind, sample }: SurveyColumn): Writing | undefined {
  if (kind !== 'text' && kind !== 'date') return undefined;
  const cells = sample.filter((cell): cell is string => typeof cell === 'string');
  if (areDurations(name, cells)) return { kind: 'duration' };
  if (kind === 'date') return undefined;
  const unit = unitAmong(cells);
  if (unit !== undefined) return { kind: 'unit', unit };
  if (uncertaintyAmong(cells)) return { kind: 'uncertainty' };
  const marks = marksAmong(cells);
  return marks && { kind: 'marks', marks };
}

function numberIn(cell: string, writing: Writing, decimal: '.' | ','): number | undefined {
  if (writing.kind === 'duration') return durationIn(cell);
  return cellNumber(writing.kind === 'marks' ? cell : numberBefore(cell, writing), decimal);
}

/**
 * The survey with such columns as numbers, and how each of them writes its numbers.
 *
 * @param types what the user said some columns are
 */
export function surveyWithNumbers(
  { columns }: Survey,
  types: ColumnTypes = {},
): { survey: Survey; writings: Map<string, Writing> } {
  const writings = new Map<string, Writing>();
  const durations = columns.filter((column) => writingOf(column, types)?.kind === 'duration');
  const isBeside = (column: SurveyColumn) =>
    !Object.hasOwn(types, column.name) &&
    column.kind === 'date' &&
    durations.some(({ sample }) => areDurationsBeside(column.sample, sample));
  const read = columns.map((column): SurveyColumn => {
    const writing =
      writingOf(column, types) ?? (isBeside(column) ? { kind: 'duration' as const } : undefined);
    if (writing === undefined) return column;
    writings.set(column.name, writing);
    const value = (cell: string): number | null =>
      numberIn(cell, writing, '.') ?? numberIn(cell, writing, ',') ?? null;
    return {
      ...column,
      kind: 'number',
      sample: column.sample.map((cell) => (typeof cell === 'string' ? value(cell) : null)),
    };
  });
  return { survey: { columns: read }, writings };
}

/** The table with such columns as numbers. A cell that is written in another way is missing. */
export function withNumbers(table: Table, writings: ReadonlyMap<string, Writing>): Table {
  if (writings.size === 0) return table;
  const notices: Notice[] = [];
  const columns = table.columns.map((column): Column => {
    const writing = writings.get(column.name);
    if (writing === undefined || column.kind === 'number') return column;
    const { numbers, others } = numbersOf(column, writing, table.reading.decimal ?? '.');
    notices.push(noticeOf(column.name, writing, others));
    return { name: column.name, kind: 'number', numbers, missing: countMissing(numbers) };
  });
  const kind = new Map(columns.map((column) => [column.name, column.kind]));
  return {
    ...table,
    columns,
    reading: {
      ...table.reading,
      columns: table.reading.columns.map((column) => ({
        ...column,
        kind: kind.get(column.name) ?? column.kind,
      })),
      notices: [...table.reading.notices, ...notices],
    },
  };
}

function numbersOf({ codes, categories }: CodedColumn, writing: Writing, decimal: '.' | ',') {
  const values = categories.map((cell) => numberIn(cell, writing, decimal) ?? Number.NaN);
  const numbers = Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : values[code]!));
  const others = codes.reduce((count, code) => count + (code >= 0 && Number.isNaN(values[code]!) ? 1 : 0), 0);
  return { numbers, others };
}

/** @param others the number of cells without such a number */
function noticeOf(column: string, writing: Writing, others: number): Notice {
  switch (writing.kind) {
    case 'unit':
      return unitInCells({ column, unit: writing.unit, others });
    case 'uncertainty':
      return uncertaintyInCells({ column, others });
    case 'duration':
      return durationsInCells({ column, others });
    case 'marks':
      return marksInCells({
        column,
        marks: writing.marks,
        cells: others,
        areLimits: writing.marks.some(isLimit),
      });
  }
}
