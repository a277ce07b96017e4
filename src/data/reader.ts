import type { FormatId } from './formats.ts';
import type { ByteSource } from './source.ts';
import type { Encoding, ReadOptions, Table } from './table.ts';
import type { Survey } from './text/survey.ts';

export interface ReadTableOptions extends ReadOptions {
  /** Called once, before the columns are read; returns the names of those to keep. Without it all are kept. */
  keep?: (survey: Survey) => readonly string[];
  /** Called with the share of bytes read, from 0 to 1. */
  onProgress?: (fraction: number) => void;
  signal?: AbortSignal;
}

/** What is known about a file before its format is. */
export interface Input {
  source: ByteSource;
  /** The first bytes. */
  head: Uint8Array;
  /** The file as text, and the beginning of that text. */
  text(): Promise<{ source: ByteSource; encoding: Encoding; start: string }>;
}

/** Makes a table of certain kinds of files. */
export interface FormatReader {
  formats: readonly FormatId[];
  /** Whether the file has this format: by its content, and by its name only if the content doesn't tell. */
  recognizes(input: Input): boolean | Promise<boolean>;
  read(input: Input, options: ReadTableOptions): Promise<Table>;
}

export const defineReader = (reader: FormatReader): FormatReader => reader;

/** Whether a file begins with these characters. */
export const startsWith = (head: Uint8Array, mark: string): boolean =>
  [...mark].every((letter, index) => head[index] === letter.charCodeAt(0));
