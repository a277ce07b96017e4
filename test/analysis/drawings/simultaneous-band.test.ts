import { describe, expect, it } from 'vitest';
import {
  localLevel,
  orderStatisticBounds,
  orderStatisticPValue,
} from '../../../src/analysis/drawings/simultaneous-band.ts';
import reference from '../../reference/simultaneous-band.json' with { type: 'json' };

describe('simultaneous band', () => {
  it.each(reference.levels)('covers 95% of $distribution samples of $n at its local level', (simulated) => {
    const level = localLevel(simulated.distribution as 'normal' | 'laplace', simulated.n);
    // Four standard errors of the simulation; the table's own is smaller.
    expect(Math.abs(level - simulated.level)).toBeLessThan(4 * simulated.standardError);
  });

  it.each(reference.bounds)(
    'bounds order statistic $rank of $n as scipy does',
    ({ rank, n, level, bounds }) => {
      const ours = orderStatisticBounds(rank, n, level);
      expect(ours[0] / bounds[0]!).toBeCloseTo(1, 6);
      expect((1 - ours[1]) / (1 - bounds[1]!)).toBeCloseTo(1, 6);
    },
  );

  it('gives a point on its bound the level as its p-value', () => {
    for (const { rank, n, level } of reference.bounds) {
      for (const bound of orderStatisticBounds(rank, n, level)) {
        expect(orderStatisticPValue(rank, n, bound, 1 - bound)).toBeCloseTo(level, 8);
      }
    }
  });

  it('does not narrow beyond the simulated sizes', () => {
    expect(localLevel('normal', 1e7)).toBe(localLevel('normal', 1e6));
    expect(localLevel('laplace', 4)).toBe(localLevel('laplace', 8));
  });
});
