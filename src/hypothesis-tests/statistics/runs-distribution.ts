import { logGamma } from '../../numerics/special/gamma.ts';
import { normalTwoTails } from '../../numerics/tails.ts';

/** Above this many, the normal approximation with a continuity correction is as good. */
const mostExact = 2000;

/**
 * Two-sided probability of a number of runs at least this extreme among `above` and `below` items in random order:
 * twice the smaller tail. P(R = 2k) = 2 C(a−1, k−1) C(b−1, k−1) / C(a+b, a); for R = 2k + 1 it is the sum of the two
 * ways in which one kind has one run more.
 *
 * @example
 * runsTwoTails(2, 2, 2); // 0.6666666666666666
 */
export function runsTwoTails(runs: number, above: number, below: number): number {
  const total = above + below;
  if (above === 0 || below === 0) return 1;
  if (total > mostExact) {
    const pairs = 2 * above * below;
    const distance = Math.abs(runs - pairs / total - 1);
    const variance = (pairs * (pairs - total)) / (total * total * (total - 1));
    return normalTwoTails(Math.max(0, distance - 0.5) / Math.sqrt(variance));
  }
  const chanceOf = chancesAmong(above, below);
  let atMost = 0;
  let atLeast = 0;
  const most = 2 * Math.min(above, below) + (above === below ? 0 : 1);
  for (let r = 2; r <= most; r++) {
    const p = chanceOf(r);
    if (r <= runs) atMost += p;
    if (r >= runs) atLeast += p;
  }
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

function chancesAmong(above: number, below: number): (runs: number) => number {
  const logFactorial = Float64Array.from({ length: above + below + 1 }, (_, k) => logGamma(k + 1));
  const logChoose = (n: number, k: number) =>
    k < 0 || k > n ? Number.NEGATIVE_INFINITY : logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
  const all = logChoose(above + below, above);
  const ways = (i: number, j: number) => Math.exp(logChoose(above - 1, i) + logChoose(below - 1, j) - all);
  return (runs) => {
    const k = Math.floor(runs / 2);
    return runs % 2 === 0 ? 2 * ways(k - 1, k - 1) : ways(k, k - 1) + ways(k - 1, k);
  };
}
