import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import { defineFamily } from './family.ts';

const halfLogTwoPi = Math.log(2 * Math.PI) / 2;

/** Φ, accurate to a relative 1e-15 in the lower tail. */
export const standardNormalCdf = (z: number): number => erfc(-z * Math.SQRT1_2) / 2;

/** Φ⁻¹. */
export const standardNormalQuantile = (probability: number): number => -Math.SQRT2 * erfcinv(2 * probability);

/** ln Φ, also where Φ itself would underflow (there by its asymptotic series, Abramowitz & Stegun 26.2.12). */
export function standardNormalLogCdf(z: number): number {
  if (z > 0) return Math.log1p(-standardNormalCdf(-z));
  if (z > -37) return Math.log(standardNormalCdf(z));
  const w = 1 / (z * z);
  return -z * z * 0.5 - halfLogTwoPi - Math.log(-z) + Math.log1p(-w * (1 - w * (3 - w * (15 - w * 105))));
}

/**
 * The Normal law with mean `location` and standard deviation `scale`; fitted by the mean and the standard
 * deviation with n.
 *
 * @example
 * normal.at({ location: 0, scale: 1 }).quantile(0.975); // 1.959963984540054
 */
export const normal = defineFamily({
  id: 'normal',
  name: 'Normal',
  parameters: ['location', 'scale'],
  references: ['Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 13'],
  at(parameters) {
    const location = parameters.location!;
    const scale = parameters.scale!;
    const peak = -halfLogTwoPi - Math.log(scale);
    const standardise = (x: number) => (x - location) / scale;
    return {
      logPdf: (x) => peak - standardise(x) ** 2 / 2,
      cdf: (x) => standardNormalCdf(standardise(x)),
      sf: (x) => standardNormalCdf(-standardise(x)),
      quantile: (probability) => location + scale * standardNormalQuantile(probability),
      logCdf: (x) => standardNormalLogCdf(standardise(x)),
      logSf: (x) => standardNormalLogCdf(-standardise(x)),
      smallerTails(x, out) {
        for (let i = 0; i < x.length; i++) out[i] = standardNormalCdf(-Math.abs((x[i]! - location) / scale));
      },
    };
  },
  fit({ n, mean, standardDeviationMle }) {
    return {
      parameters: { location: mean, scale: standardDeviationMle },
      logLikelihood: -n * (halfLogTwoPi + Math.log(standardDeviationMle) + 0.5),
    };
  },
});
