import { countBelow, countUpTo } from '../numerics/count-between.ts';
import { runsTwoTails } from './statistics/runs-distribution.ts';
import { defineTest } from './test.ts';

/**
 * Wald–Wolfowitz runs about the median: the number R of unbroken stretches above or below the median; residuals equal
 * to it are left out. The statistic is z = (R − E R) / sd R (negative if neighbors are alike); the p-value comes from
 * R's exact distribution, so that independent rows are rejected at 5% at most 5% of the time, whatever their
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
  weighted: true,
  method: 'Exact distribution of the number of runs, two-sided (normal from 2000 rows)',
  references: ['Wald & Wolfowitz (1940), Ann. Math. Statist. 11:147'],
  run({ n, values, sorted, median }) {
    const below = countBelow(sorted, median);
    const above = n - countUpTo(sorted, median);
    let stretches = 0;
    let previous = 0;
    for (let i = 0; i < n; i++) {
      // A value equal to the median belongs to neither side and does not end a run.
      const side = Math.sign(values[i]! - median) || previous;
      stretches += +(side !== previous);
      previous = side;
    }
    const total = above + below;
    const pairs = 2 * above * below;
    const expected = pairs / total + 1;
    const variance = (pairs * (pairs - total)) / (total * total * (total - 1));
    return {
      statistic: (stretches - expected) / Math.sqrt(variance),
      pValue: runsTwoTails(stretches, above, below),
      details: { runs: stretches, expected, above, below },
    };
  },
});
