import { buffer } from 'node:stream/consumers';
import { fileSource } from '../data/file-source.node.ts';
import { ok, type Problem, type Result } from '../data/problem.ts';
import { type ByteSource, memorySource } from '../data/source.ts';
import { problemText } from './problem-text.ts';

/** The file of that path, or standard input. */
export async function openFile(file: string): Promise<Result<ByteSource>> {
  if (file !== '-') return fileSource(file);
  return ok(memorySource('standard input', await buffer(process.stdin)));
}

export function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

export function refuse(problem: Problem, json: boolean, status: 2 | 3): number {
  if (json) process.stdout.write(`${JSON.stringify({ error: problem })}\n`);
  else process.stderr.write(problemText(problem));
  return status;
}

export const refuseCall = (message: string, json: boolean): number =>
  refuse({ code: 'wrong-call', message, hint: 'See residual-diagnostics --help.' }, json, 2);

/** Whether one JSON document is to be written, also where the call is wrong: known before it is understood. */
export const asksForJson = (words: readonly string[]): boolean =>
  words.some((word, i) => word === '--format=json' || (word === '--format' && words[i + 1] === 'json'));
