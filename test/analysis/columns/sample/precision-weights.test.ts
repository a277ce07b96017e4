import { describe, expect, it } from 'vitest';
import { readSample } from '../../../../src/analysis/columns/read-sample.ts';
import {
  deviationsBy,
  errorsAlong,
  powerOfPrecision,
} from '../../../../src/analysis/columns/sample/precision-weights.ts';
import { memorySource } from '../../../../src/data/source.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';
import reference from '../../../reference/park.json' with { type: 'json' };

const random = seededRandom(66);
const n = 400;
const weights = Float64Array.from({ length: n }, (_, row) => 1 + (row % 9));
const errors = (power: number) => weights.map((weight) => random.normal() / weight ** power);

describe('the size of errors along weights', () => {
  it.each(reference.cases.map((one, i) => [i, one] as const))('agrees with statsmodels (%i)', (_, one) => {
    const along = errorsAlong(one.errors, one.weights);
    expect(along!.slope).toBeCloseTo(one.slope, 10);
    expect(along!.standardError).toBeCloseTo(one.standardError, 10);
  });

  it('distinguishes inverse variances, inverse deviations and others', () => {
    const powerOf = (power: number) => powerOfPrecision(errorsAlong(errors(power), weights)!);
    expect([0, 0.5, 1].map(powerOf)).toEqual([undefined, 0.5, 1]);
  });

  it('is unknown for few rows, for equal weights, or on a coarse grid', () => {
    const few = errors(0.5).slice(0, 29);
    expect(errorsAlong(few, weights)).toBeUndefined();
    expect(
      errorsAlong(
        errors(0.5),
        weights.fill(2, 0, 0).map(() => 2),
      ),
    ).toBeUndefined();
    const collapsed = Array.from({ length: 61 }, (_, i) => (i - 30) / 10);
    const counts = collapsed.map((error) => Math.max(1, Math.round(1000 * Math.exp(-(error ** 2) / 2))));
    expect(errorsAlong(collapsed, counts)).toBeUndefined();
  });

  it('gives deviations that are 1 at the mean weight', () => {
    expect([...deviationsBy(Float64Array.of(1, 4, 4), 0.5)]).toEqual([
      Math.sqrt(3),
      Math.sqrt(0.75),
      Math.sqrt(0.75),
    ]);
    expect([...deviationsBy(Float64Array.of(1, 0, 3), 1)]).toEqual([2, Number.NaN, 2 / 3]);
  });
});

describe('a file with weights', () => {
  const fileOf = (own: Float64Array, name: string) =>
    memorySource(
      'a.csv',
      new TextEncoder().encode(
        [`residual,${name}`, ...Array.from(own, (error, row) => `${error},${weights[row]}`)].join('\n'),
      ),
    );
  const readingOf = async (own: Float64Array, name: string) => {
    const read = await readSample(fileOf(own, name));
    if (read.kind !== 'done' || !('residuals' in read.sample)) throw new Error(read.kind);
    return { kinds: read.notices.map(({ kind }) => kind), sample: read.sample };
  };
  const precise = errors(0.5);

  it('has its residuals multiplied if the weights are precisions', async () => {
    const { kinds, sample } = await readingOf(precise, 'sample_weight');
    expect(kinds).toContain('precision-weights');
    expect(sample.residuals).toHaveLength(n);
    expect(sample.weights).toBeUndefined();
    expect(sample.scale![0]).toBeCloseTo(Math.sqrt(5), 1);
  });

  it('is read as the name says', async () => {
    expect((await readingOf(precise, 'freq')).kinds).toContain('frequency-weights');
    expect((await readingOf(precise, 'survey_weight')).kinds).toContain('sample-weights');
  });

  it('is left unchanged if nothing changes along the weights', async () => {
    const { kinds, sample } = await readingOf(errors(0), 'sample_weight');
    expect(kinds).toContain('assumed-frequencies');
    expect(sample.residuals.length).toBeGreaterThan(n);
  });
});
