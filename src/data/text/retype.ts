import { CodedBuilder, countMissing } from '../columns.ts';
import { Refusal } from '../problem.ts';
import type { Column, ColumnTypes, Table } from '../table.ts';
import { cellNumber } from './cell.ts';
import type { Survey, SurveyColumn } from './survey.ts';

/**
 * Applies the types that the user gave some columns, whatever their cells look like. In a column of numbers, other
 * cells count as missing; a column of text keeps each number as a name, so that codes become categories.
 */
export function retyped(table: Table, types: ColumnTypes): Table {
  const { reading } = table;
  const unknown = Object.keys(types).find((name) => !reading.columns.some((column) => column.name === name));
  if (unknown !== undefined) {
    throw new Refusal(
      'unknown-column',
      `There is no column “${unknown}”, for which a type is given.`,
      `The columns are: ${reading.columns
        .slice(0, 12)
        .map(({ name }) => name)
        .join(', ')}${reading.columns.length > 12 ? ', …' : ''}.`,
      { column: unknown },
    );
  }
  return {
    ...table,
    reading: {
      ...reading,
      columns: reading.columns.map((column) => ({ ...column, kind: wanted(column, types) })),
    },
    columns: table.columns.map((column) => {
      const kind = wanted(column, types);
      if (kind === column.kind) return column;
      return kind === 'number' ? asNumbers(column, reading.decimal ?? '.') : asText(column, kind);
    }),
  };
}

/** Does the same in a survey. */
export const retypedSurvey = ({ columns }: Survey, types: ColumnTypes): Survey => ({
  columns: columns.map((column): SurveyColumn => {
    const kind = wanted(column, types);
    if (kind === column.kind) return column;
    const as = (value: number | string): number | string | null =>
      kind === 'number'
        ? (cellNumber(String(value), '.') ?? cellNumber(String(value), ',') ?? null)
        : String(value);
    return { ...column, kind, sample: column.sample.map((value) => (value === null ? null : as(value))) };
  }),
});

/** Own properties only, because a column can be called `constructor`. */
const wanted = (
  { name, kind }: { name: string; kind: Column['kind'] },
  types: ColumnTypes,
): Column['kind'] => (Object.hasOwn(types, name) ? types[name]! : kind);

function asNumbers(column: Column, decimal: '.' | ','): Column {
  if (column.kind === 'number') return column;
  const values = column.categories.map((text) => cellNumber(text, decimal) ?? Number.NaN);
  const numbers = Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : values[code]!));
  return { name: column.name, kind: 'number', numbers, missing: countMissing(numbers) };
}

function asText(column: Column, kind: 'text' | 'boolean' | 'date'): Column {
  if (column.kind !== 'number') return { ...column, kind };
  const { name, numbers, missing } = column;
  const builder = new CodedBuilder(numbers.length);
  for (const [row, value] of numbers.entries()) {
    if (Number.isNaN(value)) builder.putMissing(row);
    else builder.put(row, String(value));
  }
  return { name, kind, ...builder.coded(numbers.length), missing };
}
