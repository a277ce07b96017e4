import { describe, expect, it } from 'vitest';
import { namedPurpose } from '../../../src/analysis/purpose/named-purpose.ts';

describe('a purpose in text form', () => {
  it.each([
    ['mean', 'mean'],
    ['median', 'median'],
    ['distribution', 'distribution'],
    ['quantile=0.9', { quantile: 0.9 }],
    ['quantile=.25', { quantile: 0.25 }],
    // Koenker (2005), Quantile Regression, section 1.3: the quantile c₊/(c₊ + c₋) minimizes the expected cost.
    ['costs=9:1', { quantile: 0.9 }],
    ['costs=1:3', { quantile: 0.25 }],
  ])('%s', (text, purpose) => {
    expect(namedPurpose(text)).toEqual(purpose);
  });

  it.each([
    '',
    'totals',
    'quantile',
    'quantile=0',
    'quantile=1',
    'quantile=90',
    'quantile=1e-3',
    'costs=9',
    'costs=0:1',
    'costs=1:2:3',
    'costs=-1:2',
  ])('not %s', (text) => {
    expect(namedPurpose(text)).toBeUndefined();
  });
});
