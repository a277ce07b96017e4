import { CodedBuilder } from './columns.ts';
import { monthOf } from './month-names.ts';
import { splitDateJoined } from './notices.ts';
import type { Column, Table } from './table.ts';
import type { Survey, SurveyColumn } from './text/survey.ts';

/**
 * A date written in several columns next to each other: year, month, day and perhaps the hour, or the day of the year.
 * A column of dates is added to them, by which the rows can be ordered.
 */
export interface SplitDate {
  name: string;
  /** From the year to the smallest part. */
  parts: { part: Part; column: string }[];
}

type Part = keyof typeof parts;

/** The numbers that each part may have, and its names in some languages. */
const parts = {
  year: {
    least: 1700,
    most: 2200,
    names: /^(?:year|yr|yyyy|jahr|ann[eé]e|an|ano|año|anno|jaar|rok|год|年)$/i,
  },
  month: {
    least: 1,
    most: 12,
    names: /^(?:month|mon|mo|mm|mnth|monat|mois|mes|mês|mese|maand|miesi[aą]c|месяц|月)$/i,
  },
  day: { least: 1, most: 31, names: /^(?:day|dy|dd|tag|jour|d[ií]a|giorno|dag|dzie[nń]|день|日)$/i },
  dayOfYear: { least: 1, most: 366, names: /^(?:doy|yday|jday|julian|day_?of_?year)$/i },
  hour: { least: 0, most: 24, names: /^(?:hour|hr|hh|stunde|std|heure|hora|ora|uur|час|時|时)$/i },
} satisfies Record<string, { least: number; most: number; names: RegExp }>;

/** In which order dates are written. The longest are looked for first. */
const orders: readonly (readonly Part[])[] = [
  ['year', 'month', 'day', 'hour'],
  ['day', 'month', 'year', 'hour'],
  ['month', 'day', 'year', 'hour'],
  ['year', 'dayOfYear', 'hour'],
  ['year', 'month', 'day'],
  ['day', 'month', 'year'],
  ['month', 'day', 'year'],
  ['year', 'dayOfYear'],
  ['year', 'month'],
  ['month', 'year'],
];
const bySize: readonly Part[] = ['year', 'month', 'day', 'dayOfYear', 'hour'];

/** Adds the date to a survey, unless one of its columns has dates. */
export function surveyWithDate({ columns }: Survey): { survey: Survey; date: SplitDate | undefined } {
  const own = columns.some(({ kind }) => kind === 'date') ? undefined : partsAmong(columns);
  const name = own?.map(({ column }) => column).join('-');
  if (!own || name === undefined || columns.some((column) => column.name === name))
    return { survey: { columns }, date: undefined };
  const sample = own[0]!.numbers.map((_, row) => dateOf(valuesIn(own, row)) ?? null);
  const date = { name, parts: own.map(({ part, column }) => ({ part, column })) };
  return { survey: { columns: [...columns, { name, kind: 'date', sample }] }, date };
}

interface PartColumn {
  part: Part;
  column: string;
  numbers: readonly number[];
}

function partsAmong(columns: readonly SurveyColumn[]): PartColumn[] | undefined {
  const numbers = columns.map(numbersOf);
  for (const order of orders) {
    for (let at = 0; at + order.length <= columns.length; at++) {
      const own = order.map((part, k): PartColumn => {
        return { part, column: columns[at + k]!.name, numbers: numbers[at + k] ?? [] };
      });
      if (!own.every(isWithin)) continue;
      own.sort((a, b) => bySize.indexOf(a.part) - bySize.indexOf(b.part));
      // Of two columns, any years beside small numbers would do.
      if (own.every(isNamed) || (own.length > 2 && areOrdered(own))) return own;
    }
  }
  return undefined;
}

/**
 * Whole numbers, also those with leading zeros, or months by name; undefined if a cell has none, as in nearly all
 * columns.
 */
function numbersOf({ name, sample }: SurveyColumn): number[] | undefined {
  const numbers: number[] = [];
  const isOfMonths = parts.month.names.test(bare(name));
  for (const cell of sample) {
    const number = cell === null ? Number.NaN : numberIn(String(cell), isOfMonths);
    if (Number.isNaN(number)) return undefined;
    numbers.push(number);
  }
  return numbers;
}

/** `5`, `05`, or `May`; NaN for anything else. */
function numberIn(cell: string, isOfMonths: boolean): number {
  const text = cell.trim();
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const month = isOfMonths && /^\p{L}{3,12}\.?$/u.test(text) ? monthOf(text) : -1;
  return month < 0 ? Number.NaN : month + 1;
}

/** A name up to its last letter; names may be as long as a file. */
const bare = (name: string): string => /^.*\p{L}/su.exec(name)?.[0] ?? '';

/** Whether all rows have numbers that this part of a date may have. */
const isWithin = ({ part, numbers }: PartColumn): boolean =>
  numbers.length > 0 && numbers.every((value) => value >= parts[part].least && value <= parts[part].most);

const isNamed = ({ part, column }: PartColumn): boolean => parts[part].names.test(bare(column));

/** At most this share of the rows may have an earlier date than the row before, as where another series begins. */
const mostEarlier = 0.2;
const fewestLater = 3;

/**
 * Whether numbers whose names say nothing are dates: the rows are in their order, and where all parts but the last
 * are the same, the last one rises.
 */
function areOrdered(own: readonly PartColumn[]): boolean {
  const rows = own[0]!.numbers.length;
  let [earlier, within, later] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    if (dateOf(valuesIn(own, row)) === undefined) return false;
    const first = row === 0 ? -1 : own.findIndex(({ numbers }) => numbers[row] !== numbers[row - 1]);
    if (first < 0) continue;
    const isLater = own[first]!.numbers[row]! > own[first]!.numbers[row - 1]!;
    if (!isLater) earlier++;
    if (first < own.length - 1) continue;
    within++;
    if (isLater) later++;
  }
  return earlier <= mostEarlier * rows && later >= fewestLater && later >= (1 - mostEarlier) * within;
}

type Values = Partial<Record<Part, number>>;

const valuesIn = (own: readonly PartColumn[], row: number): Values =>
  Object.fromEntries(own.map(({ part, numbers }) => [part, numbers[row]]));

/** The date of a row's parts: 2024, 2 and 9 are `2024-02-09`. */
function dateOf({ year = Number.NaN, month, day, dayOfYear, hour }: Values): string | undefined {
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? dayOfYear ?? 1));
  const isThere = date.getUTCFullYear() === year && (day === undefined || date.getUTCDate() === day);
  if (!isThere || Number.isNaN(hour)) return undefined;
  const text = date.toISOString().slice(0, (day ?? dayOfYear) === undefined ? 7 : 10);
  return hour === undefined ? text : `${text} ${String(hour).padStart(2, '0')}:00`;
}

/** The table with the date as a column. */
export function withDate(table: Table, date: SplitDate | undefined): Table {
  const own = date?.parts.map(({ part, column }) => {
    return { part, column: table.columns.find(({ name }) => name === column) };
  });
  if (!date || !own?.every(({ column }) => column !== undefined)) return table;
  const read = own.map(({ part, column }) => [part, numbersIn(column!, part === 'month')] as const);
  const dates = new CodedBuilder(table.rows);
  let missing = 0;
  for (let row = 0; row < table.rows; row++) {
    const text = dateOf(Object.fromEntries(read.map(([part, number]) => [part, number(row)])));
    if (text !== undefined) dates.put(row, text);
    else {
      dates.putMissing(row);
      missing++;
    }
  }
  const { reading } = table;
  const columns = date.parts.map(({ column }) => column);
  return {
    ...table,
    columns: [...table.columns, { name: date.name, kind: 'date', ...dates.coded(table.rows), missing }],
    reading: {
      ...reading,
      columns: [...reading.columns, { name: date.name, kind: 'date' }],
      notices: [...reading.notices, splitDateJoined({ columns })],
    },
  };
}

function numbersIn(column: Column, isOfMonths: boolean): (row: number) => number {
  if (column.kind === 'number') return (row) => column.numbers[row]!;
  const numbers = column.categories.map((cell) => numberIn(cell, isOfMonths));
  return (row) => numbers[column.codes[row]!] ?? Number.NaN;
}
