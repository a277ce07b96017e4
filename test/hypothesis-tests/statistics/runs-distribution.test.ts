import { expect, it } from 'vitest';
import { runsTwoTails } from '../../../src/hypothesis-tests/statistics/runs-distribution.ts';

/** Every order of a and b things, by counting. */
function runsOfEveryOrder(above: number, below: number): number[] {
  const total = above + below;
  const found: number[] = [];
  for (let bits = 0; bits < 2 ** total; bits++) {
    const order = Array.from({ length: total }, (_, i) => (bits >> i) & 1);
    if (order.filter(Boolean).length !== above) continue;
    found.push(1 + order.filter((side, i) => i > 0 && side !== order[i - 1]).length);
  }
  return found;
}

it.each([
  [2, 2],
  [5, 5],
  [7, 4],
  [1, 8],
])('counts the orders of %i and %i items', (above, below) => {
  const all = runsOfEveryOrder(above, below);
  for (const runs of new Set(all)) {
    const share = (holds: (other: number) => boolean) => all.filter(holds).length / all.length;
    const expected = Math.min(
      1,
      2 *
        Math.min(
          share((r) => r <= runs),
          share((r) => r >= runs),
        ),
    );
    expect(runsTwoTails(runs, above, below)).toBeCloseTo(expected, 10);
  }
});

it('rejects random orders at 5% at most 5% of the time', () => {
  for (const [above, below] of [
    [10, 10],
    [25, 25],
    [12, 20],
    [300, 300],
  ] as const) {
    let rejected = 0;
    let before = 0;
    // P(R ≤ r) by the two-sided p-values of both tails, which are twice a tail where they are below one.
    for (let runs = 2; runs <= above + below; runs++) {
      const p = runsTwoTails(runs, above, below);
      const mean = 1 + (2 * above * below) / (above + below);
      if (p <= 0.05 && runs < mean) before = p / 2;
      if (p <= 0.05 && runs > mean) {
        rejected = before + p / 2;
        break;
      }
    }
    expect(rejected).toBeLessThanOrEqual(0.05);
    expect(rejected).toBeGreaterThan(0.01);
  }
});

it('is continuous where the normal approximation takes over', () => {
  for (const runs of [930, 960, 980, 1001]) {
    const exact = runsTwoTails(runs, 1000, 1000);
    const beyond = runsTwoTails(runs, 1001, 1000);
    expect(Math.abs(beyond - exact)).toBeLessThan(0.02);
  }
});
