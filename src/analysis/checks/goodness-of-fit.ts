import { errorDistributions } from '../../distributions/error-distributions.ts';
import {
  distanceFromLaplace,
  distanceFromNormal,
  type EmpiricalDistance,
  largestGap,
  largestWeightedGap,
} from '../../hypothesis-tests/statistics/empirical-distribution.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { DistributionEvidence, Fit, Report, ReportedTest } from '../report.ts';

/** From this many rows on the effect size decides, because with enough rows any distribution is rejected. */
const manyRows = 2000;
/** A distribution function this close to the data everywhere is as good as true for choosing a loss. */
const negligibleDistance = 0.02;

/**
 * Whether the normal and the Laplace distribution fit at all, whichever is the better of the two. Two tests of each
 * decide, a powerful one and one of the whole distribution function, with Bonferroni's p-value; for large n, the
 * largest gap between the distribution functions decides. No claim below 20 residuals.
 */
export function judgeFits(
  residuals: Residuals,
  tests: readonly ReportedTest[],
  { significance }: Report['settings'],
): Report['fits'] | undefined {
  if (residuals.n < 20) return undefined;
  const judge = (ids: readonly string[], distances: EmpiricalDistance): Fit | undefined => {
    const ran = tests.filter((result) => result.kind === 'result').filter(({ id }) => ids.includes(id));
    if (ran.length === 0) return undefined;
    const pValue = Math.min(1, ran.length * Math.min(...ran.map((test) => test.dithered ?? test.pValue)));
    const distance = Math.max(distances.above, distances.below);
    const close = residuals.n > manyRows && distance <= negligibleDistance;
    const verdict = pValue >= significance ? 'fits' : close ? 'close' : 'rejected';
    return { tests: ran.map(({ id }) => id), pValue, distance, verdict };
  };
  const normal = judge(['shapiro-wilk', 'anderson-darling-normal'], distanceFromNormal(residuals));
  const laplace = judge(['apd-laplace', 'anderson-darling-laplace'], distanceFromLaplace(residuals));
  return normal && laplace && { normal, laplace };
}

/** A distribution function farther than this from the data at some point does not fit. */
const gapThatMatters = 0.03;

/**
 * Whether even the most probable family does not fit: its distribution function is off by more than 3%, and by more
 * than the 5% point of Kolmogorov's statistic, which is conservative for fitted parameters.
 */
export function noneFits(residuals: Residuals, ranked: readonly DistributionEvidence[]): boolean {
  const best = ranked[0]!;
  const distribution = errorDistributions[best.id as keyof typeof errorDistributions].at(best.parameters);
  const { sorted, weight, worth } = residuals;
  const distance = weight
    ? largestWeightedGap(distribution, { sorted, weight })
    : largestGap(distribution, sorted, gapThatMatters);
  return distance > gapThatMatters && distance * Math.sqrt(worth) > 1.358;
}
