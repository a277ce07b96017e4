import type { FormatId } from './formats.ts';
import type { Notice } from './notice.ts';

/** The result of every reader: named columns of equal length, and an account of how the file was read. */
export interface Table {
  reading: Reading;
  /** The columns that were kept, in file order. */
  columns: Column[];
  /** Number of data rows (length of every column). */
  rows: number;
  /** The line (from 1) on which each row begins; absent for formats without lines (Parquet, .npy). */
  lines?: Uint32Array;
  /** The index of each row among the file's data rows (from 0), if some were left out or the rows were sorted. */
  places?: Uint32Array;
  /** For text: the cells of the last rows as written in the file, including columns that were not kept. */
  tail?: string[][];
}

export type Column = NumberColumn | CodedColumn;

export interface NumberColumn {
  name: string;
  kind: 'number';
  /** NaN if the cell is missing; infinities as written. */
  numbers: Float64Array;
  missing: number;
}

/** A column of anything but numbers, stored as codes into its distinct values (in order of first appearance). */
export interface CodedColumn {
  name: string;
  kind: 'text' | 'boolean' | 'date';
  /** -1 if the cell is missing. */
  codes: Int32Array;
  categories: string[];
  missing: number;
}

/** The encoding of text, as the web’s Encoding Standard names it. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1253'
  | 'windows-1254'
  | 'windows-1255'
  | 'windows-1256'
  | 'windows-1257'
  | 'windows-874'
  | 'iso-8859-2'
  | 'koi8-r'
  | 'macintosh'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-jp'
  | 'euc-kr';

/** How the file was read. It is shown to the user, who can override it. */
export interface Reading {
  format: FormatId;
  /** Whether the file was gzip-compressed. */
  compressed: boolean;
  encoding?: Encoding;
  delimiter?: string;
  decimal?: '.' | ',';
  header?: boolean;
  /** All columns of the file; those that were kept have their number of missing cells. */
  columns: { name: string; kind: Column['kind']; missing?: number }[];
  /** The first hundred rows that were left out or repaired. */
  skipped: { row: number; reason: string }[];
  /** The total number of such rows. */
  skippedCount: number;
  /** Rows of the file that are not in the table. */
  leftOut: LeftOut;
  /** Notes on the file: what was found and what was done about it. */
  notices: Notice[];
}

/** The rows left out: how many, and the line and reason of the first twenty. */
export interface LeftOut {
  rows: number;
  reasons: { row: number; reason: string }[];
}

/** The type of some columns, by name. */
export type ColumnTypes = Readonly<Record<string, 'number' | 'text'>>;

/** What the user can specify instead of having it guessed. */
export interface ReadOptions {
  delimiter?: string;
  decimal?: '.' | ',';
  encoding?: Encoding;
  header?: boolean;
  /** For JSON: the path of the array to read, e.g. `results.residuals`. */
  path?: string;
  types?: ColumnTypes;
}
