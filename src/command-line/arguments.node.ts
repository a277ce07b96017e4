import { parseArgs } from 'node:util';
import { type AssignedRoles, contradiction, optionOf } from '../analysis/columns/assigned-roles.ts';
import { assignableRoles, type Part, parts, rowPartIds } from '../analysis/columns/parts.ts';
import type { AnalysisOptions } from '../analysis/columns/sample/sample.ts';
import { namedPurpose, purposeForms } from '../analysis/purpose/named-purpose.ts';
import { formatsInWords } from '../data/formats.ts';
import type { ReadOptions } from '../data/table.ts';
import { asksForJson } from './answer.node.ts';
import { parsedWholeNumber, readingOptions, readOptionsIn } from './reading-options.node.ts';

/** The options for the columns that any file may have. */
const optionsOfRows = [...rowPartIds, 'scale' as const]
  .map((id) => `[${optionOf(id)} COL${id === 'split' ? '[=VALUE,…]' : ''}]`)
  .join(' ');

export const usage = `residual-diagnostics: which loss do your errors call for, and why?

  residual-diagnostics <file> [--residual COL] [--observed COL --predicted COL]
                              [--label COL --probability COL …] [--confidence COL]
                              ${optionsOfRows}
                              [--task regression|counts|positive|classification]
                              [--purpose mean|median|distribution|quantile=TAU|costs=LOW:HIGH]
                              [--ordered] [--pairs] [--in-sample-parameters P] [--seed N]
                              [--format text|json|markdown|html] [--output FILE]
  residual-diagnostics compare <file> [<file> …] [--predicted COL …] [--key COL] [--baseline NAME] [--format …]
  residual-diagnostics check <path> … [--data FILE] [--fail-on contradiction|undecided|never] [--format …]
  residual-diagnostics sql --dialect NAME --from TABLE --observed COL --predicted COL [--rows N | --bins]
  residual-diagnostics mcp                 serves assistants (Model Context Protocol) in this folder
  residual-diagnostics table <file> [--delimiter C] [--decimal C] [--format json|text]

Reads ${formatsInWords}, also gzip-compressed; “-” is standard input.
Columns that are not named are guessed. --ordered says that the rows are in a meaningful order, such as time.
--pairs also examines what pairs of the other columns tell about the errors.
--in-sample-parameters P says that the residuals are those of the training data of a model with P parameters.
--purpose says what the predictions are used for: totals and RMSE (mean), typical values and MAE (median),
intervals (distribution), a quantile, or what errors cost: costs=9:1 where a prediction that is too low costs 9 times
as much as one that is too high by as much, which calls for the quantile 9 / (9 + 1) = 0.9.
“compare --help” explains how models are compared, “check --help” how code is checked, “sql --help” how the errors
of a warehouse table are brought here.
How a file is read can be stated for all: --delimiter C, --decimal C, --encoding NAME, --header yes|no,
--path PATH (the table to read from a JSON document), --type COL=number|text (once for each column).
Exit status: 0 a report was made; 1 “check” found what --fail-on names; 2 usage error; 3 the input cannot be analyzed.
`;

export interface Call {
  command: 'recommend' | 'table';
  file: string;
  format: 'text' | 'json' | 'markdown' | 'html';
  /** The file to write to; standard output if absent. */
  output?: string;
  read: ReadOptions;
  /** Columns whose role is given; the others are guessed. */
  named: AssignedRoles;
  ordered: boolean;
  options: AnalysisOptions;
}

export type ParsedCall =
  | { kind: 'call'; call: Call }
  | { kind: 'help' }
  | { kind: 'version' }
  | { kind: 'wrong'; message: string; json: boolean };

/**
 * Parses the arguments after the program's name, or says what is wrong with them. Without a file argument, `piped`
 * standard input is read.
 */
export function parseCall(words: readonly string[], piped = false): ParsedCall {
  const json = asksForJson(words);
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
  const [file = piped ? '-' : undefined, ...more] = positionals;
  if (file === undefined) return wrong('Which file? Name one, or “-” for standard input.');
  if (more.length > 0) return wrong(`One file at a time: “${more[0]}” is one too many.`);

  const format = values.format ?? 'text';
  const formats = command === 'table' ? ['text', 'json'] : ['text', 'json', 'markdown', 'html'];
  if (!formats.includes(format)) return wrong(`--format is one of ${formats.join(', ')}, not “${format}”.`);
  const reading = readOptionsIn(values);
  if ('wrong' in reading) return wrong(reading.wrong);
  const seed = parsedWholeNumber(values.seed);
  if (seed === null) return wrong('--seed is a whole number, 0 or more.');
  const inSampleParameters = parsedWholeNumber(values['in-sample-parameters']);
  if (inSampleParameters === null) return wrong('--in-sample-parameters is a whole number, 0 or more.');
  const purpose = values.purpose === undefined ? undefined : namedPurpose(values.purpose);
  if (values.purpose !== undefined && purpose === undefined) return wrong(`--purpose is ${purposeForms}.`);

  const { task } = values;
  if (task !== undefined && !isTask(task)) return wrong(`--task is one of ${tasks.join(', ')}.`);
  const named = partsIn(values);
  const contradicted = contradiction(named, optionOf);
  if (contradicted !== undefined) return wrong(contradicted);
  return {
    kind: 'call',
    call: {
      command: command as Call['command'],
      file,
      format: format as Call['format'],
      ...(values.output !== undefined && { output: values.output }),
      read: reading.read,
      named,
      ordered: values.ordered ?? false,
      options: {
        ...(task !== undefined && { task }),
        ...(seed !== undefined && { seed }),
        ...(inSampleParameters !== undefined && { inSampleParameters }),
        ...(purpose !== undefined && { purpose }),
        ...(values.pairs && { pairs: true }),
      },
    },
  };
}

const tasks = ['regression', 'counts', 'positive', 'classification'] as const;
const isTask = (text: string): text is (typeof tasks)[number] => (tasks as readonly string[]).includes(text);

/** One option per column role. */
export const partOptions: Record<string, { type: 'string'; multiple: boolean }> = Object.fromEntries(
  assignableRoles.map((id) => [
    (parts[id] as Part).option!,
    { type: 'string', multiple: (parts[id] as Part).several ?? false },
  ]),
);

export function partsIn(values: Record<string, unknown>): AssignedRoles {
  const given = assignableRoles.map((id) => [id, values[(parts[id] as Part).option!]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: severalProbabilities(words),
    allowPositionals: true,
    options: {
      ...partOptions,
      ordered: { type: 'boolean' },
      pairs: { type: 'boolean' },
      task: { type: 'string' },
      'in-sample-parameters': { type: 'string' },
      purpose: { type: 'string' },
      format: { type: 'string' },
      output: { type: 'string' },
      seed: { type: 'string' },
      ...readingOptions,
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
}

/** Expands `--probability a b c` to three `--probability` options, leaving a preceding file argument alone. */
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
