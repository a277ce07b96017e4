import { parseArgs } from 'node:util';
import { contradiction, optionOf } from '../analysis/columns/assigned-roles.ts';
import { compareSources } from '../analysis/compare/compare-sources.ts';
import type { Comparison } from '../analysis/compare/comparison.ts';
import type { ModelSource } from '../analysis/compare/read-models.ts';
import { comparisonDocument } from '../analysis/words/comparison-document.ts';
import { htmlOfSections } from '../analysis/words/html.ts';
import { markdownOfSections } from '../analysis/words/markdown.ts';
import { textOfSections } from '../analysis/words/text.ts';
import { asksForJson, openFile, print, refuse, refuseCall, understood } from './answer.node.ts';
import { partOptions, partsIn } from './arguments.node.ts';
import { progressLine } from './progress.node.ts';
import { parsedWholeNumber, readingOptions, readOptionsIn } from './reading-options.node.ts';

export const compareUsage = `residual-diagnostics compare: which model is better, and is the difference more than chance?

  residual-diagnostics compare <file> <file> …                  a model in each file
  residual-diagnostics compare <file> [--predicted COL COL …]   several prediction columns of one file
  residual-diagnostics compare <file> --model COL               the rows of several models stacked in one file

  --key COL        the column that pairs the rows of the files; guessed, else by position
  --baseline NAME  the model (file, column or value) that the others are compared with; the first if not given
  --observed COL, --residual COL, --label COL, --probability COL, --split COL=VALUE,… and the other columns, as for
                   one file
  --ordered        the rows are in a meaningful order, such as time
  --format text|json|markdown|html, --output FILE, --seed N, and how files are read, as for one file
`;

const formats = {
  text: (comparison: Comparison) => textOfSections(comparisonDocument(comparison)),
  markdown: (comparison: Comparison) => markdownOfSections(comparisonDocument(comparison)),
  html: (comparison: Comparison) => htmlOfSections(comparisonDocument(comparison)),
  json: (comparison: Comparison) => `${JSON.stringify(comparison, null, 2)}\n`,
};

/** Compares models, given the arguments after `compare`; resolves to the exit status. */
export async function runCompare(words: readonly string[]): Promise<number> {
  const json = asksForJson(words);
  const parsed = await understood(words, parse, compareUsage);
  if (typeof parsed === 'number') return parsed;
  const { values, positionals: files } = parsed;
  if (files.length === 0)
    return refuseCall('Which files? Name one or more, or “-” for standard input.', json);
  const { format = 'text' } = values;
  if (!(format in formats)) {
    return refuseCall(`--format is one of ${Object.keys(formats).join(', ')}, not “${format}”.`, json);
  }
  const reading = readOptionsIn(values);
  if ('wrong' in reading) return refuseCall(reading.wrong, json);
  const seed = parsedWholeNumber(values.seed);
  if (seed === null) return refuseCall('--seed is a whole number, 0 or more.', json);
  const { predicted: _, ...named } = partsIn(values);
  const contradicted = contradiction(named, optionOf);
  if (contradicted !== undefined) return refuseCall(contradicted, json);

  const sources: ModelSource[] = [];
  for (const file of files) {
    const source = await openFile(file);
    if (!source.ok) return refuse(source.problem, json, 3);
    sources.push({ source: source.value, read: reading.read });
  }
  const progress = progressLine();
  const compared = await compareSources(withNames(sources, files), {
    named,
    predicted: values.predicted ?? [],
    ordered: values.ordered ?? false,
    onProgress: (_, fraction) => progress.show(fraction),
    ...(values.model !== undefined && { model: values.model }),
    ...(values.key !== undefined && { key: values.key }),
    ...(values.baseline !== undefined && { baseline: values.baseline }),
    ...(seed !== undefined && { seed }),
  });
  progress.clear();
  if (!compared.ok) return refuse(compared.problem, json, 3);
  return print([formats[format as keyof typeof formats](compared.value)], values.output);
}

/** Names each model by its file's base name, unless two files share it. */
function withNames(sources: readonly ModelSource[], files: readonly string[]): ModelSource[] {
  const names = sources.map(({ source }) => source.name);
  const isShared = new Set(names).size < names.length;
  return sources.map((one, index) => ({ ...one, name: isShared ? files[index]! : names[index]! }));
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: severalPredictions(words),
    allowPositionals: true,
    options: {
      ...partOptions,
      ...readingOptions,
      predicted: { type: 'string', multiple: true },
      model: { type: 'string' },
      key: { type: 'string' },
      baseline: { type: 'string' },
      ordered: { type: 'boolean' },
      format: { type: 'string' },
      output: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

/** Expands `--predicted a b` to two `--predicted` options. */
function severalPredictions(words: readonly string[]): string[] {
  const result: string[] = [];
  let listing = false;
  for (const word of words) {
    if (word.startsWith('--')) listing = word === '--predicted';
    if (word === '--predicted') continue;
    if (listing) result.push('--predicted', word);
    else result.push(word);
  }
  return result;
}
