import type { Law } from './distributions/family.ts';
import { laplace } from './distributions/laplace.ts';
import { normal } from './distributions/normal.ts';
import { oncePer } from './once-per.ts';
import type { Residuals } from './residuals.ts';

/** How far the empirical distribution function lies from a law's, in the field's measures (Stephens 1974). */
export interface EmpiricalDistance {
  /** A²: squared distance weighted by 1/(F(1 − F)), so that the tails count. */
  andersonDarling: number;
  /** W²: squared distance. */
  cramerVonMises: number;
  /** U²: W² less the part that a shift explains. */
  watson: number;
  /** D⁺: the largest excess of the empirical over the law's distribution function. */
  above: number;
  /** D⁻: the largest deficit. */
  below: number;
}

/** Values whose tails are taken together: few enough to stay in the processor's cache. */
const block = 2048;

/**
 * All the distances in one pass over sorted values. ln F and ln(1 − F) are each taken from the smaller tail, and A²
 * is summed with compensation, so that no digits are lost in the tails or at large n.
 */
export function distanceFrom(law: Law, sorted: Float64Array): EmpiricalDistance {
  const n = sorted.length;
  const middle = law.quantile(0.5);
  let logs = 0;
  let lost = 0;
  let squares = 0;
  let shift = 0;
  let lowest = 0;
  let highest = 0;
  const tails = new Float64Array(Math.min(n, block));
  for (let start = 0; start < n; start += block) {
    const end = Math.min(start + block, n);
    law.smallerTails(sorted.subarray(start, end), tails);
    for (let i = start; i < end; i++) {
      const x = sorted[i]!;
      const lower = x < middle;
      const tail = tails[i - start]!;
      const rest = 1 - tail;
      const logTail = tail > 1e-300 ? Math.log(tail) : lower ? law.logCdf(x) : law.logSf(x);
      const weight = (2 * i + 1) / n;
      const otherWeight = 2 - weight;
      const tailWeight = lower ? weight : otherWeight;
      const term = tailWeight * logTail + (2 - tailWeight) * Math.log1p(-tail);
      const corrected = term - lost;
      const next = logs + corrected;
      lost = next - logs - corrected;
      logs = next;
      const difference = (lower ? tail : rest) - weight / 2;
      squares += difference * difference;
      shift += difference;
      if (difference < lowest) lowest = difference;
      if (difference > highest) highest = difference;
    }
  }
  const cramerVonMises = squares + 1 / (12 * n);
  return {
    andersonDarling: -n - logs,
    cramerVonMises,
    watson: cramerVonMises - shift ** 2 / n,
    above: 0.5 / n - lowest,
    below: 0.5 / n + highest,
  };
}

/**
 * The largest gap between the empirical and the law's distribution function, D = max(D⁺, D⁻) of `distanceFrom`, from a
 * small part of its work: between two values both functions can only rise, so that a stretch which cannot
 * hold a larger gap than one already seen is passed over.
 */
export function largestGap(law: Law, sorted: Float64Array): number {
  const n = sorted.length;
  const stretch = Math.ceil(Math.sqrt(n));
  const lower = (i: number): number => law.cdf(sorted[i]!);
  let largest = 0;
  const see = (i: number, cdf: number): void => {
    largest = Math.max(largest, cdf - i / n, (i + 1) / n - cdf);
  };
  const ends: { start: number; end: number; atStart: number; atEnd: number }[] = [];
  let atStart = lower(0);
  see(0, atStart);
  for (let start = 0; start < n - 1; start += stretch) {
    const end = Math.min(start + stretch, n - 1);
    const atEnd = lower(end);
    see(end, atEnd);
    ends.push({ start, end, atStart, atEnd });
    atStart = atEnd;
  }
  for (const { start, end, atStart, atEnd } of ends) {
    if (Math.max(atEnd - start / n, (end + 1) / n - atStart) <= largest) continue;
    for (let i = start + 1; i < end; i++) see(i, lower(i));
  }
  return largest;
}

/** From the Normal with the residuals' mean and standard deviation (with n − 1, as the tests' tables suppose). */
export const distanceFromNormal = oncePer(({ sorted, mean, standardDeviation }: Residuals) =>
  distanceFrom(normal.at({ location: mean, scale: standardDeviation }), sorted),
);

/** From the Laplace with the residuals' median and mean absolute deviation. */
export const distanceFromLaplace = oncePer(({ sorted, median, meanAbsoluteDeviation }: Residuals) =>
  distanceFrom(laplace.at({ location: median, scale: meanAbsoluteDeviation }), sorted),
);
