import { standardizedQuantiles } from '../losses/candidate.ts';
import type { Points } from '../numerics/standardized-points.ts';
import { type CandidateLoss, candidates } from './efficiency/candidates.ts';

/** The chosen loss is worse if it needs over 5% more data and the difference exceeds this many standard errors. */
const worseBy = 1.05;
const standardErrors = 1.64;

/** Losses whose variance can be estimated from a sample without estimating its density. */
const compared = candidates.filter(
  ({ loss, parameters: { nu } }) => loss === 'l2' || loss === 'huber' || (loss === 'student-t' && nu! <= 5),
);

interface Sandwich {
  /** ln of the estimated variance of the location. */
  logVariance: number;
  /** Each point's influence on it. */
  influence: Float64Array;
}

/**
 * Whether the residuals themselves, whatever their distribution, show that another loss needs less data. Compares the
 * sandwich variances s² mean ψ² / (mean ψ′)² (Huber 1967, Fifth Berkeley Symposium, 221–233) of the chosen loss and of
 * others, with the delta method's standard error of their log-ratio. It guards a strong answer against distributions
 * unlike every member of the posterior. Skipped for the absolute loss, whose variance depends on a density.
 */
export function anotherIsBetter(chosen: CandidateLoss, points: Points): boolean {
  if (!['l2', 'huber', 'log-cosh', 'student-t'].includes(chosen.loss)) return false;
  const own = sandwich(chosen, points);
  return compared.some((candidate) => {
    if (candidate === chosen) return false;
    const other = sandwich(candidate, points);
    const logRatio = own.logVariance - other.logVariance;
    if (!(logRatio > Math.log(worseBy))) return false;
    let squares = 0;
    for (let i = 0; i < points.x.length; i++)
      squares += points.weight[i]! * (own.influence[i]! - other.influence[i]!) ** 2;
    return logRatio > (standardErrors * Math.sqrt(squares)) / points.n;
  });
}

function sandwich(candidate: CandidateLoss, points: Points): Sandwich {
  const { n, x, weight } = points;
  const { location, scale } = candidate.estimate(points, standardizedQuantiles);
  const { psi, slope } = candidate;
  const k = candidate.parameters.k ?? 0;
  const slopeAt = typeof slope === 'function' ? slope : (r: number) => (Math.abs(r) < k ? 1 : 0);
  let [squares, slopes] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const r = (x[i]! - location) / scale;
    squares += weight[i]! * psi(r) ** 2;
    slopes += weight[i]! * slopeAt(r);
  }
  const influence = x.map((value) => {
    const r = (value - location) / scale;
    return (n * psi(r) ** 2) / squares - (2 * n * slopeAt(r)) / slopes + 1;
  });
  return { logVariance: Math.log((scale * scale * squares * n) / (slopes * slopes)), influence };
}
