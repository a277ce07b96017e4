import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFile, openLocal } from '../../src/engine/open.node.ts';
import { fileProblem, openBytes, SourceError } from '../../src/engine/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
async function all(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => (error instanceof SourceError ? error.problem.code : error),
  );

describe('opening a local file', () => {
  it('reads it whole, more than once, and in slices', async () => {
    const content = new Uint8Array(2_500_000).map((_, i) => i % 251);
    const source = await openFile(file('big.bin', content));
    expect(source).toMatchObject({ name: 'big.bin', size: content.length });
    expect(Buffer.compare(await all(source.chunks()), content)).toBe(0);
    expect(Buffer.compare(await all(source.chunks()), content)).toBe(0);
    expect(
      Buffer.compare(await source.slice!(1_000_000, 1_000_010), content.subarray(1_000_000, 1_000_010)),
    ).toBe(0);
  });

  it('notices a change while it is read', async () => {
    const path = file('log.csv', `${'1\n'.repeat(1_000_000)}`);
    const source = await openFile(path);
    const reading = async () => {
      for await (const _ of source.chunks()) appendFileSync(path, '2\n');
    };
    expect(await problemOf(reading())).toBe('file-changed');
  });

  it('notices that it was deleted before it is read', async () => {
    const path = file('gone.csv', 'x\n');
    const source = await openFile(path);
    rmSync(path);
    expect(await problemOf(all(source.chunks()))).toBe('file-not-found');
  });

  it('names what can’t be opened', async () => {
    expect(await problemOf(openFile(join(folder, 'none.csv')))).toBe('file-not-found');
    expect(await problemOf(openFile(folder))).toBe('is-a-directory');
  });

  it('takes bytes where bytes are given', async () => {
    const bytes = new TextEncoder().encode('a\n1\n');
    expect(await all((await openLocal({ name: 'a.csv', bytes })).chunks())).toEqual(Buffer.from(bytes));
    await expect(openBytes({ path: '/a.csv' })).rejects.toThrow();
  });

  it.each([
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['NoPermissions', 'no-permission'],
    ['ENOENT', 'file-not-found'],
    ['FileNotFound', 'file-not-found'],
    ['EISDIR', 'is-a-directory'],
    ['FileIsADirectory', 'is-a-directory'],
    ['EIO', 'unreadable'],
    ['Unavailable', 'unreadable'],
  ])('understands %s as %s', (code, expected) => {
    const problem = fileProblem('a.csv', Object.assign(new Error('said the system'), { code }));
    expect(problem.code).toBe(expected);
    expect(problem.message).toContain('“a.csv”');
    expect(problem.hint).toMatch(/\.$/);
  });
});
