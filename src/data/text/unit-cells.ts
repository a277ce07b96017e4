import { countMissing } from '../columns.ts';
import type { Notice } from '../notice.ts';
import { unitInCells } from '../notices.ts';
import type { CodedColumn, Column, Table } from '../table.ts';
import { cellNumber, isPadded, longestNumber, tolerated } from './cell.ts';
import type { Survey, SurveyColumn } from './survey.ts';

/**
 * Text columns whose cells are numbers followed by the same unit (`18.84 mg/L`, `12 km`) become numbers, with a
 * notice about the unit. Cells with several units are left as text, because the units may differ in size.
 */
const withUnit =
  /^([+\-−]?\s*\p{N}[\p{N}.,'’\s]*?(?:[eE][+-]?\d+)?)\s*([\p{L}°µ%][\p{L}°µ%/·*^²³⁻¹.]{0,11}(?:\d(?!\d))?)$/u;

/** Fewer cells don't prove that a unit is meant. */
const fewestCells = 3;

/** The unit that nearly all of these cells have; undefined if there is none. */
function unitOf(cells: readonly string[]): string | undefined {
  if (cells.length < fewestCells) return undefined;
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const unit = cell.length <= longestNumber && withUnit.exec(cell.trim());
    // `003.png` is a file name.
    if (unit && !isPadded(unit[1]!) && !/\D$/.test(unit[1]!.trim()))
      counts.set(unit[2]!, (counts.get(unit[2]!) ?? 0) + 1);
  }
  const [unit, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count >= (1 - tolerated) * cells.length ? unit : undefined;
}

/** The number in a cell with or without this unit. */
function numberOf(cell: string, unit: string, decimal: '.' | ','): number | undefined {
  const text = cell.trim();
  return cellNumber(text.endsWith(unit) ? text.slice(0, -unit.length) : text, decimal);
}

/** The survey with such columns as numbers, and the unit of each. */
export function surveyWithUnits({ columns }: Survey): { survey: Survey; units: Map<string, string> } {
  const units = new Map<string, string>();
  const read = columns.map((column): SurveyColumn => {
    if (column.kind !== 'text') return column;
    const unit = unitOf(column.sample.filter((cell): cell is string => typeof cell === 'string'));
    if (unit === undefined) return column;
    units.set(column.name, unit);
    const value = (cell: string): number | null =>
      numberOf(cell, unit, '.') ?? numberOf(cell, unit, ',') ?? null;
    return {
      ...column,
      kind: 'number',
      sample: column.sample.map((cell) => (typeof cell === 'string' ? value(cell) : null)),
    };
  });
  return { survey: { columns: read }, units };
}

/** The table with such columns as numbers. A cell with another unit is missing. */
export function withUnits(table: Table, units: ReadonlyMap<string, string>): Table {
  if (units.size === 0) return table;
  const notices: Notice[] = [];
  const columns = table.columns.map((column): Column => {
    const unit = units.get(column.name);
    if (unit === undefined || column.kind !== 'text') return column;
    const { numbers, others } = numbersOf(column, unit, table.reading.decimal ?? '.');
    notices.push(unitInCells({ column: column.name, unit, others }));
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

function numbersOf({ codes, categories }: CodedColumn, unit: string, decimal: '.' | ',') {
  const values = categories.map((cell) => numberOf(cell, unit, decimal) ?? Number.NaN);
  const numbers = Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : values[code]!));
  const others = codes.reduce((count, code) => count + (code >= 0 && Number.isNaN(values[code]!) ? 1 : 0), 0);
  return { numbers, others };
}
