import { countBelow, countUpTo } from '../numerics/count-between.ts';
import { fairCoinTwoTails } from '../numerics/tails.ts';
import { defineTest } from './test.ts';

/**
 * The sign test: the number of residuals above zero, which is binomial(m, ½) if the median is zero, where m counts the
 * nonzero residuals. Exact for every distribution: a zero median is rejected at 5% at most 5% of the time. It tests the
 * median, which is what L1 estimates; a skewed distribution with mean zero can fail it.
 */
export const zeroMedianSign = defineTest({
  id: 'zero-median-sign',
  name: 'Sign test for zero median',
  null: 'zero-median',
  asks: 'Do as many residuals lie above zero as below?',
  checks: 'bias',
  needs: 'residuals',
  parameters: 'known',
  minN: 5,
  method: 'Exact binomial, residuals of exactly zero left out',
  references: ['Dixon & Mood (1946), J. Amer. Statist. Assoc. 41:557'],
  run({ n, sorted }) {
    const below = countBelow(sorted, 0);
    const above = n - countUpTo(sorted, 0);
    return {
      statistic: above,
      pValue: fairCoinTwoTails(above, above + below),
      details: { above, below, zeros: n - above - below },
    };
  },
});
