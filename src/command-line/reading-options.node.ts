import { encodings } from '../data/encodings.ts';
import type { ColumnTypes, Encoding, ReadOptions } from '../data/table.ts';

/** The options for how a file is read, shared by all commands. */
export const readingOptions = {
  delimiter: { type: 'string' },
  decimal: { type: 'string' },
  encoding: { type: 'string' },
  header: { type: 'string' },
  path: { type: 'string' },
  type: { type: 'string', multiple: true },
} as const;

type Values = {
  [K in keyof typeof readingOptions]?: (K extends 'type' ? string[] : string) | undefined;
};

/** The reading options given on the command line, or what is wrong with them. */
export function readOptionsIn(values: Values): { read: ReadOptions } | { wrong: string } {
  const { decimal, encoding, header } = values;
  if (decimal !== undefined && decimal !== '.' && decimal !== ',') {
    return { wrong: '--decimal is “.” or “,”.' };
  }
  if (encoding !== undefined && !encodings.includes(encoding as Encoding)) {
    return { wrong: `--encoding is one of ${encodings.join(', ')}.` };
  }
  if (header !== undefined && header !== 'yes' && header !== 'no') return { wrong: '--header is yes or no.' };
  const delimiter = values.delimiter?.replace('\\t', '\t');
  if (delimiter !== undefined && delimiter.length !== 1) return { wrong: '--delimiter is one character.' };
  const typed = typesNamed(values.type ?? []);
  if ('wrong' in typed) return typed;
  return {
    read: {
      ...(delimiter !== undefined && { delimiter }),
      ...(decimal !== undefined && { decimal }),
      ...(encoding !== undefined && { encoding: encoding as Encoding }),
      ...(header !== undefined && { header: header === 'yes' }),
      ...(values.path !== undefined && { path: values.path }),
      ...(values.type && typed),
    },
  };
}

/** Parses `COL=number` and `COL=text`, where COL may itself contain an equals sign. */
function typesNamed(words: readonly string[]): { types: ColumnTypes } | { wrong: string } {
  const entries: [string, 'number' | 'text'][] = [];
  for (const word of words) {
    const [, name, type] = /^(.+)=(number|text)$/s.exec(word) ?? [];
    if (name === undefined) return { wrong: `--type is COL=number or COL=text, not “${word}”.` };
    entries.push([name, type as 'number' | 'text']);
  }
  return { types: Object.fromEntries(entries) };
}

/** Undefined if not given, null if not a whole number. */
export function parsedWholeNumber(text: string | undefined): number | undefined | null {
  if (text === undefined) return undefined;
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
