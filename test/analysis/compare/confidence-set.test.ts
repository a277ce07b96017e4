import { expect, it } from 'vitest';
import { modelConfidenceSet } from '../../../src/analysis/compare/confidence-set.ts';
import { meansOf } from '../../../src/analysis/dependence/variance-of-means.ts';
import reference from '../../reference/confidence-set.json' with { type: 'json' };

/** Beyond what 10,000 draws may miss of a p-value of 5%. */
const clear = 0.01;

it.each(reference.cases)('holds the models that the paper’s steps leave: %#', ({ losses, set, steps }) => {
  expect(steps.every(({ pValue }) => Math.abs(pValue - 0.05) > clear)).toBe(true);
  const means = meansOf(
    losses.map((column) => Float64Array.from(column)),
    { kind: 'independent' },
  );
  expect(modelConfidenceSet(means, 1)).toEqual(set);
});
