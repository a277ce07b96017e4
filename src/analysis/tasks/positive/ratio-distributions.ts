import { digamma, logGamma, trigamma } from '../../../numerics/special/gamma.ts';
import { compensatedSum } from '../../../numerics/sum.ts';

export interface RatioDistributions {
  /** Log-likelihood of the ratios under the best-fitting Gamma distribution. */
  gammaLogLikelihood: number;
  gammaShape: number;
  /** Log-likelihood of the ratios under the best-fitting lognormal distribution. */
  lognormalLogLikelihood: number;
  /** Standard deviation of ln y. */
  lognormalSigma: number;
}

/**
 * Gamma against lognormal, the two distributions of constant relative error, by the likelihood of y/μ. Both have two
 * parameters, so their log-likelihoods are directly comparable. All y and μ must be above zero.
 */
export function ratioDistributions(observed: Float64Array, predicted: Float64Array): RatioDistributions {
  const n = observed.length;
  const mean = (term: (i: number) => number) => compensatedSum(n, term) / n;
  const ratio = (i: number) => observed[i]! / predicted[i]!;
  const logMean = Math.log(mean(ratio));
  const meanLog = mean((i) => Math.log(ratio(i)));
  const variance = mean((i) => (Math.log(ratio(i)) - meanLog) ** 2);
  const shape = gammaShape(logMean - meanLog);
  return {
    // At the maximum the mean ratio equals shape × scale.
    gammaLogLikelihood:
      n * ((shape - 1) * meanLog - shape - logGamma(shape) - shape * (logMean - Math.log(shape))),
    gammaShape: shape,
    lognormalLogLikelihood: -n * (meanLog + (Math.log(2 * Math.PI * variance) + 1) / 2),
    lognormalSigma: Math.sqrt(variance),
  };
}

/** Solves ln a − ψ(a) = gap for the shape a, by Newton on 1/a. Minka (2002), Estimating a Gamma distribution. */
function gammaShape(gap: number): number {
  let shape = (3 - gap + Math.sqrt((gap - 3) ** 2 + 24 * gap)) / (12 * gap);
  for (let step = 0; step < 50; step++) {
    const error = Math.log(shape) - digamma(shape) - gap;
    const inverse = 1 / shape + error / (shape ** 2 * (1 / shape - trigamma(shape)));
    if (Math.abs(inverse * shape - 1) < 1e-12) break;
    shape = 1 / inverse;
  }
  return shape;
}

/** Probability of lognormal rather than Gamma ratios, at equal prior odds. */
export const lognormalProbability = ({
  gammaLogLikelihood,
  lognormalLogLikelihood,
}: RatioDistributions): number => 1 / (1 + Math.exp(gammaLogLikelihood - lognormalLogLikelihood));
