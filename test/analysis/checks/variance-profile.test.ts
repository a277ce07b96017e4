import { expect, it } from 'vitest';
import {
  dividedBy,
  errorSizeByThirds,
  smoothedScale,
} from '../../../src/analysis/checks/variance-profile.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';
import { residualsOf } from '../../reference/residuals-of.ts';
import reference from '../../reference/spread-and-quality.json' with { type: 'json' };

type Case = { topToBottom: number; largestToSmallest: number; spread: number[] };
const cases = Object.entries(reference.cases).filter(([, found]) => 'spread' in found) as [string, Case][];

const close = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));

it.each(cases)('agrees with R on %s', (id, expected) => {
  const residuals = residualsOf(id);
  const { topToBottom, largestToSmallest } = errorSizeByThirds(residuals);
  close(topToBottom, expected.topToBottom);
  close(largestToSmallest, expected.largestToSmallest);
  const spread = smoothedScale(residuals);
  expected.spread.forEach((value, row) => {
    close(spread[row]!, value);
  });
});

it('removes a growing variance', () => {
  const random = seededRandom(6);
  const predicted = Float64Array.from({ length: 1000 }, random.normal);
  const values = predicted.map((z) => Math.exp(z / 2) * random.normal());
  const residuals = prepareResiduals(values, { predicted });
  const standardised = prepareResiduals(dividedBy(residuals, smoothedScale(residuals)), { predicted });
  expect(errorSizeByThirds(residuals).topToBottom).toBeGreaterThan(2);
  expect(errorSizeByThirds(standardised).largestToSmallest).toBeLessThan(1.2);
  expect(standardised.meanAbsoluteDeviation).toBeCloseTo(1, 1);
});

it('does not depend on the order of the rows, even with equal predictions', () => {
  const random = seededRandom(7);
  const predicted = Float64Array.from({ length: 300 }, () => Math.round(3 * random.normal()));
  const values = predicted.map(() => random.laplace());
  const turned = prepareResiduals(values.slice().reverse(), { predicted: predicted.slice().reverse() });
  const residuals = prepareResiduals(values, { predicted });
  close(errorSizeByThirds(turned).topToBottom, errorSizeByThirds(residuals).topToBottom);
  const backward = smoothedScale(turned).reverse();
  smoothedScale(residuals).forEach((spread, row) => {
    close(backward[row]!, spread);
  });
});

it('needs no prediction if the scale changes along another column', () => {
  const { normal } = seededRandom(9);
  const time = Float64Array.from({ length: 400 }, (_, i) => i);
  const residuals = time.map((t) => (t < 200 ? 1 : 6) * normal());
  const analyzed = analyzeSample(
    { residuals, ordered: true },
    {},
    {
      source: { file: 'a.csv', format: 'csv', rows: 400, leftOut: { rows: 0, reasons: [] } },
      roles: { kind: 'residual', residual: 'residual', order: 'time' },
      notices: [],
      columns: [{ name: 'time', kind: 'number', numbers: time, missing: 0 }],
    },
  );
  expect(analyzed.ok && analyzed.value.report.standardised).toBeDefined();
});
