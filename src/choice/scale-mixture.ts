import { type SmoothShape, smoothMember } from '../distributions/fitting/smooth.ts';
import { type DistributionPosterior, probabilityBeside } from './posterior.ts';

/** The standard deviation of ln σ with which the mixture is nearest to a Laplace distribution (divergence 0.0033). */
const deviation = 0.55;

/** The trapezoidal rule over a normal t: ln of the density is exact to 0.0001 up to 20 median scales. */
const step = 0.5;
const components = Array.from({ length: 25 }, (_, i) => step * (i - 12)).map((t) => ({
  inverse: Math.exp(-deviation * t),
  weight: (step * Math.exp(-0.5 * t * t)) / (2 * Math.PI),
}));
const narrowest = components.at(-1)!.inverse ** 2;
const ofDensity = components.map(({ inverse, weight }) => ({
  square: inverse ** 2,
  weight: weight * inverse,
}));

/** Normal errors whose scale changes from row to row: ln σ is normal. Scaled so that the median of σ is 1. */
export const scaleMixture: SmoothShape = {
  // By quadrature in R (test/reference/scale-mixture.R).
  information: [0.975936444608, 0.946544166165],
  kernel(z, out) {
    const half = (z * z) / 2;
    let [density, slope, bend] = [0, 0, 0];
    for (const { square, weight } of ofDensity) {
      // In units of the widest component's, which does not vanish far out.
      const part = weight * Math.exp((narrowest - square) * half);
      density += part;
      slope += part * square;
      bend += part * square * square;
    }
    const ratio = slope / density;
    out[0] = narrowest * half - Math.log(density);
    out[1] = ratio * z;
    out[2] = ratio - z * z * (bend / density - ratio * ratio);
  },
};

/** As probable beforehand as each of the three members between a normal and a Laplace distribution. */
const prior = 0.05 / 3;
const member = { prior, ...smoothMember(scaleMixture) };

/**
 * The coarsened probability of normal errors whose scale changes from row to row beside the distributions that are
 * compared. It is half as far from a Laplace distribution as any of them; and MAE, whose variance no sandwich estimates,
 * needs 13% more data than the best loss for it. So it decides nothing but how sure an answer for MAE is.
 */
export const probabilityOfScaleMixture = (posterior: DistributionPosterior): number =>
  probabilityBeside(posterior, member);
