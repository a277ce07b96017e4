import { expect, it } from 'vitest';
import { readingInWords } from '../../src/command-line/progress.node.ts';

it.each([
  [0.25, 1000, 480e6, 'Reading 480 MB … 25%, about 3 s left'],
  [0.01, 2000, 9.6e9, 'Reading 9.6 GB … 1%, about 3 min left'],
  [0.9, 900, 2000, 'Reading 1 MB … 90%'],
  [0, 600, undefined, 'Reading … 0%'],
])('says how much and how long: %d after %d ms', (fraction, elapsed, size, text) => {
  expect(readingInWords(fraction, elapsed, size)).toBe(text);
});
