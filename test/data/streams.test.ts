import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileSource } from '../../src/data/file-source.node.ts';
import { streamSource } from '../../src/data/pieces.ts';
import { pipeBytes } from '../../src/data/pipe.node.ts';
import { tableSummaryOf } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'residuals-'));
afterAll(() => rmSync(folder, { recursive: true }));
const pipe = (name: string): string => {
  execFileSync('mkfifo', [join(folder, name)]);
  return join(folder, name);
};

describe.skipIf(process.platform === 'win32')('a pipe', () => {
  it('is read like a file, to its end', async () => {
    const path = pipe('filled');
    const text = `residual\n${Array.from({ length: 50_000 }, (_, i) => i / 8).join('\n')}\n`;
    setTimeout(() => createWriteStream(path).end(text), 50);
    const source = await fileSource(path);
    expect(source.ok && (await tableSummaryOf(source.value)).rows).toBe(50_000);
  });

  it('that nobody writes to ends with a message', async () => {
    const bytes = pipeBytes(pipe('silent'), 'silent', 100);
    await expect(bytes.next()).rejects.toMatchObject({ problem: { code: 'silent-pipe' } });
  });
});

describe('a stream', () => {
  it('without end is refused with advice', async () => {
    const piece = new Uint8Array(2 ** 24);
    async function* endless() {
      for (;;) yield piece;
    }
    await expect(streamSource('standard input', endless())).rejects.toMatchObject({
      problem: { code: 'stream-too-large', hint: expect.stringContaining('sample') },
    });
  });

  it('gives the same bytes in slices as in pieces', async () => {
    const pieces = ['ab', '', 'cdefg', 'h'].map((text) => new TextEncoder().encode(text));
    async function* bytes() {
      yield* pieces;
    }
    const source = await streamSource('s', bytes());
    const text = async (start: number, end: number) =>
      new TextDecoder().decode(await source.slice!(start, end));
    for (let start = 0; start <= 8; start++)
      for (let end = start; end <= 9; end++)
        expect(await text(start, end)).toBe('abcdefgh'.slice(start, end));
  });
});
