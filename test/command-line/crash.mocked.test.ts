import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { readTable } from '../../src/data/index.ts';
import { run } from './captured-run.ts';

const broken = vi.hoisted(() => ({ reader: false }));
vi.mock('../../src/data/index.ts', async (original) => {
  const real = await original<{ readTable: typeof readTable }>();
  return {
    ...real,
    readTable: (...given: Parameters<typeof readTable>) => {
      if (broken.reader) throw new TypeError('e.subarray is not a function');
      return real.readTable(...given);
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), 'crash-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (lines: readonly (string | number)[]): string => {
  const path = join(folder, 'y.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
};

describe('a bug in the program', () => {
  it('is reported in one sentence with what to do, in text and in JSON', async () => {
    broken.reader = true;
    const message = 'The analysis stopped unexpectedly: e.subarray is not a function.';
    const { status, err } = await run('table', file(['y', 1, 2]));
    expect(status).toBe(3);
    expect(err).toBe(`${message}\nPlease report it with the file, or with rows like those in it.\n`);
    const json = await run('table', file(['y', 1, 2]), '--format', 'json');
    expect(JSON.parse(json.out + json.err)).toMatchObject({ error: { code: 'unexpected', message } });
    broken.reader = false;
  });

  it.each([
    ['zeros and ones alone', [...Array(24).fill(0), ...Array(8).fill(1)]],
    ['one value alone', Array(24).fill(0)],
    ['nothing but gaps', Array(24).fill('NA')],
    ['two rows', [1, 2]],
  ])('is none with a column of %s', async (_, values) => {
    const { err } = await run(file(['y', ...values]));
    expect(err).not.toContain('unexpectedly');
    expect(err.length).toBeLessThan(1000);
  });
});
