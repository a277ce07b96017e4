import { describe, expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const { normal } = seededRandom(4);
const n = 200;
const files = 60;

function autoregressive(r: number): Float64Array {
  let before = normal();
  return Float64Array.from({ length: n }, () => {
    before = r * before + Math.sqrt(1 - r * r) * normal();
    return before;
  });
}

/** How often the check of bias is a warning. */
const warned = (draw: () => { residuals: Float64Array; predicted: Float64Array }): number =>
  Array.from({ length: files }, () => {
    const { residuals, predicted } = draw();
    const observed = residuals.map((e, i) => predicted[i]! + e);
    const analyzed = analyzeSample({ residuals, predicted, observed, ordered: true });
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    return analyzed.value.report.checks.find(({ id }) => id === 'bias')!.state === 'warning';
  }).filter(Boolean).length / files;

describe('errors with correlated neighbors', () => {
  it('are rarely called biased, overall or along slowly changing predictions, if they are not', () => {
    // Two warnings at 1%, and three standard errors; tests of independent rows alone warned in two of three files.
    expect(warned(() => ({ residuals: autoregressive(0.8), predicted: autoregressive(0.95) }))).toBeLessThan(
      0.02 + 3 * Math.sqrt((0.02 * 0.98) / files),
    );
  });

  it('are called biased if their mean is off by one standard deviation', () => {
    expect(
      warned(() => ({ residuals: autoregressive(0.5).map((e) => e + 1), predicted: autoregressive(0.95) })),
    ).toBeGreaterThan(0.9);
  });

  it('are called biased along predictions if a bend is a quarter of their variance', () => {
    expect(
      warned(() => {
        const predicted = autoregressive(0);
        const bend = predicted.map((x) => (x * x - 1) / Math.SQRT2);
        return {
          residuals: autoregressive(0.5).map((e, i) => Math.sqrt(0.75) * e + bend[i]! / 2),
          predicted,
        };
      }),
    ).toBeGreaterThan(0.9);
  });
});
