import { parseArgs } from 'node:util';
import { contradiction, optionOf } from '../analysis/columns/assigned-roles.ts';
import type { ReadSampleOptions } from '../analysis/columns/read-sample.ts';
import type { AnalysisOptions } from '../analysis/columns/sample/sample.ts';
import type { Report } from '../analysis/report.ts';
import { version } from '../analysis/version.ts';
import {
  type CheckedUse,
  checkedAsSarif,
  checkedForGithub,
  checkedText,
} from '../analysis/words/checked-uses.ts';
import { harmless } from '../data/printable.ts';
import { asksForJson, print, refuse, refuseCall, understood } from './answer.node.ts';
import { partOptions, partsIn } from './arguments.node.ts';
import { codeFiles } from './code-files.node.ts';
import { judgedUses } from './judged-uses.node.ts';
import { parsedWholeNumber, readingOptions, readOptionsIn } from './reading-options.node.ts';
import { reportOf } from './report-of.node.ts';

export const checkUsage = `residual-diagnostics check: which losses does the code train with, and do the data agree?

  residual-diagnostics check <path> … [--data FILE] [--fail-on contradiction|undecided|never]

  <path>          a file of code, a notebook, or a folder: Python, R, Julia, JavaScript, TypeScript, Stan, Markdown,
                  and settings in YAML, TOML, JSON and .conf
  --data FILE     the model's errors; without them the losses are listed and nothing is judged
  --fail-on       what makes the exit status 1: a loss that the data contradict (the default), also data that do
                  not decide, or nothing
  --format text|json|github|sarif
  --residual COL, --observed COL, --predicted COL and the other options of one data file, as without “check”
`;

const failures = ['contradiction', 'undecided', 'never'] as const;

const formats = {
  text: checkedText,
  json: (uses: readonly CheckedUse[]) => `${JSON.stringify({ schema: 1, uses }, null, 2)}\n`,
  github: checkedForGithub,
  sarif: (uses: readonly CheckedUse[]) => checkedAsSarif(uses, version),
};

/** Checks code against data, given the arguments after `check`; resolves to the exit status. */
export async function runCheck(words: readonly string[]): Promise<number> {
  const json = asksForJson(words);
  const parsed = await understood(words, parse, checkUsage);
  if (typeof parsed === 'number') return parsed;
  const { values, positionals: paths } = parsed;
  if (paths.length === 0) return refuseCall('Which code? Name files or folders.', json);
  const { format = 'text', 'fail-on': failOn = 'contradiction' } = values;
  if (!(format in formats))
    return refuseCall(`--format is one of ${Object.keys(formats).join(', ')}, not “${format}”.`, json);
  if (!failures.some((one) => one === failOn))
    return refuseCall(`--fail-on is one of ${failures.join(', ')}, not “${failOn}”.`, json);

  const files = await codeFiles(paths);
  if (!files.ok) return refuse(files.problem, json, 3);
  let report: Report | undefined;
  if (values.data !== undefined) {
    const request = dataRequest(values);
    if ('wrong' in request) return refuseCall(request.wrong, json);
    const analyzed = await reportOf(values.data, request.reading, request.options);
    if (!analyzed.ok) return refuse(analyzed.problem, json, 3);
    report = analyzed.value;
  }
  const uses = await judgedUses(files.value, report);
  await print([harmless(formats[format as keyof typeof formats](uses, files.value.length))]);
  return failsOn(failOn, uses, report) ? 1 : 0;
}

function failsOn(failOn: string, uses: readonly CheckedUse[], report: Report | undefined): boolean {
  if (failOn === 'never') return false;
  if (uses.some(({ verdict }) => verdict?.contradicts)) return true;
  return failOn === 'undecided' && report?.recommendation.strength === 'undecided';
}

interface DataRequest {
  reading: ReadSampleOptions;
  options: AnalysisOptions;
}

function dataRequest(values: ReturnType<typeof parse>['values']): DataRequest | { wrong: string } {
  const reading = readOptionsIn(values);
  if ('wrong' in reading) return reading;
  const seed = parsedWholeNumber(values.seed);
  if (seed === null) return { wrong: '--seed is a whole number, 0 or more.' };
  const named = partsIn(values);
  const contradicted = contradiction(named, optionOf);
  if (contradicted !== undefined) return { wrong: contradicted };
  return {
    reading: { ...reading.read, named, ordered: values.ordered ?? false },
    options: { ...(seed !== undefined && { seed }) },
  };
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      ...partOptions,
      ...readingOptions,
      data: { type: 'string' },
      'fail-on': { type: 'string' },
      ordered: { type: 'boolean' },
      format: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
