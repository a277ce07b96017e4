import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeSample } from '../../src/analysis/index.ts';
import { metricsOf } from '../../src/analysis/metrics.ts';
import { reportText } from '../../src/analysis/words/text.ts';
import { medianOfSizes } from '../../src/numerics/median-of-sizes.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';

describe('the model’s metrics', () => {
  it('follow their definitions', () => {
    // Errors 1, −1, 3, −3, 5 of observed values 1 to 5: Σ|e| = 13, Σe² = 45, Σ(y − ȳ)² = 10.
    const residuals = prepareResiduals(Float64Array.of(1, -1, 3, -3, 5));
    const metrics = metricsOf(residuals, Float64Array.of(1, 2, 3, 4, 5));
    expect(metrics.mae).toBeCloseTo(2.6, 12);
    expect(metrics.rmse).toBeCloseTo(3, 12);
    expect(metrics.medianAbsoluteError).toBe(3);
    expect(metrics.bias).toBeCloseTo(1, 12);
    expect(metrics.r2).toBeCloseTo(-3.5, 12);
  });

  it('need no observed column for R² if the predictions are given', () => {
    const predicted = Float64Array.of(0, 3, 0, 7, 0);
    const residuals = prepareResiduals(Float64Array.of(1, -1, 3, -3, 5), { predicted });
    expect(metricsOf(residuals).r2).toBeCloseTo(-3.5, 12);
  });

  it('have no R² if the observed values are all equal, or unknown', () => {
    const residuals = prepareResiduals(Float64Array.of(1, -1, 3));
    expect(metricsOf(residuals)).not.toHaveProperty('r2');
    expect(metricsOf(residuals, Float64Array.of(0.1, 0.1, 0.1))).not.toHaveProperty('r2');
  });

  it('appear in the report and in its text', () => {
    const observed = Float64Array.from({ length: 40 }, (_, i) => i + Math.sin(i * i));
    const predicted = Float64Array.from({ length: 40 }, (_, i) => i);
    const residuals = observed.map((value, i) => value - predicted[i]!);
    const analyzed = analyzeSample({ residuals, predicted, observed });
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    const { report } = analyzed.value;
    expect(report.metrics!.r2).toBeGreaterThan(0.99);
    for (const name of ['MAE', 'RMSE', 'Median absolute error', 'Mean error', 'R²'])
      expect(reportText(report)).toContain(name);
  });
});

it('the median of sizes is that of the sorted sizes', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
      const sizes = values.map(Math.abs).sort((a, b) => a - b);
      const half = sizes.length >> 1;
      const median = sizes.length % 2 === 1 ? sizes[half]! : (sizes[half - 1]! + sizes[half]!) / 2;
      expect(medianOfSizes(Float64Array.from(values).sort())).toBe(median);
    }),
  );
});
