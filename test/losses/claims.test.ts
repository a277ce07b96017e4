import { describe, expect, it } from 'vitest';
import {
  standardNormalCdf as cdf,
  standardNormalQuantile as quantile,
} from '../../src/distributions/symmetric/normal.ts';
import { lossById } from '../../src/losses/index.ts';
import { huberK } from '../../src/losses/robust/huber.ts';

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Evenly spaced quantiles of a standard normal sample. */
const normals = Array.from({ length: 20_001 }, (_, i) => quantile((i + 0.5) / 20_001));

/** Where a function is least, between two ends. */
function leastAt(loss: (x: number) => number, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [from, to] = [low, high];
  for (let i = 0; i < 60; i++) {
    const [a, b] = [to - golden * (to - from), from + golden * (to - from)];
    if (loss(a) < loss(b)) to = b;
    else from = a;
  }
  return (from + to) / 2;
}

/** What the catalog says in figures, from mathematics. */
describe('the catalog is right in claiming', () => {
  it('that MAE needs 57% more data for normal errors', () => {
    // The variance of a median is 1 / (4 f(m)²).
    expect(1 / (4 * density(0) ** 2) - 1).toBeCloseTo(0.57, 2);
    expect(lossById('l1').hurts).toContain('57%');
  });

  it('that Huber’s loss keeps 95% of the efficiency for normal errors', () => {
    // E ψ² / (E ψ′)², Huber (1964).
    const inside = 2 * cdf(huberK) - 1;
    const squares = inside - 2 * huberK * density(huberK) + 2 * huberK ** 2 * cdf(-huberK);
    expect(inside ** 2 / squares).toBeCloseTo(0.95, 3);
    expect(lossById('huber').optimal).toContain('95%');
  });

  it('that MSLE estimates a median below the mean by the factor e^(σ²/2)', () => {
    const sigma = 0.8;
    const y = normals.map((z) => Math.exp(sigma * z));
    const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
    expect(mean).toBeCloseTo(Math.exp(sigma ** 2 / 2), 2);
    const msle = (center: number) => y.reduce((sum, value) => sum + Math.log(value / center) ** 2, 0);
    expect(leastAt(msle, 0.2, 5)).toBeCloseTo(1, 4);
  });

  it('that MAPE estimates less than the median of a positive target', () => {
    const y = normals.map((z) => Math.exp(0.8 * z));
    const mape = (center: number) => y.reduce((sum, value) => sum + Math.abs(value - center) / value, 0);
    expect(leastAt(mape, 0.05, 5)).toBeLessThan(0.6);
  });

  it('that focal loss distorts probabilities but preserves their order', () => {
    const focal = (p: number) =>
      leastAt((q) => -p * (1 - q) ** 2 * Math.log(q) - (1 - p) * q ** 2 * Math.log(1 - q), 1e-6, 1 - 1e-6);
    const minimizers = [0.05, 0.2, 0.4, 0.6, 0.8, 0.95].map(focal);
    expect(minimizers).toEqual([...minimizers].sort((a, b) => a - b));
    expect(minimizers[0]).toBeGreaterThan(0.2);
  });

  it('that Weibull’s scale is the 63% quantile and the mean of a Gumbel lies 0.577 scales above its mode', () => {
    expect(1 - Math.exp(-1)).toBeCloseTo(0.63, 2);
    expect(lossById('weibull').estimator).toContain('63%');
    // The mean of −ln(−ln U) is Euler’s constant.
    const n = 1_000_000;
    let sum = 0;
    for (let i = 0; i < n; i++) sum -= Math.log(-Math.log((i + 0.5) / n));
    expect(sum / n).toBeCloseTo(0.577, 3);
    expect(lossById('gumbel').estimator).toContain('0.577');
  });

  it('that the mean count of a zero-inflated Poisson distribution is (1 − π) μ', () => {
    const [inflation, mean] = [0.3, 2.5];
    let expected = 0;
    let probability = Math.exp(-mean);
    for (let y = 1; y < 60; y++) {
      probability *= mean / y;
      expected += y * (1 - inflation) * probability;
    }
    expect(expected).toBeCloseTo((1 - inflation) * mean, 9);
    expect(lossById('zero-inflated-poisson').estimator).toContain('(1 − π) μ');
  });
});
