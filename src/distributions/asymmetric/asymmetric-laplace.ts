import { weightedPoints } from '../../numerics/standardized-points.ts';
import { defineDistribution, defineErrorDistribution, inUnits, sharing } from '../distribution.ts';
import { fitAsymmetricLaplace, fitAsymmetricLaplaceLevel } from '../fitting/asymmetric.ts';
import { scale, tau } from '../symbols.ts';

export const asymmetricLaplace = defineDistribution({
  id: 'asymmetric-laplace',
  name: 'Asymmetric Laplace',
  short: 'asymmetric Laplace',
  support: 'any real number',
  density: {
    latex: 'f(r) = \\frac{@tau(1-@tau)}{@scale}\\exp\\!\\left(-\\frac{r\\,(@tau-[r<0])}{@scale}\\right)',
    plain: 'f(r) = @tau (1 − @tau)/@scale · exp(−r (@tau − [r < 0]) / @scale)',
  },
  negativeLog: {
    latex: '-\\ln f(r) = \\frac{r\\,(@tau-[r<0])}{@scale} + \\ln\\frac{@scale}{@tau(1-@tau)}',
    plain: '−ln f(r) = r (@tau − [r < 0]) / @scale + ln(@scale / (@tau (1 − @tau)))',
  },
  dropped: 'Drop the normalizing constant and the factor 1/s, which do not depend on the prediction.',
  parameters: { tau, scale },
  implies: ['quantile'],
  aliases: ['asymmetric laplace'],
});

/**
 * The asymmetric Laplace distribution, f(x) = τ(1 − τ)/scale · exp(−z(τ − [z < 0])), whose location is its τ-quantile: the
 * error distribution of the quantile (pinball) loss. All three parameters by maximum likelihood, τ between 0.01 and 0.99.
 *
 * @example
 * asymmetricLaplaceErrors.at({ location: 5, scale: 1, tau: 0.25 }).cdf(5); // 0.25
 */
export const asymmetricLaplaceErrors = /* @__PURE__ */ defineErrorDistribution<{
  location: number;
  scale: number;
  tau: number;
}>(asymmetricLaplace, {
  parameters: ['location', 'scale', 'tau'],
  isAsymmetric: true,
  looks: () => 'a sharp peak and a longer tail on one side',
  members: () =>
    sharing(
      'asymmetric-laplace',
      0.02,
      [0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9].map((tau) => ({
        shape: { tau },
        information: [tau * (1 - tau), 1],
        fit: (points) => fitAsymmetricLaplace(points, tau),
      })),
    ),
  references: [
    'Koenker & Machado (1999), Goodness of fit and related inference processes for quantile regression, JASA 94:1296–1310',
  ],
  at({ location, scale, tau }) {
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
