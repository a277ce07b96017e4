import { oncePer } from '../../numerics/once-per.ts';
import { minimum, root } from '../../numerics/optimum.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { logGamma } from '../../numerics/special/gamma.ts';
import { upperGamma, upperGammaInverse } from '../../numerics/special/incomplete-gamma.ts';
import { type Points, weightedPoints } from '../../numerics/standardized-points.ts';
import { defineDistribution, defineErrorDistribution, inUnits, sharing } from '../distribution.ts';
import { fitPower, powerMember, profileOfPowers } from '../fitting/power.ts';
import { power, scale } from '../symbols.ts';

export const generalizedNormal = defineDistribution({
  id: 'generalized-normal',
  name: 'Generalized normal (exponential power)',
  short: 'generalized normal',
  support: 'any real number',
  density: {
    latex:
      'f(r) = \\frac{@p}{2\\,@scale\\,\\Gamma(1/@p)}\\, \\exp\\!\\left(-\\left(\\frac{|r|}{@scale}\\right)^{@p}\\right)',
    plain: 'f(r) = @p / (2 @scale Γ(1/@p)) · exp(−(|r|/@scale)^@p)',
  },
  negativeLog: {
    latex:
      '-\\ln f(r) = \\left(\\frac{|r|}{@scale}\\right)^{@p} + \\ln\\frac{2\\,@scale\\,\\Gamma(1/@p)}{@p}',
    plain: '−ln f(r) = (|r|/@scale)^@p + ln(2 @scale Γ(1/@p) / @p)',
  },
  dropped: 'Drop the normalizing constant and the factor s^(−p), which do not depend on the prediction.',
  parameters: { scale, p: power },
  implies: ['lp'],
  forIntervals: { loss: 'lp', parameters: ({ p }) => ({ p: p! }) },
  aliases: ['generalised normal', 'generalized normal', 'generalised gaussian', 'generalized gaussian'],
});

/** The range of powers: below 1/3 and above 30 the distribution hardly changes any more. */
export const powerRange = [1 / 3, 30] as const;

/**
 * For many residuals, the 95% interval ends where the profile log-likelihood has dropped by χ²₁(0.95)/2. For few, the
 * drop at the true power is larger: with a factor of 1 + 20/n, 4 to 6% of the intervals miss it, for powers from 1 to 3
 * and n from 20 on (docs/validation.md).
 */
const dropOf = (n: number): number => (3.841458820694124 / 2) * (1 + 20 / n);

/**
 * The generalized normal (exponential power, Subbotin) distribution, f(x) = p exp(−|z|^p) / (2 scale Γ(1/p)): p = 1 is the
 * Laplace distribution, p = 2 a normal distribution with standard deviation scale/√2, p → ∞ a uniform distribution. The error distribution of the loss
 * |r|^p.
 *
 * @example
 * generalizedNormalErrors.at({ location: 0, scale: 1, p: 1 }).cdf(1); // 0.8160602794142788
 */
export const generalizedNormalErrors = /* @__PURE__ */ defineErrorDistribution<{
  location: number;
  scale: number;
  p: number;
}>(generalizedNormal, {
  parameters: ['location', 'scale', 'p'],
  looks: ({ p }) =>
    p < 2 ? 'a peak between those of the normal and the Laplace distribution' : 'a flat top and short tails',
  members: () => [
    ...sharing(
      'light tails',
      0.05,
      [2.5, 3, 4, 6, 10].map((p) => ({ ...powerMember(p), shape: { p } })),
    ),
    ...sharing(
      'between',
      0.05,
      [1.25, 1.5, 1.75].map((p) => ({ ...powerMember(p), shape: { p } })),
    ),
  ],
  references: ['Box & Tiao (1973), Bayesian Inference in Statistical Analysis, section 3.2.1'],
  at({ location, scale, p }) {
    const constant = Math.log(p / 2) - logGamma(1 / p) - Math.log(scale);
    const standardize = (x: number) => (x - location) / scale;
    const upper = (z: number) =>
      z > 0 ? upperGamma(1 / p, z ** p) / 2 : 1 - upperGamma(1 / p, (-z) ** p) / 2;
    return {
      logPdf: (x) => constant - Math.abs(standardize(x)) ** p,
      cdf: (x) => upper(-standardize(x)),
      sf: (x) => upper(standardize(x)),
      quantile(probability) {
        const tail = 2 * Math.min(probability, 1 - probability);
        const size = tail === 1 ? 0 : upperGammaInverse(1 / p, tail) ** (1 / p);
        return location + scale * (probability < 0.5 ? -size : size);
      },
    };
  },
  fit(residuals) {
    const points = weightedPoints(residuals);
    const p = bestPower(points);
    return inUnits(points, fitPower(points, p), { p });
  },
});

const bestPower = oncePer((points: Points): number => {
  const profile = profileOf(points);
  return Math.exp(minimum((logP) => -profile(logP), Math.log(powerRange[0]), Math.log(powerRange[1])));
});

const profileOf = (points: Points): ((logP: number) => number) => {
  const profile = profileOfPowers(points);
  return (logP) => profile(Math.exp(logP));
};

/**
 * Which power fits, with its 95% profile-likelihood interval: the answer to "why not the fourth power?". An end of the
 * interval beyond the range of powers is given as 1/3 or 30.
 */
export function powerInterval(residuals: Residuals): { p: number; interval: [number, number] } {
  const points = weightedPoints(residuals);
  const p = bestPower(points);
  const profile = profileOf(points);
  const floor = profile(Math.log(p)) - dropOf(points.n);
  const above = (logP: number) => profile(logP) - floor;
  // Outward from the best power; for the distributions of interest the interval's half-width is about 4/√n.
  const end = (direction: 1 | -1, limit: number) => {
    const outwards = (distance: number) => above(Math.log(p) + direction * distance);
    const reach = Math.abs(Math.log(limit / p));
    if (outwards(reach) >= 0) return limit;
    const near = Math.min(reach, 4 / Math.sqrt(points.n));
    // Never beyond the range: a profile with two peaks may rise again on the way there.
    const distance = outwards(near) < 0 ? root(outwards, 0, near, 1e-6) : root(outwards, near, reach, 1e-6);
    return p * Math.exp(direction * distance);
  };
  return { p, interval: [end(-1, powerRange[0]), end(1, powerRange[1])] };
}
