import { expect, it } from 'vitest';
import { drawAutocorrelation } from '../../../src/analysis/drawings/autocorrelation.ts';
import reference from '../../reference/drawings.json' with { type: 'json' };
import { residualsOf } from '../../reference/residuals-of.ts';

it.each(reference.samples)("agrees with R's acf on $id", ({ id, acf, bound }) => {
  const drawing = drawAutocorrelation(residualsOf(id));
  expect(drawing.lags).toEqual(acf.map((_, i) => i + 1));
  for (const [i, value] of drawing.values.entries()) expect(value).toBeCloseTo(acf[i]!, 12);
  expect(drawing.bound).toBeCloseTo(bound, 14);
});
