import type { DistributionDefinitions, LossDefinitions } from '../loss.ts';
import { laplaceScale, power, scale, sigma } from '../parameters.ts';

/** Symmetric errors of one spread: the powers of the residual, with L2 and L1 among them. */
export const locationDistributions = {
  normal: {
    name: 'Normal (Gaussian)',
    support: 'any real number',
    density: {
      latex: 'f(r) = \\frac{1}{@scale\\sqrt{2\\pi}}\\, \\exp\\!\\left(-\\frac{r^2}{2\\,@scale^2}\\right)',
      plain: 'f(r) = 1/(@scale √(2π)) · exp(−r² / (2 @scale²))',
    },
    negativeLog: {
      latex: '-\\ln f(r) = \\frac{r^2}{2\\,@scale^2} + \\ln @scale + \\tfrac12\\ln 2\\pi',
      plain: '−ln f(r) = r² / (2 @scale²) + ln @scale + ½ ln 2π',
    },
    dropped:
      'Drop ln σ + ½ ln 2π and the common factor 1/(2σ²): the same for every prediction if all rows share one σ.',
    parameters: { scale: sigma },
    loss: 'l2',
  },
  laplace: {
    name: 'Laplace (double exponential)',
    support: 'any real number',
    density: {
      latex: 'f(r) = \\frac{1}{2\\,@scale}\\, \\exp\\!\\left(-\\frac{|r|}{@scale}\\right)',
      plain: 'f(r) = 1/(2 @scale) · exp(−|r| / @scale)',
    },
    negativeLog: {
      latex: '-\\ln f(r) = \\frac{|r|}{@scale} + \\ln\\!\\left(2\\,@scale\\right)',
      plain: '−ln f(r) = |r| / @scale + ln(2 @scale)',
    },
    dropped: 'Drop ln 2b and the common factor 1/b: the same for every prediction if all rows share one b.',
    parameters: { scale: laplaceScale },
    loss: 'l1',
  },
  'generalized-normal': {
    name: 'Generalized Normal (exponential power)',
    support: 'any real number',
    density: {
      latex:
        'f(r) = \\frac{@p}{2\\,@scale\\,\\Gamma(1/@p)}\\, \\exp\\!\\left(-\\left(\\frac{|r|}{@scale}\\right)^{@p}\\right)',
      plain: 'f(r) = @p / (2 @scale Γ(1/@p)) · exp(−(|r|/@scale)^@p)',
    },
    negativeLog: {
      latex:
        '-\\ln f(r) = \\left(\\frac{|r|}{@scale}\\right)^{@p} + \\ln\\frac{2\\,@scale\\,\\Gamma(1/@p)}{@p}',
      plain: '−ln f(r) = (|r|/@scale)^@p + ln(2 @scale Γ(1/@p) / @p)',
    },
    dropped: 'Drop the normalizing constant and the factor s^(−p): both free of the prediction.',
    parameters: { scale, p: power },
    loss: 'lp',
  },
  uniform: {
    name: 'Uniform',
    support: 'an interval of known or fitted width',
    density: {
      latex: 'f(r) = \\frac{1}{2\\,@scale}\\quad\\text{for } |r| \\le @scale',
      plain: 'f(r) = 1/(2 @scale) for |r| ≤ @scale, else 0',
    },
    negativeLog: {
      latex:
        '-\\ln f(r) = \\ln\\!\\left(2\\,@scale\\right)\\ \\text{for } |r| \\le @scale,\\ \\text{else } \\infty',
      plain: '−ln f(r) = ln(2 @scale) for |r| ≤ @scale, else infinite',
    },
    dropped:
      'Nothing can be dropped: the likelihood is largest for the smallest half-width that covers every residual.',
    parameters: { scale: { latex: 'a', plain: 'a', meaning: 'half-width of the interval' } },
    loss: 'l-infinity',
  },
} as const satisfies DistributionDefinitions;

export const locationLosses = {
  l2: {
    name: 'Squared error',
    short: 'L2 (MSE)',
    formula: { latex: 'r^2', plain: 'r²' },
    parameters: {},
    distribution: 'normal',
    estimator: 'the mean',
    why: 'The Normal distribution’s log-density falls with the square of the residual.',
    optimal: 'the errors are Normal with one spread; or the mean itself is wanted',
    hurts: 'the tails are heavy: one residual of ten spreads counts as much as a hundred of one',
  },
  l1: {
    name: 'Absolute error',
    short: 'L1 (MAE)',
    formula: { latex: '|r|', plain: '|r|' },
    parameters: {},
    distribution: 'laplace',
    estimator: 'the median',
    why: 'The Laplace distribution’s log-density falls in proportion to the residual’s size.',
    optimal: 'the errors have a sharp peak and exponential tails; or the median is wanted',
    hurts:
      'the errors are Normal: it then needs 57 % more data for the same precision; or a skewed target’s mean is wanted',
  },
  lp: {
    name: 'Power loss',
    short: 'Lp',
    formula: { latex: '|r|^{@p}', plain: '|r|^@p' },
    parameters: { p: power },
    distribution: 'generalized-normal',
    estimator: 'the center of a symmetric distribution; between median (p = 1) and midrange (p → ∞)',
    why: 'The generalized Normal distribution’s log-density falls with the p-th power of the residual.',
    optimal: 'the tails lie between Laplace and Normal (1 < p < 2), or are shorter than Normal (p > 2)',
    hurts: 'p is above 2 and there are outliers; or p is guessed from few rows',
  },
  'l-infinity': {
    name: 'Largest absolute error',
    short: 'L∞ (minimax)',
    formula: { latex: '\\max_i |r_i|', plain: 'max |r|' },
    parameters: {},
    distribution: 'uniform',
    estimator: 'the midrange',
    why: 'Under a uniform distribution all residuals within the bounds are equally likely: only the largest matters.',
    optimal: 'the errors have hard bounds, such as rounding errors',
    hurts: 'anything is unbounded: one outlier decides the whole fit',
  },
} as const satisfies LossDefinitions;
