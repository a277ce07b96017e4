import { weightedPoints } from '../numerics/standardized-points.ts';
import { defineErrorDistribution, inUnits } from './distribution.ts';
import { fitAsymmetricLaplaceLevel } from './fitting/asymmetric.ts';

/**
 * The asymmetric Laplace distribution, f(x) = τ(1 − τ)/scale · exp(−z(τ − [z < 0])), whose location is its τ-quantile: the
 * error distribution of the quantile (pinball) loss. All three parameters by maximum likelihood, τ between 0.01 and 0.99.
 *
 * @example
 * asymmetricLaplace.at({ location: 5, scale: 1, tau: 0.25 }).cdf(5); // 0.25
 */
export const asymmetricLaplace = defineErrorDistribution({
  id: 'asymmetric-laplace',
  name: 'asymmetric Laplace',
  parameters: ['location', 'scale', 'tau'],
  references: [
    'Koenker & Machado (1999), Goodness of fit and related inference processes for quantile regression, JASA 94:1296–1310',
  ],
  at(parameters) {
    const location = parameters.location!;
    const scale = parameters.scale!;
    const tau = parameters.tau!;
    const standardize = (x: number) => (x - location) / scale;
    const constant = Math.log(tau * (1 - tau)) - Math.log(scale);
    const logCdf = (z: number) =>
      z < 0 ? Math.log(tau) + (1 - tau) * z : Math.log1p(-(1 - tau) * Math.exp(-tau * z));
    const logSf = (z: number) =>
      z < 0 ? Math.log1p(-tau * Math.exp((1 - tau) * z)) : Math.log(1 - tau) - tau * z;
    return {
      logPdf(x) {
        const z = standardize(x);
        return constant - z * (z < 0 ? tau - 1 : tau);
      },
      cdf: (x) => Math.exp(logCdf(standardize(x))),
      sf: (x) => Math.exp(logSf(standardize(x))),
      quantile: (probability) =>
        location +
        scale *
          (probability < tau
            ? Math.log(probability / tau) / (1 - tau)
            : -Math.log((1 - probability) / (1 - tau)) / tau),
      logCdf: (x) => logCdf(standardize(x)),
      logSf: (x) => logSf(standardize(x)),
    };
  },
  fit(residuals) {
    const points = weightedPoints(residuals);
    const { tau, ...fit } = fitAsymmetricLaplaceLevel(points);
    return inUnits(points, fit, { tau });
  },
});
