import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../../src');

const filesOf = (folder: string): string[] =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));

/** Files in which a problem, a notice or a caveat is put into words. */
const writesSentences = (files: readonly string[]): string[] =>
  files.filter((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    return /\bfailed\(|\badvice: ['`]/.test(text);
  });

const writesNotices = (files: readonly string[]): string[] =>
  files.filter((file) => /\badvice: ['`]/.test(readFileSync(join(src, file), 'utf8')));

it('the analysis words its refusals and notices in one folder', () => {
  const files = filesOf('analysis');
  const words = join('analysis', 'words');
  expect(writesSentences(files).length).toBeGreaterThan(5);
  expect(writesSentences(files.filter((file) => !file.startsWith(words)))).toEqual([]);
});

it('the readers word their notices in one file', () => {
  expect(writesNotices(filesOf('data'))).toEqual([join('data', 'notices.ts')]);
});

it('the tests give facts on why they were not run', () => {
  expect(writesSentences(filesOf('hypothesis-tests'))).toEqual([]);
  const contract = readFileSync(join(src, 'hypothesis-tests/test.ts'), 'utf8');
  expect(contract).not.toMatch(/skipped\([`'"]/);
});
