import type { FormatId } from './formats.ts';
import type { Notice } from './notice.ts';

/** What every reader makes: named columns of equal length, and an account of how the file was understood. */
export interface Table {
  reading: Reading;
  /** The columns that were kept, in file order. */
  columns: Column[];
  /** Number of data rows (length of every column). */
  rows: number;
  /** Line of the file (from 1) on which each row begins; absent where lines mean nothing (Parquet, .npy). */
  lines?: Uint32Array;
  /** Which row of the file's data each row was (from 0), where some were left out or sorted. */
  places?: Uint32Array;
  /** The cells of the last rows as they stand in the file, also those of columns that were not kept; where it is text. */
  tail?: string[][];
}

export type Column = NumberColumn | CodedColumn;

export interface NumberColumn {
  name: string;
  kind: 'number';
  /** NaN where the cell is missing; infinities as written. */
  numbers: Float64Array;
  missing: number;
}

/** Anything but numbers, as codes into its distinct values (in order of first appearance). */
export interface CodedColumn {
  name: string;
  kind: 'text' | 'boolean' | 'date';
  /** -1 where the cell is missing. */
  codes: Int32Array;
  categories: string[];
  missing: number;
}

/** How the file was read: shown to the user, who can override it. */
export interface Reading {
  format: FormatId;
  /** True where the file was gzip-compressed. */
  compressed: boolean;
  encoding?:
    | 'utf-8'
    | 'utf-16le'
    | 'utf-16be'
    | 'windows-1252'
    | 'windows-1251'
    | 'gb18030'
    | 'shift_jis'
    | 'euc-kr'
    | 'big5';
  delimiter?: string;
  decimal?: '.' | ',';
  header?: boolean;
  /** All columns of the file, with the number of missing cells of those that were kept. */
  columns: { name: string; kind: Column['kind']; missing?: number }[];
  /** Rows that were left out or repaired, the first hundred of them. */
  skipped: { row: number; reason: string }[];
  /** How many there were in all. */
  skippedCount: number;
  /** Rows of the file that are not in the table. */
  leftOut: LeftOut;
  /** Notes on the file: what was found, and what was done about it. */
  notices: Notice[];
}

/** Rows that are not there any more: how many, and the first twenty with their line and the reason. */
export interface LeftOut {
  rows: number;
  reasons: { row: number; reason: string }[];
}

/** What columns hold, by their names. */
export type ColumnTypes = Readonly<Record<string, 'number' | 'text'>>;

/** What the user may say instead of leaving it to the guess. */
export interface ReadOptions {
  delimiter?: string;
  decimal?: '.' | ',';
  encoding?: NonNullable<Reading['encoding']>;
  header?: boolean;
  /** For JSON: path of the array to take, e.g. `results.residuals`. */
  path?: string;
  types?: ColumnTypes;
}
