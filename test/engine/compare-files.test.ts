import { describe, expect, it } from 'vitest';
import { failed, ok } from '../../src/data/problem.ts';
import { memorySource } from '../../src/data/source.ts';
import { analyzeSource } from '../../src/engine/analyze-source.ts';
import { type ComparedFile, compareFiles } from '../../src/engine/compare-files.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Analysis, EngineSource } from '../../src/engine/protocol.ts';

const open = async (source: EngineSource) =>
  ok('bytes' in source ? memorySource(source.name, source.bytes) : memorySource('', new Uint8Array()));
const engine: Pick<Engine, 'analyze'> = {
  analyze: async (request, { signal } = {}) =>
    signal?.aborted ? { kind: 'canceled' } : analyzeSource(request, open, () => {}),
};
const rows = (n: number) => Array.from({ length: n }, (_, i) => Math.sin(3 * i * i));
const file = (name: string, text: string): ComparedFile => ({
  address: `memory:/${name}`,
  name,
  source: async () => ok({ name, bytes: new TextEncoder().encode(text) }),
});
const first = file(
  'first.csv',
  `a,b\n${rows(50)
    .map((x) => `${x},${-x}`)
    .join('\n')}\n`,
);
const analyzed = async (): Promise<Analysis> => {
  const source = await first.source();
  if (!source.ok) throw new Error();
  return (await engine.analyze({
    source: source.value,
    roles: { kind: 'residual', residual: 'b' },
  })) as Analysis;
};

describe('compareFiles', () => {
  it('takes the first file’s columns where another has them, and guesses elsewhere', async () => {
    const same = file(
      'same.csv',
      `a,b\n${rows(40)
        .map((x) => `${x},${2 * x}`)
        .join('\n')}\n`,
    );
    const other = file('other.csv', `error\n${rows(30).join('\n')}\n`);
    const compared = await compareFiles(engine, await analyzed(), [first, same, other], undefined);
    expect(compared!.parts.map(({ name, report }) => [name, report.sample.n, report.roles])).toEqual([
      ['first.csv', 50, { kind: 'residual', residual: 'b' }],
      ['same.csv', 40, { kind: 'residual', residual: 'b' }],
      ['other.csv', 30, { kind: 'residual', residual: 'error' }],
    ]);
    expect(compared!.by).toEqual({
      kind: 'files',
      files: ['memory:/first.csv', 'memory:/same.csv', 'memory:/other.csv'],
    });
  });

  it('leaves out with the reason what can’t be opened, read or told', async () => {
    const gone: ComparedFile = {
      ...file('gone.csv', ''),
      source: async () => failed('file-not-found', 'Gone.', 'Bring it back.'),
    };
    const words = file('words.csv', 'name\nx\ny\n');
    const tied = file(
      'tied.csv',
      `residual_1,residual_2\n${rows(40)
        .map((x) => `${x},${x * x}`)
        .join('\n')}\n`,
    );
    const compared = await compareFiles(engine, await analyzed(), [first, gone, words, tied], undefined);
    expect(compared!.parts).toHaveLength(1);
    expect(compared!.skipped.map(({ name }) => name)).toEqual(['gone.csv', 'words.csv', 'tied.csv']);
    expect(compared!.skipped[0]!.reason).toBe('Gone. Bring it back.');
    expect(compared!.skipped[2]!.reason).toMatch(/Several of its columns/);
  });

  it('is nothing where canceled', async () => {
    const options = { signal: AbortSignal.abort() };
    expect(await compareFiles(engine, await analyzed(), [first, first], undefined, options)).toBeUndefined();
  });
});
