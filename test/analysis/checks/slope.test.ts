import { expect, it } from 'vitest';
import { slopeOf } from '../../../src/analysis/checks/slope.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';
import { residualsOf } from '../../reference/residuals-of.ts';
import reference from '../../reference/slope.json' with { type: 'json' };

it.each(Object.entries(reference.cases))('is statsmodels’ slope and statistic: %s', (id, expected) => {
  const { values, predicted } = residualsOf(id);
  const shrunken = predicted!.map((value) => 0.7 * value + 1);
  const residuals = values.map((value, row) => value + predicted![row]! - shrunken[row]!);
  const { slope, statistic, share } = slopeOf(prepareResiduals(residuals, { predicted: shrunken }))!;
  expect(slope / expected.slope).toBeCloseTo(1, 9);
  expect(statistic / expected.statistic).toBeCloseTo(1, 8);
  expect(share).toBeCloseTo(expected.share, 9);
});

it('is not asked where the predictions do not vary, or are not known', () => {
  const values = Float64Array.of(1, -2, 3, 0.5);
  expect(slopeOf(prepareResiduals(values))).toBeUndefined();
  expect(slopeOf(prepareResiduals(values, { predicted: new Float64Array(4).fill(0.1) }))).toBeUndefined();
});
