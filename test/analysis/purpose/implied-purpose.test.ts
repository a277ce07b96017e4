import { expect, it } from 'vitest';
import { impliedPurpose } from '../../../src/analysis/purpose/implied-purpose.ts';
import { predictsQuantile } from '../../../src/analysis/words/notices/of-columns.ts';

const notice = predictsQuantile({ column: 'q90', level: 0.9, below: 0.91 });

it('is the quantile that a column is named as and behaves as, if none is stated', () => {
  const { purpose, origin } = impliedPurpose(undefined, { notices: [notice] });
  expect(purpose).toEqual({ quantile: 0.9 });
  expect(origin.notices[0]!.text).toContain('the answer is for that quantile');
  expect(impliedPurpose(undefined, { notices: [] })).toEqual({ purpose: undefined, origin: { notices: [] } });
});

it('is what the user states, and the notice then gives the evidence for the other', () => {
  const { purpose, origin } = impliedPurpose('mean', { notices: [notice] });
  expect(purpose).toBe('mean');
  expect(origin.notices[0]!.text).toContain('it looks biased, though it may be right');
  expect(impliedPurpose({ quantile: 0.9 }, { notices: [notice] }).origin.notices).toEqual([notice]);
});
