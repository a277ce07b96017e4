import { weightedPoints } from '../../numerics/standardized-points.ts';
import { defineDistribution, defineErrorDistribution, inUnits } from '../distribution.ts';
import { fitSmooth, type SmoothShape, smoothMember } from '../fitting/smooth.ts';
import { scale } from '../symbols.ts';

export const logistic = defineDistribution({
  id: 'logistic',
  name: 'Logistic',
  short: 'logistic',
  support: 'any real number',
  density: {
    latex: 'f(r) = \\frac{1}{4\\,@scale}\\operatorname{sech}^2\\!\\left(\\frac{r}{2\\,@scale}\\right)',
    plain: 'f(r) = 1/(4 @scale) · sech²(r / (2 @scale))',
  },
  negativeLog: {
    latex: '-\\ln f(r) = 2\\ln\\cosh\\frac{r}{2\\,@scale} + \\ln\\!\\left(4\\,@scale\\right)',
    plain: '−ln f(r) = 2 ln cosh(r / (2 @scale)) + ln(4 @scale)',
  },
  dropped:
    'Drop ln 4s and the factor 2, which do not depend on the prediction; 2s stays inside as the unit of r.',
  parameters: { scale },
  implies: ['log-cosh'],
  forIntervals: { loss: 'log-cosh', parameters: ({ scale }) => ({ scale: scale! }) },
  aliases: ['logistic'],
});

/** The standard logistic distribution: −ln f = z + 2 ln(1 + e^−z), which is 2 ln cosh(z/2) plus a constant. */
export const logisticShape: SmoothShape = {
  information: [1 / 3, Math.PI ** 2 / 9 + 1 / 3],
  kernel(z, out) {
    const size = Math.abs(z);
    const tail = Math.exp(-size);
    const slope = (1 - tail) / (1 + tail);
    out[0] = size + 2 * Math.log1p(tail);
    out[1] = z < 0 ? -slope : slope;
    out[2] = (1 - slope * slope) / 2;
  },
};

/**
 * The logistic distribution, f(x) = e^−z / (scale (1 + e^−z)²): the error distribution of the log-cosh loss.
 *
 * @example
 * logisticErrors.at({ location: 0, scale: 1 }).cdf(1); // 0.7310585786300049
 */
export const logisticErrors = /* @__PURE__ */ defineErrorDistribution<{ location: number; scale: number }>(
  logistic,
  {
    parameters: ['location', 'scale'],
    looks: () => 'a bell curve with somewhat longer tails',
    members: () => [{ group: 'logistic', prior: 0.08, ...smoothMember(logisticShape) }],
    references: ['Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 23'],
    at({ location, scale }) {
      const standardize = (x: number) => (x - location) / scale;
      const logLower = (z: number) => (z < 0 ? z - Math.log1p(Math.exp(z)) : -Math.log1p(Math.exp(-z)));
      return {
        logPdf(x) {
          const size = Math.abs(standardize(x));
          return -size - 2 * Math.log1p(Math.exp(-size)) - Math.log(scale);
        },
        cdf: (x) => Math.exp(logLower(standardize(x))),
        sf: (x) => Math.exp(logLower(-standardize(x))),
        quantile: (probability) => location + scale * (Math.log(probability) - Math.log1p(-probability)),
        logCdf: (x) => logLower(standardize(x)),
        logSf: (x) => logLower(-standardize(x)),
      };
    },
    fit(residuals) {
      const points = weightedPoints(residuals);
      return inUnits(points, fitSmooth(points, logisticShape), {});
    },
  },
);
