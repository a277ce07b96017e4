import { parseArgs } from 'node:util';
import { contradiction, type NamedParts, optionOf } from '../analysis/columns/named-parts.ts';
import { namedPartIds, type Part, parts } from '../analysis/columns/parts.ts';
import type { AnalysisOptions } from '../analysis/columns/sample.ts';
import type { ColumnTypes, ReadOptions } from '../data/table.ts';

export const usage = `residual-diagnostics: which loss do your errors call for, and why?

  residual-diagnostics <file> [--residual COL] [--observed COL --predicted COL]
                              [--label COL --probability COL …] [--confidence COL]
                              [--order COL] [--group COL] [--split COL[=VALUE,…]] [--weight COL] [--scale COL]
                              [--ordered] [--in-sample-parameters P] [--format text|json|markdown] [--seed N]
  residual-diagnostics table <file> [--delimiter C] [--decimal C] [--format json|text]

Reads CSV, TSV, JSON, JSON Lines, Parquet and .npy, also gzip-compressed; “-” is standard input.
What is not named is guessed. --ordered says that the rows stand in an order (time).
--in-sample-parameters P says that the residuals are those of the training data of a model with P parameters.
How the file is read can be said for both: --delimiter C, --decimal C, --encoding NAME, --header yes|no,
--path PATH (the table to read from a JSON document), --type COL=number|text (once for each column).
Exit status: 0 a report was made; 2 the call is wrong; 3 the input cannot be analyzed.
`;

export interface Call {
  command: 'recommend' | 'table';
  file: string;
  format: 'text' | 'json' | 'markdown';
  read: ReadOptions;
  /** Columns whose part is said; the others are guessed. */
  named: NamedParts;
  ordered: boolean;
  options: AnalysisOptions;
}

export type ParsedCall =
  | { kind: 'call'; call: Call }
  | { kind: 'help' }
  | { kind: 'version' }
  | { kind: 'wrong'; message: string; json: boolean };

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** Understands the words after the program's name, or says what is wrong with them. */
export function parseCall(words: readonly string[]): ParsedCall {
  // Known before the call is understood, because also an error is one JSON document then.
  const json = words.some(
    (word, i) => word === '--format=json' || (word === '--format' && words[i + 1] === 'json'),
  );
  const wrong = (message: string): ParsedCall => ({ kind: 'wrong', message, json });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    return wrong((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };

  const command =
    positionals[0] === 'table' || positionals[0] === 'recommend' ? positionals.shift()! : 'recommend';
  const [file, ...more] = positionals;
  if (file === undefined) return wrong('Which file? Name one, or “-” for standard input.');
  if (more.length > 0) return wrong(`One file at a time: “${more[0]}” is one too many.`);

  const format = values.format ?? 'text';
  const formats = command === 'table' ? ['text', 'json'] : ['text', 'json', 'markdown'];
  if (!formats.includes(format)) return wrong(`--format is one of ${formats.join(', ')}, not “${format}”.`);
  const { decimal, encoding, header } = values;
  if (decimal !== undefined && decimal !== '.' && decimal !== ',') return wrong('--decimal is “.” or “,”.');
  if (encoding !== undefined && !encodings.includes(encoding as (typeof encodings)[number])) {
    return wrong(`--encoding is one of ${encodings.join(', ')}.`);
  }
  if (header !== undefined && header !== 'yes' && header !== 'no') return wrong('--header is yes or no.');
  const delimiter = values.delimiter?.replace('\\t', '\t');
  if (delimiter !== undefined && delimiter.length !== 1) return wrong('--delimiter is one character.');

  const typed = typesNamed(values.type ?? []);
  if ('wrong' in typed) return wrong(typed.wrong);

  const seed = wholeNumber(values.seed);
  if (seed === null) return wrong('--seed is a whole number, 0 or more.');
  const inSampleParameters = wholeNumber(values['in-sample-parameters']);
  if (inSampleParameters === null) return wrong('--in-sample-parameters is a whole number, 0 or more.');

  const named = partsIn(values);
  const contradicted = contradiction(named, optionOf);
  if (contradicted !== undefined) return wrong(contradicted);
  return {
    kind: 'call',
    call: {
      command: command as Call['command'],
      file,
      format: format as Call['format'],
      read: {
        ...(delimiter !== undefined && { delimiter }),
        ...(decimal !== undefined && { decimal }),
        ...(encoding !== undefined && { encoding: encoding as (typeof encodings)[number] }),
        ...(header !== undefined && { header: header === 'yes' }),
        ...(values.path !== undefined && { path: values.path }),
        ...(values.type && typed),
      },
      named,
      ordered: values.ordered ?? false,
      options: {
        ...(seed !== undefined && { seed }),
        ...(inSampleParameters !== undefined && { inSampleParameters }),
      },
    },
  };
}

/** One option for each part that can be named. */
const partOptions: Record<string, { type: 'string'; multiple: boolean }> = Object.fromEntries(
  namedPartIds.map((id) => [
    (parts[id] as Part).option!,
    { type: 'string', multiple: (parts[id] as Part).several ?? false },
  ]),
);

function partsIn(values: Record<string, unknown>): NamedParts {
  const given = namedPartIds.map((id) => [id, values[(parts[id] as Part).option!]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: severalProbabilities(words),
    allowPositionals: true,
    options: {
      ...partOptions,
      ordered: { type: 'boolean' },
      'in-sample-parameters': { type: 'string' },
      format: { type: 'string' },
      seed: { type: 'string' },
      delimiter: { type: 'string' },
      decimal: { type: 'string' },
      encoding: { type: 'string' },
      header: { type: 'string' },
      path: { type: 'string' },
      type: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
}

/** `COL=number` or `COL=text`, where COL may itself hold an equals sign. */
function typesNamed(words: readonly string[]): { types: ColumnTypes } | { wrong: string } {
  const entries: [string, 'number' | 'text'][] = [];
  for (const word of words) {
    const [, name, type] = /^(.+)=(number|text)$/s.exec(word) ?? [];
    if (name === undefined) return { wrong: `--type is COL=number or COL=text, not “${word}”.` };
    entries.push([name, type as 'number' | 'text']);
  }
  return { types: Object.fromEntries(entries) };
}

/** `--probability a b c` is short for the option three times; a file named before it stays the file. */
function severalProbabilities(words: readonly string[]): string[] {
  const result: string[] = [];
  let listing = false;
  for (const word of words) {
    if (word === '--probability') listing = true;
    else if (word.startsWith('--')) {
      listing = false;
      result.push(word);
    } else if (listing) result.push('--probability', word);
    else result.push(word);
  }
  return listing && !result.includes('--probability') ? [...result, '--probability'] : result;
}

/** undefined where not given, null where it is no whole number. */
function wholeNumber(text: string | undefined): number | undefined | null {
  if (text === undefined) return undefined;
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
