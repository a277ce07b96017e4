import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tests } from '../../src/hypothesis-tests/index.ts';
import { runTest } from '../../src/hypothesis-tests/test.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';

interface Case {
  data: string;
  n: number;
  statistic: number;
  pValue?: number;
  details?: Record<string, number>;
}

const folder = new URL('../reference/', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const sampleIds = readdirSync(new URL('data/', folder))
  .filter((file) => file.endsWith('.json') && !/numacc[34]/.test(file))
  .map((file) => file.replace(/\.json$/, ''));
const samples = new Map(
  sampleIds.map((id) => [id, prepareResiduals(Float64Array.from(read(`data/${id}.json`).residuals))]),
);
const distributionTests = tests.filter((test) => test.checks === 'distribution');

/** To a relative 1e-8, with 1e-12 for what is zero but for rounding. */
function close(actual: number, expected: number, what: string, relative = 1e-8, absolute = 1e-12) {
  expect(Math.abs(actual - expected), `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(
    relative * Math.abs(expected) + absolute,
  );
}

describe.each(distributionTests)('$id equals R or scipy', (test) => {
  const cases: Case[] = read(`${test.id}.json`).cases;

  it.each(cases)('on $data', ({ data, n, statistic, pValue, details = {} }) => {
    const result = runTest(test, samples.get(data)!);
    if (result.kind === 'skipped') throw new Error(result.why);
    expect(result.n).toBe(n);
    close(result.statistic, statistic, 'statistic');
    for (const [name, value] of Object.entries(details)) close(result.details![name]!, value, name);
    if (pValue !== undefined) close(result.pValue, pValue, 'p-value', 1e-6, 0);
  });

  it('has a reference for every shared data set it is valid for', () => {
    const valid = sampleIds.filter((id) => {
      const { n } = samples.get(id)!;
      return n >= test.minN && n <= ((test as { maxN?: number }).maxN ?? n);
    });
    expect(cases.map(({ data }) => data).toSorted()).toEqual(valid.toSorted());
  });
});

describe('published cases', () => {
  const statistic = (id: string, data: string) => {
    const result = runTest(distributionTests.find((test) => test.id === id)!, samples.get(data)!);
    return result.kind === 'result' ? result.statistic : Number.NaN;
  };

  it('gives Puig & Stephens’ (2000) √n·D for the Fox River data', () => {
    expect(statistic('kolmogorov-smirnov-laplace', 'fox-river')).toBeCloseTo(0.9177726, 7);
  });

  it('gives Shapiro & Wilk’s (1965) W for the weights of men', () => {
    expect(statistic('shapiro-wilk', 'weights-of-men')).toBeCloseTo(0.79, 2);
  });

  it('rejects the Laplace but not the normal for the Fox River data', () => {
    const rejected = distributionTests.filter((test) => {
      const result = runTest(test, samples.get('fox-river')!);
      return result.kind === 'result' && result.pValue < 0.05;
    });
    expect(rejected.map(({ null: null_ }) => null_)).toContain('laplace');
    expect(rejected.map(({ null: null_ }) => null_)).not.toContain('normal');
  });
});
