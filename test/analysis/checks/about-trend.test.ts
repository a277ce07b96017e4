import { expect, it } from 'vitest';
import { aboutTrend } from '../../../src/analysis/checks/about-trend.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';

it('leaves the same as R’s parabola fit, except for the mean', () => {
  const errors = [9.1, 6.2, 4.6, 2.7, 1.1, 0.4, -1.2, -0.9, -1.6, -0.4, 0.3, 0.9, 2.8, 4.1, 6.9, 8.8];
  // x <- 1:16; resid(lm(errors ~ x + I(x^2)))
  const expected = [
    0.056372549, -0.3217647059, 0.2398739496, 0.1412885154, -0.0175210084, 0.3634453782, -0.5158123249,
    0.1447058824, -0.555, 0.285070028, 0.2649159664, -0.2154621849, 0.2439355742, -0.2568907563, 0.3820588235,
    -0.2392156863,
  ];
  const predicted = Float64Array.from(errors, (_, row) => row + 1);
  const { values, mean } = aboutTrend(prepareResiduals(Float64Array.from(errors), { predicted }))!;
  expected.forEach((value, row) => {
    expect(values[row]! - mean).toBeCloseTo(value, 9);
  });
});

const { normal, uniform } = seededRandom(41);

/** How often the variance is called uneven. */
function warned(files: number, draw: () => { predicted: Float64Array; residuals: Float64Array }): number {
  const isWarned = () => {
    const analyzed = analyzeSample(draw());
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    return analyzed.value.report.checks.find(({ id }) => id === 'spread')!.state === 'warning';
  };
  return Array.from({ length: files }, isWarned).filter(Boolean).length / files;
}

it('does not take a bend for a change of variance, and finds the change in its presence', () => {
  const bent = () => {
    const predicted = Float64Array.from({ length: 50 }, normal);
    return { predicted, residuals: predicted.map((z) => 0.5 * (z * z - 1) + normal()) };
  };
  // About the line alone 26% of such files are warned.
  expect(warned(60, bent)).toBeLessThan(0.09);
  const fan = () => {
    const predicted = Float64Array.from({ length: 250 }, uniform);
    return { predicted, residuals: predicted.map((at) => 12 * (at - 0.5) ** 2 + (1 + 1.5 * at) * normal()) };
  };
  expect(warned(30, fan)).toBeGreaterThan(0.7);
});
