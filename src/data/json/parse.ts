import { Refusal } from '../problem.ts';
import { findJsonError, placeOf } from './json-error.ts';

/** Parses JSON. Also accepts the NaN and Infinity that Python writes. */
export function parseJson(text: string, firstLine = 1): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(withoutNaN(text));
    } catch {
      throw broken(text, firstLine);
    }
  }
}

/** Replaces NaN by null and infinities by a number that overflows; leaves strings alone. */
function withoutNaN(text: string): string {
  const parts: string[] = [];
  const token = /"|-?\bInfinity\b|\bNaN\b/g;
  let copied = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    if (found[0] === '"') {
      token.lastIndex = endOfString(text, token.lastIndex);
      continue;
    }
    const value = found[0] === 'NaN' ? 'null' : found[0].startsWith('-') ? '-1e999' : '1e999';
    parts.push(text.slice(copied, found.index), value);
    copied = token.lastIndex;
  }
  return [...parts, text.slice(copied)].join('');
}

/** The index after the closing quotation mark of the string whose content begins at `at`. */
function endOfString(text: string, at: number): number {
  for (let quote = text.indexOf('"', at); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let escapes = quote;
    while (escapes > at && text[escapes - 1] === '\\') escapes--;
    if ((quote - escapes) % 2 === 0) return quote + 1;
  }
  return text.length;
}

function broken(text: string, firstLine: number): Refusal {
  const error = findJsonError(text) ?? { index: text.length, expected: 'valid JSON' };
  const { row, column } = placeOf(text, error.index);
  const found =
    error.index >= text.length
      ? 'the text ends'
      : `“${text.slice(error.index, error.index + 12).split(/\s/)[0]}” stands`;
  return new Refusal(
    'broken-json',
    `The JSON is broken: ${found} where ${error.expected} is expected.`,
    'Correct the file there, or export it again.',
    { row: row + firstLine - 1, column },
  );
}
