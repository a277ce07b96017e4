import { root } from '../fitting/optimum.ts';
import { type Points, weightedPoints } from '../fitting/points.ts';
import type { Fit, SmoothShape } from '../fitting/smooth.ts';
import { defineFamily, inUnits } from './family.ts';
import { standardNormalCdf, standardNormalQuantile } from './normal.ts';

const halfLogTwoPi = Math.log(2 * Math.PI) / 2;

/**
 * A Normal law of which a share comes from one `ratio` times as wide, about the same centre. `information` is found
 * by quadrature (it has no closed form).
 */
export function contaminatedShape(
  share: number,
  ratio: number,
  information: SmoothShape['information'],
): SmoothShape {
  const inverse = 1 / (ratio * ratio);
  const odds = share / ((1 - share) * ratio);
  const constant = halfLogTwoPi - Math.log1p(-share);
  return {
    information,
    kernel(z, out) {
      const square = z * z;
      // Odds that this residual belongs to the wide part; beyond e^700 it certainly does.
      const wide = odds * Math.exp(Math.min(700, ((1 - inverse) * square) / 2));
      const p = 1 / (1 + wide);
      const weight = p + (1 - p) * inverse;
      out[0] =
        wide < 1e300
          ? constant + square / 2 - Math.log1p(wide)
          : constant - Math.log(odds) + (square * inverse) / 2;
      out[1] = weight * z;
      out[2] = weight - square * p * (1 - p) * (1 - inverse) ** 2;
    },
  };
}

/**
 * The contaminated Normal law (Tukey 1960): (1 − share) N(location, scale²) + share N(location, (ratio·scale)²). All
 * four parameters by maximum likelihood, share between 0.001 and 0.5 (expectation–maximisation; where the residuals are
 * nearly Normal the likelihood is a flat ridge, and it stops up to 0.06 below the top).
 *
 * @example
 * contaminatedNormal.at({ location: 0, scale: 1, share: 0.1, ratio: 10 }).cdf(0); // 0.5
 */
export const contaminatedNormal = defineFamily({
  id: 'contaminated-normal',
  name: 'contaminated Normal',
  parameters: ['location', 'scale', 'share', 'ratio'],
  references: ['Tukey (1960), A survey of sampling from contaminated distributions, in Olkin (ed.), 448–485'],
  at(parameters) {
    const location = parameters.location!;
    const scale = parameters.scale!;
    const share = parameters.share!;
    const ratio = parameters.ratio!;
    const standardise = (x: number) => (x - location) / scale;
    const lower = (z: number) => (1 - share) * standardNormalCdf(z) + share * standardNormalCdf(z / ratio);
    return {
      logPdf(x) {
        const square = standardise(x) ** 2;
        const narrow = Math.log1p(-share) - square / 2;
        const wide = Math.log(share / ratio) - square / (2 * ratio * ratio);
        const greater = Math.max(narrow, wide);
        const sum = Math.exp(narrow - greater) + Math.exp(wide - greater);
        return greater + Math.log(sum) - halfLogTwoPi - Math.log(scale);
      },
      cdf: (x) => lower(standardise(x)),
      sf: (x) => lower(-standardise(x)),
      quantile(probability) {
        if (probability === 0.5) return location;
        const tail = Math.min(probability, 1 - probability);
        // Between the quantiles of its two parts; solved on the log scale, where the tail is nearly straight.
        const z = root(
          (y) => Math.log(lower(y)) - Math.log(tail),
          standardNormalQuantile(tail) * ratio,
          standardNormalQuantile(tail),
        );
        return location + scale * (probability < 0.5 ? z : -z);
      },
    };
  },
  fit(residuals) {
    const points = weightedPoints(residuals);
    const { share, ratio, ...fit } = expectationMaximisation(points);
    return inUnits(points, fit, { share, ratio });
  },
});

function expectationMaximisation({ n, x, weight }: Points): Fit & { share: number; ratio: number } {
  let [location, scale, share, ratio] = [0, 1, 0.1, 5];
  let logLikelihood = Number.NEGATIVE_INFINITY;
  for (let iteration = 0; iteration < 500; iteration++) {
    const odds = share / ((1 - share) * ratio);
    const inverse = 1 / (ratio * ratio);
    const narrow = { mass: 0, moment: 0, squares: 0 };
    const wide = { mass: 0, moment: 0, squares: 0 };
    let objective = 0;
    for (let i = 0; i < x.length; i++) {
      const z = (x[i]! - location) / scale;
      const logOdds = Math.log(odds) + ((1 - inverse) * z * z) / 2;
      const p = 1 / (1 + Math.exp(logOdds));
      objective += weight[i]! * ((z * z) / 2 + Math.log(p === 0 ? 1 : p) - (p === 0 ? logOdds : 0));
      const inside = weight[i]! * p;
      const outside = weight[i]! * (1 - p);
      narrow.mass += inside;
      narrow.moment += inside * z;
      narrow.squares += inside * z * z;
      wide.mass += outside;
      wide.moment += outside * z;
      wide.squares += outside * z * z;
    }
    const next = -objective - n * (halfLogTwoPi + Math.log(scale) - Math.log1p(-share));
    const settled = next - logLikelihood < 1e-5;
    logLikelihood = next;
    if (settled) break;
    const shift = (narrow.moment + wide.moment * inverse) / (narrow.mass + wide.mass * inverse);
    const variance = ({ mass, moment, squares }: typeof narrow) =>
      (squares - 2 * shift * moment) / mass + shift * shift;
    ratio = Math.min(100, Math.max(1, Math.sqrt(variance(wide) / variance(narrow))));
    location += shift * scale;
    scale *= Math.sqrt(variance(narrow));
    share = Math.min(0.5, Math.max(0.001, 1 - narrow.mass / n));
  }
  return { location, scale, share, ratio, logLikelihood };
}
