import type { DistributionDefinitions, LossDefinitions } from '../loss.ts';
import { shape, sigma, variancePower } from '../parameters.ts';

/** Targets above zero, whose spread grows with their size. */
export const positiveDistributions = {
  gamma: {
    name: 'Gamma',
    support: 'positive numbers',
    density: {
      latex: 'f(y) = \\frac{1}{\\Gamma(@k)\\,y}\\left(\\frac{@k\\,y}{\\mu}\\right)^{@k}e^{-@k\\,y/\\mu}',
      plain: 'f(y) = 1/(Γ(@k) y) · (@k y/μ)^@k · exp(−@k y/μ)',
    },
    negativeLog: {
      latex: '-\\ln f(y) = @k\\left(\\frac{y}{\\mu}+\\ln\\mu\\right)+c(y,@k)',
      plain: '−ln f(y) = @k (y/μ + ln μ) + c(y, @k)',
    },
    dropped: 'Drop c(y, k) and the common factor k: free of the prediction.',
    parameters: { k: shape },
    loss: 'gamma',
  },
  exponential: {
    name: 'Exponential',
    support: 'positive numbers',
    density: { latex: 'f(y) = \\frac{1}{\\mu}e^{-y/\\mu}', plain: 'f(y) = exp(−y/μ) / μ' },
    negativeLog: { latex: '-\\ln f(y) = \\frac{y}{\\mu}+\\ln\\mu', plain: '−ln f(y) = y/μ + ln μ' },
    dropped: 'Nothing can be dropped: every term depends on the prediction.',
    parameters: {},
    loss: 'exponential',
  },
  'inverse-gaussian': {
    name: 'Inverse Gaussian (Wald)',
    support: 'positive numbers',
    density: {
      latex:
        'f(y) = \\frac{1}{\\sqrt{2\\pi\\varphi y^3}}\\exp\\!\\left(-\\frac{(y-\\mu)^2}{2\\varphi\\mu^2 y}\\right)',
      plain: 'f(y) = 1/√(2π φ y³) · exp(−(y − μ)² / (2 φ μ² y))',
    },
    negativeLog: {
      latex: '-\\ln f(y) = \\frac{(y-\\mu)^2}{2\\varphi\\mu^2 y}+c(y,\\varphi)',
      plain: '−ln f(y) = (y − μ)² / (2 φ μ² y) + c(y, φ)',
    },
    dropped: 'Drop c(y, φ) and the factor 1/(2φ): free of the prediction.',
    parameters: {},
    loss: 'inverse-gaussian',
  },
  lognormal: {
    name: 'Lognormal',
    support: 'positive numbers',
    density: {
      latex:
        'f(y) = \\frac{1}{y\\,@scale\\sqrt{2\\pi}}\\exp\\!\\left(-\\frac{(\\ln y-\\ln m)^2}{2\\,@scale^2}\\right)',
      plain: 'f(y) = 1/(y @scale √(2π)) · exp(−(ln y − ln m)² / (2 @scale²))',
    },
    negativeLog: {
      latex: '-\\ln f(y) = \\frac{(\\ln y-\\ln m)^2}{2\\,@scale^2}+\\ln y+\\ln @scale+\\tfrac12\\ln 2\\pi',
      plain: '−ln f(y) = (ln y − ln m)² / (2 @scale²) + ln y + ln @scale + ½ ln 2π',
    },
    dropped: 'Drop ln y, ln σ, ½ ln 2π and the factor 1/(2σ²): free of the prediction.',
    parameters: { scale: { ...sigma, meaning: 'standard deviation of ln y' } },
    loss: 'squared-log',
  },
  tweedie: {
    name: 'Tweedie (compound Poisson–Gamma)',
    support: 'zero and positive numbers',
    density: {
      latex:
        'f(y) = a(y,\\varphi)\\exp\\!\\left[\\frac{1}{\\varphi}\\left(\\frac{y\\,\\mu^{1-@p}}{1-@p}-\\frac{\\mu^{2-@p}}{2-@p}\\right)\\right]',
      plain: 'f(y) = a(y, φ) exp[(y μ^(1−@p)/(1−@p) − μ^(2−@p)/(2−@p)) / φ], 1 < p < 2',
    },
    negativeLog: {
      latex:
        '-\\ln f(y) = \\frac{1}{\\varphi}\\left(-\\frac{y\\,\\mu^{1-@p}}{1-@p}+\\frac{\\mu^{2-@p}}{2-@p}\\right)-\\ln a(y,\\varphi)',
      plain: '−ln f(y) = (−y μ^(1−@p)/(1−@p) + μ^(2−@p)/(2−@p)) / φ − ln a(y, φ)',
    },
    dropped: 'Drop ln a(y, φ) and the factor 1/φ: free of the prediction.',
    parameters: { p: variancePower },
    loss: 'tweedie',
  },
} as const satisfies DistributionDefinitions;

export const positiveLosses = {
  gamma: {
    name: 'Gamma deviance',
    short: 'Gamma',
    formula: { latex: '\\frac{y}{\\mu}+\\ln\\mu', plain: 'y/μ + ln μ' },
    parameters: {},
    distribution: 'gamma',
    estimator: 'the mean, with errors judged in proportion to it',
    why: 'Positive targets with a constant coefficient of variation are Gamma.',
    optimal: 'the spread grows in proportion to the mean (costs, durations, intensities)',
    hurts: 'a target is zero or negative; or the spread does not follow the mean',
  },
  exponential: {
    name: 'Exponential negative log-likelihood',
    short: 'exponential',
    formula: { latex: '\\frac{y}{\\mu}+\\ln\\mu', plain: 'y/μ + ln μ' },
    parameters: {},
    distribution: 'exponential',
    estimator: 'the mean waiting time',
    why: 'It is the Gamma deviance with shape 1: waiting without memory.',
    optimal: 'targets are waiting times at a constant rate',
    hurts: 'the rate changes with time waited (take Weibull)',
  },
  'inverse-gaussian': {
    name: 'Inverse Gaussian deviance',
    short: 'inverse Gaussian',
    formula: { latex: '\\frac{(y-\\mu)^2}{\\mu^2 y}', plain: '(y − μ)² / (μ² y)' },
    parameters: {},
    distribution: 'inverse-gaussian',
    estimator: 'the mean, with large values judged leniently',
    why: 'Its variance grows with the cube of the mean.',
    optimal: 'positive targets are strongly skewed to the right (variance ∝ mean³)',
    hurts: 'targets come near zero',
  },
  'squared-log': {
    name: 'Squared logarithmic error',
    short: 'MSLE (L2 on the log)',
    formula: { latex: '(\\ln y-\\ln\\hat y)^2', plain: '(ln y − ln ŷ)²' },
    parameters: {},
    distribution: 'lognormal',
    estimator: 'the median (the geometric mean), below the mean',
    why: 'A product of many small effects is lognormal: its logarithm is Normal.',
    optimal: 'errors are multiplicative',
    hurts:
      'the mean or a total is wanted (predictions are too low by a factor e^(σ²/2)); libraries use ln(1 + y)',
  },
  tweedie: {
    name: 'Tweedie deviance',
    short: 'Tweedie',
    formula: {
      latex: '-\\frac{y\\,\\mu^{1-@p}}{1-@p}+\\frac{\\mu^{2-@p}}{2-@p}',
      plain: '−y μ^(1−@p)/(1−@p) + μ^(2−@p)/(2−@p)',
    },
    parameters: { p: variancePower },
    distribution: 'tweedie',
    estimator: 'the mean',
    why: 'A Poisson number of Gamma amounts has a lump at zero and a variance ∝ mean^p.',
    optimal: 'targets are exactly zero or positive (rainfall, claims, spending)',
    hurts: 'the power is a guess far from the truth; or targets are negative',
  },
} as const satisfies LossDefinitions;
