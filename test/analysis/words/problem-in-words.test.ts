import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOf, problemInOneLine, problemInWords } from '../../../src/analysis/words/problem-in-words.ts';

const problem = { code: 'bad', message: 'A quote is never closed.', hint: 'Close it.' };
const src = join(import.meta.dirname, '../../../src');

describe('a problem in words', () => {
  it('says where it is, what it is and what to do', () => {
    expect(problemInOneLine({ ...problem, row: 3, column: 'price' }, 'a.csv')).toBe(
      '“a.csv”, line 3, column “price”: A quote is never closed. Close it.',
    );
  });

  it('is the message alone if no place is known', () => {
    expect(problemInWords(problem)).toBe(problem.message);
  });

  it('names the file once', () => {
    const named = { ...problem, message: '“a.csv” is empty.' };
    expect(problemInWords(named, 'a.csv')).toBe(named.message);
    expect(problemInWords({ ...named, row: 1 }, 'a.csv')).toBe('line 1: “a.csv” is empty.');
  });

  it('numbers columns without a name', () => {
    expect(placesOf({ row: 2, column: 4 })).toEqual(['line 2', 'column 4']);
  });

  it('is put together in one place', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const joined = files.filter((file) =>
      /message\} \$\{\w*\.?(?:problem\.)?hint|message, hint\]/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(joined).toEqual([]);
  });
});
