import type { FormatId } from './formats.ts';
import type { ByteSource } from './source.ts';
import type { Reading, ReadOptions, Table } from './table.ts';
import type { Survey } from './text/survey.ts';

export interface ReadTableOptions extends ReadOptions {
  /** Asked once, before the columns are read: the names of those to keep. All are kept without it. */
  keep?: (survey: Survey) => readonly string[];
  /** Share of the bytes read, from 0 to 1. */
  onProgress?: (fraction: number) => void;
  signal?: AbortSignal;
}

/** What is known of a file before a reader is chosen. */
export interface Input {
  source: ByteSource;
  /** The first bytes. */
  head: Uint8Array;
  /** The same file as text, and how that begins. */
  text(): Promise<{ source: ByteSource; encoding: NonNullable<Reading['encoding']>; start: string }>;
}

/** A way to make a table of some kinds of files. */
export interface FormatReader {
  formats: readonly FormatId[];
  /** Whether the file is of this reader's kind: by what is in it, and by its name only where that doesn't tell. */
  recognizes(input: Input): boolean | Promise<boolean>;
  read(input: Input, options: ReadTableOptions): Promise<Table>;
}

export const defineReader = (reader: FormatReader): FormatReader => reader;

/** Whether a file begins with these letters. */
export const startsWith = (head: Uint8Array, mark: string): boolean =>
  [...mark].every((letter, index) => head[index] === letter.charCodeAt(0));
