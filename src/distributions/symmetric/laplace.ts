import { defineDistribution, defineErrorDistribution } from '../distribution.ts';
import { powerMember } from '../fitting/power.ts';
import { laplaceScale } from '../symbols.ts';

export const laplace = defineDistribution({
  id: 'laplace',
  name: 'Laplace (double exponential)',
  short: 'Laplace',
  support: 'any real number',
  density: {
    latex: 'f(r) = \\frac{1}{2\\,@scale}\\, \\exp\\!\\left(-\\frac{|r|}{@scale}\\right)',
    plain: 'f(r) = 1/(2 @scale) · exp(−|r| / @scale)',
  },
  negativeLog: {
    latex: '-\\ln f(r) = \\frac{|r|}{@scale} + \\ln\\!\\left(2\\,@scale\\right)',
    plain: '−ln f(r) = |r| / @scale + ln(2 @scale)',
  },
  dropped:
    'Drop ln 2b and the common factor 1/b: they are the same for every prediction if all rows share one b.',
  parameters: { scale: laplaceScale },
  implies: ['l1'],
  forIntervals: { loss: 'laplace-nll' },
  aliases: ['laplace', 'laplacian', 'double exponential'],
});

/**
 * The Laplace (double exponential) distribution, f(x) = exp(−|x − location| / scale) / (2 scale); fitted by the median and
 * the mean absolute deviation from it.
 *
 * @example
 * laplaceErrors.at({ location: 0, scale: 1 }).cdf(1); // 0.8160602794142788
 */
export const laplaceErrors = /* @__PURE__ */ defineErrorDistribution<{ location: number; scale: number }>(
  laplace,
  {
    parameters: ['location', 'scale'],
    looks: () => 'a sharp peak and long tails',
    members: () => [{ group: 'laplace', prior: 0.15, ...powerMember(1) }],
    references: ['Kotz, Kozubowski & Podgórski (2001), The Laplace Distribution and Generalizations, ch. 2'],
    at({ location, scale }) {
      const standardize = (x: number) => (x - location) / scale;
      const lower = (z: number) => (z < 0 ? Math.exp(z) / 2 : 1 - Math.exp(-z) / 2);
      const logLower = (z: number) => (z < 0 ? z - Math.LN2 : Math.log1p(-Math.exp(-z) / 2));
      return {
        logPdf: (x) => -Math.abs(standardize(x)) - Math.log(2 * scale),
        cdf: (x) => lower(standardize(x)),
        sf: (x) => lower(-standardize(x)),
        quantile: (probability) =>
          location + scale * (probability < 0.5 ? Math.log(2 * probability) : -Math.log(2 - 2 * probability)),
        logCdf: (x) => logLower(standardize(x)),
        logSf: (x) => logLower(-standardize(x)),
        smallerTails(x, out) {
          for (let i = 0; i < x.length; i++) out[i] = Math.exp(-Math.abs((x[i]! - location) / scale)) / 2;
        },
      };
    },
    fit({ worth: n, median, meanAbsoluteDeviation }) {
      return {
        parameters: { location: median, scale: meanAbsoluteDeviation },
        logLikelihood: -n * (Math.log(2 * meanAbsoluteDeviation) + 1),
      };
    },
  },
);
