import { minimum } from '../../numerics/optimum.ts';
import { weightedPoints } from '../../numerics/standardized-points.ts';
import { defineDistribution, defineErrorDistribution, inUnits, sharing } from '../distribution.ts';
import { fitSplitNormal } from '../fitting/asymmetric.ts';
import { scale, tau } from '../symbols.ts';
import { standardNormalCdf, standardNormalLogCdf, standardNormalQuantile } from '../symmetric/normal.ts';

export const splitNormal = defineDistribution({
  id: 'split-normal',
  name: 'Split normal',
  short: 'split normal',
  support: 'any real number',
  density: {
    latex: 'f(r) \\propto \\exp\\!\\left(-\\frac{|@tau-[r<0]|\\;r^2}{@scale^2}\\right)',
    plain: 'f(r) ∝ exp(−|@tau − [r < 0]| r² / @scale²)',
  },
  negativeLog: {
    latex: '-\\ln f(r) = \\frac{|@tau-[r<0]|\\;r^2}{@scale^2} + \\ln @scale + c(@tau)',
    plain: '−ln f(r) = |@tau − [r < 0]| r² / @scale² + ln @scale + c(@tau)',
  },
  dropped: 'Drop ln s, c(τ) and the factor 1/s², which do not depend on the prediction.',
  parameters: { tau, scale },
  implies: ['expectile'],
});

/**
 * The split (two-piece) normal distribution: two halves of normal distributions that meet at the location, with
 * standard deviations `scale` on the left and `ratio · scale` on the right. The error distribution of the expectile
 * (asymmetric squared) loss at level 1/(1 + ratio²). All three parameters by maximum likelihood, ratio between 1/50 and
 * 50.
 *
 * @example
 * splitNormalErrors.at({ location: 0, scale: 1, ratio: 3 }).cdf(0); // 0.25
 */
export const splitNormalErrors = /* @__PURE__ */ defineErrorDistribution<{
  location: number;
  scale: number;
  ratio: number;
}>(splitNormal, {
  parameters: ['location', 'scale', 'ratio'],
  isAsymmetric: true,
  looks: () => 'a bell curve that is wider on one side',
  members: () =>
    sharing(
      'split-normal',
      0.03,
      [0.05, 0.1, 0.2, 0.35, 0.65, 0.8, 0.9, 0.95].map((level) => {
        const ratio = Math.sqrt((1 - level) / level);
        return {
          shape: { ratio },
          information: [1 / ratio, 2],
          fit: (points) => fitSplitNormal(points, ratio),
        };
      }),
    ),
  references: [
    'Wallis (2014), The two-piece normal, binormal, or double Gaussian distribution, Statistical Science 29:106–112',
  ],
  at({ location, scale, ratio }) {
    const standardize = (x: number) => (x - location) / scale;
    const constant = Math.log(2 / Math.PI) / 2 - Math.log(scale * (1 + ratio));
    /** Twice the probability on each side: the factor on that half's own normal distribution. */
    const left = 2 / (1 + ratio);
    const right = (2 * ratio) / (1 + ratio);
    const lower = (z: number) =>
      z < 0 ? left * standardNormalCdf(z) : 1 - right * standardNormalCdf(-z / ratio);
    const upper = (z: number) =>
      z < 0 ? 1 - left * standardNormalCdf(z) : right * standardNormalCdf(-z / ratio);
    return {
      logPdf(x) {
        const z = standardize(x);
        return constant - (z < 0 ? z * z : (z / ratio) ** 2) / 2;
      },
      cdf: (x) => lower(standardize(x)),
      sf: (x) => upper(standardize(x)),
      quantile: (probability) =>
        location +
        scale *
          (probability < left / 2
            ? standardNormalQuantile(probability / left)
            : -ratio * standardNormalQuantile((1 - probability) / right)),
      logCdf(x) {
        const z = standardize(x);
        return z < 0 ? Math.log(left) + standardNormalLogCdf(z) : Math.log1p(-upper(z));
      },
      logSf(x) {
        const z = standardize(x);
        return z < 0 ? Math.log1p(-lower(z)) : Math.log(right) + standardNormalLogCdf(-z / ratio);
      },
    };
  },
  fit(residuals) {
    const points = weightedPoints(residuals);
    const logRatio = minimum(
      (s) => -fitSplitNormal(points, Math.exp(s)).logLikelihood,
      -Math.log(50),
      Math.log(50),
    );
    const ratio = Math.exp(logRatio);
    return inUnits(points, fitSplitNormal(points, ratio), { ratio });
  },
});
