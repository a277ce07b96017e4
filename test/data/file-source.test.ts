import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileSource } from '../../src/data/file-source.node.ts';
import { readTable } from '../../src/data/index.ts';
import type { ByteSource } from '../../src/data/source.ts';

const folder = mkdtempSync(join(tmpdir(), 'file-source-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function open(path: string): Promise<ByteSource> {
  const source = await fileSource(path);
  if (!source.ok) throw new Error(source.problem.message);
  return source.value;
}

const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, row) => `${row},${row / 7}\n`).join('');

describe('fileSource', () => {
  it('returns the file in chunks and slices', async () => {
    const source = await open(write('a.csv', `x,y\n${rowsOf(60_000)}`));
    const fractions: number[] = [];
    const result = await readTable(source, { onProgress: (fraction) => fractions.push(fraction) });
    if (!result.ok) throw new Error(result.problem.message);
    const [, y] = result.value.columns;
    expect(y?.kind === 'number' && y.numbers).toEqual(
      Float64Array.from({ length: 60_000 }, (_, row) => row / 7),
    );
    expect(result.value.lines![59_999]).toBe(60_001);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  });

  it('reports that the file does not exist, or that it is a folder', async () => {
    expect(await fileSource(join(folder, 'none.csv'))).toMatchObject({
      ok: false,
      problem: { code: 'file-not-found' },
    });
    expect(await fileSource(folder)).toMatchObject({ ok: false, problem: { code: 'directory' } });
  });

  it('notices that the file is gone or changes while it is read', async () => {
    const gone = write('gone.csv', 'x\n1\n2\n');
    const source = await open(gone);
    rmSync(gone);
    expect(await readTable(source)).toMatchObject({ ok: false, problem: { code: 'file-not-found' } });

    const growing = write('growing.csv', `x,y\n${rowsOf(10)}`);
    const live = await open(growing);
    const keep = (): string[] => {
      appendFileSync(growing, '11,12\n');
      return ['y'];
    };
    expect(await readTable(live, { keep })).toMatchObject({ ok: false, problem: { code: 'file-changed' } });
  });
});
