import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionInWords } from '../../src/analysis/words/reasons.ts';
import { decide } from '../../src/choice/decide.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';

const data = (id: string) => {
  const text = readFileSync(new URL(`../reference/data/${id}.json`, import.meta.url), 'utf8');
  return prepareResiduals(Float64Array.from((JSON.parse(text) as { residuals: number[] }).residuals));
};
const draw = (n: number, seed: number, distribution: 'normal' | 'laplace') =>
  prepareResiduals(Float64Array.from({ length: n }, seededRandom(seed)[distribution]));
const answer = (id: string) => decide(data(id)).recommendation;

describe('decide, on data with a known answer,', () => {
  it('is undecided on the exact tie of cars', () => {
    const { recommendation, comparison } = decide(data('cars'));
    expect(comparison.normal.logLikelihood - comparison.laplace.logLikelihood).toBeCloseTo(0.0078, 4);
    expect(recommendation.strength).toBe('undecided');
    expect(recommendation.moreRows).toBeGreaterThan(20);
    expect(recommendation.moreRows).toBeLessThan(300);
  });

  it('chooses the squared loss for Old Faithful', () => {
    const { recommendation, comparison } = decide(data('faithful'));
    expect(comparison.normal.logLikelihood - comparison.laplace.logLikelihood).toBeCloseTo(17.23, 2);
    expect(recommendation).toMatchObject({ loss: 'l2', basic: 'l2', distribution: 'normal' });
  });

  it('rejects the squared loss for the daily returns of the DAX', () => {
    const { recommendation, losses } = decide(data('dax'));
    expect(recommendation.loss).not.toBe('l2');
    expect(recommendation.basic).toBe('l1');
    expect(losses.find(({ id }) => id === 'l2')!.expectedVarianceRatio).toBeGreaterThan(1.2);
  });

  it('leans toward the normal distribution on the Fox River data, often taken for Laplace', () => {
    const { recommendation, comparison } = decide(data('fox-river'));
    expect(comparison.normal.probability).toBeCloseTo(0.95864, 5);
    expect(recommendation).toMatchObject({ basic: 'l2', strength: 'leaning' });
    expect(['l2', 'huber']).toContain(recommendation.loss);
  });

  it('is undecided on Darwin’s fifteen pairs, with the absolute loss ahead', () => {
    expect(answer('darwin')).toMatchObject({ basic: 'l1', loss: 'huber', strength: 'undecided' });
  });

  it('finds Newcomb’s outliers, and a normal bulk without them', () => {
    const [first] = decide(data('newcomb')).families;
    expect(['contaminated-normal', 'student-t']).toContain(first!.id);
    expect(answer('newcomb').loss).toBe('student-t');
    const trimmed = decide(data('newcomb-trimmed'));
    expect(trimmed.families[0]!.id).toBe('normal');
    expect(trimmed.recommendation.basic).toBe('l2');
  });

  it('chooses the squared loss for bounded errors, and lists the data that a higher power needs', () => {
    const { recommendation, losses } = decide(data('uniform-60'));
    expect(recommendation).toMatchObject({ loss: 'l2', strength: 'leaning' });
    expect(losses[0]).toMatchObject({ id: 'lp', parameters: { p: 4 } });
  });
});

describe('decide', () => {
  it('gives the absolute loss a variance ratio of π/2 for many normal residuals', () => {
    const { recommendation, losses } = decide(draw(5000, 1, 'normal'));
    expect(recommendation).toMatchObject({ loss: 'l2', strength: 'strong', confidence: 0.98 });
    expect(losses.find(({ id }) => id === 'l1')!.expectedVarianceRatio).toBeCloseTo(Math.PI / 2, 2);
    expect(losses[0]!.id).toBe('l2');
  });

  it('gives the squared loss a variance ratio of 2 for many Laplace residuals', () => {
    const { recommendation, losses } = decide(draw(5000, 2, 'laplace'));
    expect(recommendation).toMatchObject({ loss: 'l1', basic: 'l1', strength: 'strong' });
    expect(losses.find(({ id }) => id === 'l2')!.expectedVarianceRatio).toBeCloseTo(2, 2);
  });

  it('gives finite numbers for everything that can be analyzed', () => {
    const normals = Array.from({ length: 50 }, seededRandom(9).normal);
    const samples = {
      spike: [...Array<number>(999).fill(0), 1],
      twoValues: [...Array<number>(90).fill(0), ...Array<number>(10).fill(1)],
      farOutlier: [...normals, 1e12],
      halfTied: [...Array<number>(60).fill(0), ...normals],
      offset: normals.map((value) => 1e9 + value),
      large: normals.map((value) => 1e140 * value),
      small: normals.map((value) => 1e-140 * value),
      twoClusters: normals.map((value, i) => value + (i % 2 ? 10 : -10)),
    };
    for (const [name, values] of Object.entries(samples)) {
      const text = JSON.stringify(decide(prepareResiduals(Float64Array.from(values))), (_, value) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
      );
      expect(text, name).not.toContain('not finite');
    }
    expect(
      decide(prepareResiduals(Float64Array.from(samples.farOutlier))).recommendation.parameters.scale,
    ).toBeLessThan(2);
  });

  it('never decides on fewer than thirty residuals', () => {
    for (let seed = 0; seed < 20; seed++)
      expect(decide(draw(29, seed, 'normal')).recommendation.strength).toBe('undecided');
  });

  it('caps the confidence it shows', () => {
    expect(decide(draw(49, 5, 'normal')).recommendation.confidence).toBeLessThanOrEqual(0.9);
    expect(decide(draw(250, 5, 'normal')).recommendation.confidence).toBeLessThanOrEqual(0.95);
  });

  it('gives Huber’s delta in the data’s units', () => {
    const values = data('cars').values;
    const delta = (scale: number) =>
      decide(prepareResiduals(values.map((value) => value * scale))).recommendation.parameters.delta!;
    expect(delta(1000) / delta(1)).toBeCloseTo(1000, 9);
  });

  it('does not depend on location, scale or order, and is mirrored with the sign', () => {
    const values = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.001, -1, 7e5), (x, a, c) => {
        fc.pre(new Set(x).size > x.length / 2);
        const plain = decide(prepareResiduals(Float64Array.from(x)));
        const moved = decide(prepareResiduals(Float64Array.from(x.map((v) => a + c * v).reverse())));
        const probabilities = (decision: typeof plain) =>
          Object.fromEntries(decision.families.map(({ id, probability }) => [id, probability]));
        for (const [id, probability] of Object.entries(probabilities(plain)))
          expect(probabilities(moved)[id]).toBeCloseTo(probability, 8);
        const { loss, parameters, strength } = plain.recommendation;
        expect(moved.recommendation).toMatchObject({ loss, strength });
        if (parameters.tau !== undefined)
          expect(moved.recommendation.parameters.tau).toBeCloseTo(
            c < 0 ? 1 - parameters.tau : parameters.tau,
            12,
          );
      }),
      { numRuns: 60 },
    );
  });
});

describe('explain', () => {
  const words = (id: string) => {
    const residuals = data(id);
    return decisionInWords(decide(residuals), residuals);
  };

  it('states the answer in one sentence', () => {
    const residuals = draw(5000, 1, 'normal');
    expect(decisionInWords(decide(residuals), residuals).headline).toBe(
      'Use MSE (L2): these residuals are consistent with a normal distribution',
    );
    expect(words('cars').headline).toMatch(/^Undecided between MSE \(L2\) and MAE \(L1\)/);
    expect(words('darwin').headline).toMatch(/^Undecided: 15 residuals are too few to tell/);
  });

  it('states the data needed and the target', () => {
    const residuals = draw(5000, 1, 'normal');
    const { reasons } = decisionInWords(decide(residuals), residuals);
    expect(reasons).toContain(
      'For coefficients as precise as those of the best possible loss, MSE (L2) needs no more data and MAE (L1) 57% more data.',
    );
    // √(π/2) − 1 of the standard error; (π/2 − 1)/20 of the squared error.
    expect(reasons.join(' ')).toMatch(/standard errors are 25% larger.* about 2\.9% with 20 training rows/);
    expect(reasons.join(' ')).toContain('MSE (L2) the mean, MAE (L1) the median');
    expect(words('dax').reasons.join(' ')).toContain('MAE (L1) the median, MSE (L2) the mean');
  });

  it('leaves no gaps in the wording on any of the data', () => {
    for (const id of [
      'cars',
      'darwin',
      'dax',
      'newcomb',
      'rivers',
      'uniform-60',
      'quakes',
      'student-t3-500',
    ]) {
      const { headline, reasons, wouldChange } = words(id);
      for (const sentence of [headline, wouldChange, ...reasons]) {
        expect(sentence).not.toMatch(/undefined|NaN|null|Infinity/);
        expect(sentence.length).toBeGreaterThan(20);
      }
    }
  });
});
