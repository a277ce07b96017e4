import type { Reader } from './reader.ts';

/**
 * The examples in the documentation that begins at token i, as code at its original offsets, and the last token of
 * the documentation.
 */
export function examplesAt(reader: Reader, i: number): { last: number; from: number; code: string } {
  let last = i;
  while (reader.isDocumentation(last + 1) || (reader.isNewline(last + 1) && reader.isDocumentation(last + 2)))
    last++;
  const from = reader.tokens.start[i]!;
  let inExamples = false;
  const code = reader.text
    .slice(from, reader.tokens.end[last])
    .split('\n')
    .map((line) => {
      if (/@\w+/.test(line)) inExamples = line.includes('@examples');
      const isCode = inExamples && !line.includes('@examples');
      return isCode ? line.replace(/^\s*#'/, (mark) => ' '.repeat(mark.length)) : ' '.repeat(line.length);
    })
    .join('\n');
  return { last, from, code: code.trim() && code };
}

/** The packages from which documentation imports names: `@importFrom MASS glm.nb`. */
export function importedBy(reader: Reader, first: number, last: number): string[] {
  const text = reader.text.slice(reader.tokens.start[first], reader.tokens.end[last]);
  return [...text.matchAll(/@import(?:From)?[ \t]+([\w.]+)/g)].map(([, root]) => root!);
}
