import { expect, it } from 'vitest';
import {
  visibleCorrelation,
  visibleMean,
  visibleRatio,
} from '../../../src/analysis/checks/visible-effect.ts';
import { tests } from '../../../src/hypothesis-tests/index.ts';
import { runTest } from '../../../src/hypothesis-tests/test.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals, type Residuals } from '../../../src/numerics/residuals.ts';
import reference from '../../reference/visible-correlation.json' with { type: 'json' };

const random = seededRandom(21);
const samples = 400;

it.each(reference.smallest)('for $n rows, agrees with simulation', ({ n, correlation }) => {
  expect(Math.abs(visibleCorrelation(n, Math.round(Math.log(n)), 0.1) - correlation)).toBeLessThan(0.015);
});

/** Share of samples in which a test finds an effect at 1%. */
function found(id: string, draw: () => Residuals): number {
  const test = tests.find((one) => one.id === id)!;
  let count = 0;
  for (let i = 0; i < samples; i++) {
    const result = runTest(test, draw());
    if (result.kind === 'result' && result.pValue < 0.01) count++;
  }
  return count / samples;
}

/** 95% is promised; three standard errors of 400 samples are 3.3%. */
const promised = 0.95 - 0.033;

it.each([100, 400])('a mean of the visible size is detected in 95 of 100 samples of %i rows', (n) => {
  const power = found('zero-mean-t', () =>
    prepareResiduals(Float64Array.from({ length: n }, () => visibleMean(n, 0) + random.normal())),
  );
  expect(power).toBeGreaterThan(promised - 0.01);
  expect(power).toBeLessThan(0.99);
});

it.each([100, 400])('errors of the visible ratio are detected in about 95 of 100 samples of %i rows', (n) => {
  const ratio = visibleRatio(n, 1);
  // Thirds of evenly spread predictions have their centers at 1/6 and 5/6.
  const slope = (1.5 * (ratio - 1)) / (ratio + 1);
  const power = found('glejser', () => {
    const predicted = Float64Array.from({ length: n }, random.uniform);
    return prepareResiduals(
      predicted.map((x) => (1 + 2 * slope * (x - 0.5)) * random.normal()),
      { predicted },
    );
  });
  expect(power).toBeGreaterThan(0.88);
  expect(power).toBeLessThan(0.99);
});

it.each([100, 400])('a correlation of the visible size is detected in 95 of 100 samples of %i pairs', (n) => {
  const r = visibleCorrelation(n, 1, 0);
  let count = 0;
  for (let i = 0; i < samples; i++) {
    let [xx, xy, yy] = [0, 0, 0];
    for (let row = 0; row < n; row++) {
      const x = random.normal();
      const y = r * x + Math.sqrt(1 - r * r) * random.normal();
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
    if (Math.abs(xy / Math.sqrt(xx * yy)) * Math.sqrt(n) > 2.576) count++;
  }
  expect(count / samples).toBeGreaterThan(promised - 0.01);
});
