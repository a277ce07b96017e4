import { type ByteSource, memorySource } from '../source.ts';
import { decodeText } from './field-text.ts';

/** R prints no more than this by far. */
const mostBytes = 8 * 2 ** 20;

const isNumber = (word: string): boolean => /^-?(?:\d+\.?\d*(?:e[+-]?\d+)?|\.\d+|Inf)$|^(?:NA|NaN)$/.test(word);
const wordsIn = (line: string): string[] => line.trim().split(/\s+/);

/**
 * The numbers of a vector as R prints it: lines that begin with `[1]`, `[9]`, …, or lines of names above lines of as
 * many numbers. Undefined where a text is no such thing.
 *
 * @example printedVector('[1] 0.5 -1.2\n[3] 0.25') // { values: ['0.5', '-1.2', '0.25'] }
 */
export function printedVector(text: string): { values: string[]; names?: string[] } | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return indexed(lines) ?? named(lines);
}

function indexed(lines: readonly string[]): { values: string[] } | undefined {
  const values: string[] = [];
  for (const line of lines) {
    const [, index, rest] = /^\s*\[(\d+)\]\s+(.+)$/.exec(line) ?? [];
    if (index === undefined || Number(index) !== values.length + 1) return undefined;
    const words = wordsIn(rest!);
    if (!words.every(isNumber)) return undefined;
    values.push(...words);
  }
  return values.length > 1 ? { values } : undefined;
}

function named(lines: readonly string[]): { values: string[]; names: string[] } | undefined {
  if (lines.length < 4 || lines.length % 2 === 1 || wordsIn(lines[0]!).length < 2) return undefined;
  const [values, names]: [string[], string[]] = [[], []];
  for (let line = 0; line < lines.length; line += 2) {
    const [above, below] = [wordsIn(lines[line]!), wordsIn(lines[line + 1]!)];
    if (above.length !== below.length || !below.every(isNumber)) return undefined;
    names.push(...above);
    values.push(...below);
  }
  const areCounted = names.every((name, index) => name === String(index + 1));
  return areCounted || !names.some(isNumber) ? { values, names } : undefined;
}

/** Whether the beginning of a text is that of a printed vector. */
export function beginsAsVector(start: string): boolean {
  const lines = start.split(/\r?\n/).filter((line) => line.trim() !== '');
  const first = /^\s*\[1\]\s/.test(start) ? lines.slice(0, 1) : lines.slice(0, 4);
  return printedVector(first.join('\n')) !== undefined;
}

/** A printed vector as the table that it was printed from, with the name that R gives to a column without one. */
export async function tableOfVector(source: ByteSource): Promise<ByteSource | undefined> {
  const pieces: string[] = [];
  let read = 0;
  for await (const chunk of source.chunks()) {
    read += chunk.length;
    if (read > mostBytes) return undefined;
    pieces.push(decodeText(chunk, 0, chunk.length));
  }
  const vector = printedVector(pieces.join(''));
  if (!vector) return undefined;
  const { values, names } = vector;
  const lines = names ? values.map((value, i) => `${names[i]}\t${value}`) : values;
  const table = [names ? 'name\tx' : 'x', ...lines].join('\n');
  return memorySource(source.name, new TextEncoder().encode(table));
}
