const isNumber = (word: string): boolean =>
  /^-?(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+|Inf)$|^(?:NA|NaN)$/.test(word);
const wordsIn = (line: string): string[] => line.trim().split(/\s+/);

/**
 * The numbers of a vector as R prints it: lines that begin with `[1]`, `[9]`, …, or lines of names above lines with
 * the same number of values. Undefined if the text is not a vector.
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
    const [, index, rest] = /^\s*\[(\d+)\]\s+(\S.*)$/.exec(line) ?? [];
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
    const below = wordsIn(lines[line + 1]!);
    const above = namesAbove(lines[line]!, lines[line + 1]!);
    if (above?.length !== below.length || !below.every(isNumber)) return undefined;
    names.push(...above);
    values.push(...below);
  }
  const areCounted = names.every((name, index) => name === String(index + 1));
  return areCounted || !names.some(isNumber) ? { values, names } : undefined;
}

/** The names above numbers: each ends where its number does, and can contain spaces. */
function namesAbove(above: string, below: string): string[] | undefined {
  const words = wordsIn(above);
  const ends = [...below.matchAll(/\S+/g)].map(({ index, 0: { length } }) => index + length);
  if (words.length === ends.length) return words;
  const areAligned = ends.every((end) => /\S/.test(above[end - 1] ?? '') && !/\S/.test(above[end] ?? ''));
  const isWithin = above.trimEnd().length === ends.at(-1);
  return areAligned && isWithin
    ? ends.map((end, index) => above.slice(ends[index - 1] ?? 0, end).trim())
    : undefined;
}
