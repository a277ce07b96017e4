import { readdirSync, readFileSync } from 'node:fs';
import { columnsOf, type Roles } from '../../../src/analysis/columns/parts.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../../src/data/source.ts';
import { plainTable } from '../plain-table.ts';

export interface Table {
  names: string[];
  rows: string[][];
}

/** A file of the corpus whose cells need no quotes. */
export interface TableFile {
  name: string;
  table: Table;
}

const folder = new URL('../exports/files/', import.meta.url);
/** Larger files take long, and hold no other names. */
const longest = 40_000;

export const tableFiles = (): TableFile[] =>
  readdirSync(folder)
    .filter((name) => /\.[ct]sv$/.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8').replaceAll('\t', ',') }))
    .filter(({ text }) => text.length < longest)
    .flatMap(({ name, text }) => {
      const table = plainTable(text);
      return table ? [{ name, table }] : [];
    });

export const written = ({ names, rows }: Table, delimiter = ',', lineEnd = '\n'): string =>
  [names, ...rows].map((cells) => cells.join(delimiter)).join(lineEnd) + lineEnd;

export const isNumber = (cell: string): boolean => /^-?\d*\.?\d+(e[-+]?\d+)?$/i.test(cell);

export const cellsOf = ({ names, rows }: Table, name: string): string[] =>
  rows.map((cells) => cells[names.indexOf(name)]!);

export const numbersOf = (table: Table, name: string): number[] => cellsOf(table, name).map(Number);

/** What a file is said to hold. */
export interface Answer {
  kind: Roles['kind'] | 'asked' | 'refused';
  /** The columns that are judged: not what rows of any kind have, and no spread of a prediction. */
  main: string[];
  roles?: Roles;
}

export async function answerTo(text: string): Promise<Answer> {
  const read = await readSample(memorySource('a.csv', new TextEncoder().encode(text)));
  if (read.kind === 'problem') return { kind: 'refused', main: [] };
  if (read.kind === 'tie') return { kind: 'asked', main: [] };
  const { roles } = read;
  const { kind, order, group, split, splitValues, weight, ...others } = roles;
  const { scale, lower, upper, quantiles, ...main } = { kind, ...others } as Roles & Partial<Spread>;
  return { kind, main: columnsOf(main as Roles), roles };
}

type Spread = Record<'scale' | 'lower' | 'upper' | 'quantiles', unknown>;

export const isFirm = ({ roles }: Answer): boolean => roles !== undefined;
