import { expect, it } from 'vitest';
import { modelConfidenceSet } from '../../../src/analysis/compare/confidence-set.ts';
import { meansOf } from '../../../src/analysis/dependence/variance-of-means.ts';
import reference from '../../reference/confidence-set.json' with { type: 'json' };

/** Beyond what 5000 draws may miss of a p-value of 5%. */
const clear = 0.01;

it.each(reference.cases)('contains the models that the paper’s steps leave: %#', ({ losses, set, steps }) => {
  expect(steps.every(({ pValue }) => Math.abs(pValue - 0.05) > clear)).toBe(true);
  const means = meansOf(
    losses.map((column) => Float64Array.from(column)),
    { kind: 'independent' },
  );
  expect(modelConfidenceSet(means, 1)).toEqual(set);
});

it('allows for a covariance estimated with few degrees of freedom', () => {
  const { degreesOfFreedom, at6percent, at4percent } = reference.few;
  // Orthogonal contributions of length √½: a difference of two means has a standard error of 1.
  const contributions = Array.from({ length: 5 }, (_, model) =>
    Float64Array.from({ length: degreesOfFreedom }, (_, i) => (i === model ? Math.SQRT1_2 : 0)),
  );
  const setAt = (t: number) =>
    modelConfidenceSet({ means: [t, 0, t / 2, t / 2, t / 2], contributions, degreesOfFreedom }, 1);
  expect(setAt(at6percent)).toEqual([0, 1, 2, 3, 4]);
  expect(setAt(at4percent)).toEqual([1, 2, 3, 4]);
});
