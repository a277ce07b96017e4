import { normalTwoTails } from '../numerics/tails.ts';
import { defineTest } from './test.ts';

/**
 * Wald–Wolfowitz runs about the median: z = (R − E R) / sd R for the number R of unbroken stretches above or below
 * the median; residuals equal to it are left out. Negative z: neighbors are alike. Free of any assumption about the
 * distribution.
 */
export const runs = defineTest({
  id: 'runs',
  name: 'Runs about the median',
  null: 'independence',
  asks: 'Do errors above and below the median alternate as coin tosses would?',
  checks: 'independence',
  needs: 'order',
  parameters: 'estimated',
  minN: 20,
  method: 'Normal approximation, two-sided, without continuity correction',
  references: ['Wald & Wolfowitz (1940), Ann. Math. Statist. 11:147'],
  run({ n, values, median }) {
    let above = 0;
    let below = 0;
    let stretches = 0;
    let previous = 0;
    for (let i = 0; i < n; i++) {
      const side = Math.sign(values[i]! - median);
      if (side === 0) continue;
      if (side > 0) above++;
      else below++;
      if (side !== previous) stretches++;
      previous = side;
    }
    const total = above + below;
    const pairs = 2 * above * below;
    const expected = pairs / total + 1;
    const variance = (pairs * (pairs - total)) / (total * total * (total - 1));
    const statistic = (stretches - expected) / Math.sqrt(variance);
    return {
      statistic,
      pValue: normalTwoTails(statistic),
      details: { runs: stretches, expected, above, below },
    };
  },
});
