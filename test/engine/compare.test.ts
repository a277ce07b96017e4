import { describe, expect, it } from 'vitest';
import type { ComparedWithin } from '../../src/analysis/compare/compared.ts';
import { ok } from '../../src/data/problem.ts';
import { memorySource } from '../../src/data/source.ts';
import { analyzeSource } from '../../src/engine/analyze-source.ts';
import type { Analysis } from '../../src/engine/protocol.ts';

const analyze = async (text: string, roles: Analysis['report']['roles'], compare: ComparedWithin) => {
  const bytes = new TextEncoder().encode(text);
  const open = async () => ok(memorySource('models.csv', bytes));
  const source = { name: 'models.csv', bytes };
  const outcome = await analyzeSource({ source, roles, compare }, open, () => {});
  return (outcome as Analysis).compared!;
};
const csv = (header: string, row: (i: number) => unknown[], n: number) =>
  `${header}\n${Array.from({ length: n }, (_, i) => row(i).join(',')).join('\n')}\n`;
const noise = (i: number) => Math.sin(3 * i * i);

describe('a table’s samples side by side', () => {
  it('are its groups, the largest first, each with its own rows', async () => {
    // Every third row is of group b, and shifted by 10.
    const text = csv('residual,group', (i) => (i % 3 ? [noise(i), 'a'] : [10 + noise(i), 'b']), 90);
    const { parts, skipped } = await analyze(
      text,
      { kind: 'residual', residual: 'residual' },
      { kind: 'category', column: 'group' },
    );
    const mean = (indices: number[], shift: number) =>
      indices.reduce((sum, i) => sum + shift + noise(i), 0) / indices.length;
    const all = Array.from({ length: 90 }, (_, i) => i);
    expect(parts.map(({ name, report }) => [name, report.sample.n])).toEqual([
      ['a', 60],
      ['b', 30],
    ]);
    expect(parts[0]!.report.sample.mean).toBeCloseTo(
      mean(
        all.filter((i) => i % 3 !== 0),
        0,
      ),
      12,
    );
    expect(parts[1]!.report.sample.mean).toBeCloseTo(
      mean(
        all.filter((i) => i % 3 === 0),
        10,
      ),
      12,
    );
    expect(skipped).toEqual([]);
  });

  it('are at most twelve groups, and those with too few rows are left out with the reason', async () => {
    const text = csv('residual,group', (i) => [noise(i), `g${i % 15}`], 299);
    const many = await analyze(
      text,
      { kind: 'residual', residual: 'residual' },
      { kind: 'category', column: 'group' },
    );
    expect(many.parts).toHaveLength(12);
    expect(many.skipped).toEqual([
      { name: '3 smaller groups', reason: 'Only the 12 largest groups are compared.' },
    ]);
    const few = csv('residual,group', (i) => [noise(i), i < 2 ? 'rare' : 'usual'], 60);
    const { parts, skipped } = await analyze(
      few,
      { kind: 'residual', residual: 'residual' },
      { kind: 'category', column: 'group' },
    );
    expect(parts.map(({ name }) => name)).toEqual(['usual']);
    expect(skipped.map(({ name }) => name)).toEqual(['rare']);
  });

  it('are models: predictions beside the observed values, or columns of residuals', async () => {
    const text = csv('y,f,g', (i) => [i, i - noise(i), i - 2 * noise(i)], 50);
    const columns: ComparedWithin = { kind: 'columns', columns: ['f', 'g'] };
    const { parts } = await analyze(text, { kind: 'observed', observed: 'y', predicted: 'f' }, columns);
    const [f, g] = parts.map(({ report }) => report);
    expect(g!.roles).toEqual({ kind: 'observed', observed: 'y', predicted: 'g' });
    expect(g!.sample.standardDeviation! / f!.sample.standardDeviation!).toBeCloseTo(2, 10);
    const own = await analyze(text, { kind: 'residual', residual: 'f' }, columns);
    expect(own.parts.map(({ report }) => report.roles)).toEqual([
      { kind: 'residual', residual: 'f' },
      { kind: 'residual', residual: 'g' },
    ]);
  });
});
