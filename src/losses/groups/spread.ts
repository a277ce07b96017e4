import type { DistributionDefinitions, LossDefinitions } from '../loss.ts';

/** Spread that differs from row to row. */
export const spreadDistributions = {
  'normal-with-scale': {
    name: 'Normal with a spread of each row’s own',
    support: 'any real number',
    density: {
      latex:
        'f(r_i) = \\frac{1}{\\sigma_i\\sqrt{2\\pi}}\\, \\exp\\!\\left(-\\frac{r_i^2}{2\\sigma_i^2}\\right)',
      plain: 'f(r_i) = 1/(σ_i √(2π)) · exp(−r_i² / (2 σ_i²))',
    },
    negativeLog: {
      latex: '-\\ln f(r_i) = \\frac{r_i^2}{2\\sigma_i^2} + \\ln\\sigma_i + \\tfrac12\\ln 2\\pi',
      plain: '−ln f(r_i) = r_i² / (2 σ_i²) + ln σ_i + ½ ln 2π',
    },
    dropped: 'Drop only ½ ln 2π: σᵢ differs from row to row, so it stays (as a known weight, or learned).',
    parameters: {},
    loss: 'gaussian-nll',
  },
  'laplace-with-scale': {
    name: 'Laplace with a spread of each row’s own',
    support: 'any real number',
    density: {
      latex: 'f(r_i) = \\frac{1}{2 b_i}\\, \\exp\\!\\left(-\\frac{|r_i|}{b_i}\\right)',
      plain: 'f(r_i) = 1/(2 b_i) · exp(−|r_i| / b_i)',
    },
    negativeLog: {
      latex: '-\\ln f(r_i) = \\frac{|r_i|}{b_i} + \\ln b_i + \\ln 2',
      plain: '−ln f(r_i) = |r_i| / b_i + ln b_i + ln 2',
    },
    dropped: 'Drop only ln 2: bᵢ differs from row to row, so it stays and is learned.',
    parameters: {},
    loss: 'laplace-nll',
  },
} as const satisfies DistributionDefinitions;

export const spreadLosses = {
  'weighted-l2': {
    name: 'Weighted squared error',
    short: 'weighted L2',
    formula: { latex: '\\frac{r_i^2}{\\sigma_i^2}', plain: 'r_i² / σ_i²' },
    parameters: {},
    distribution: 'normal-with-scale',
    estimator: 'the mean, with noisy rows counting less',
    why: 'With Normal errors of known spreads, a row’s squared error is weighted by 1/σ².',
    optimal: 'the errors are Normal after division by a spread that is known or well estimated',
    hurts: 'the weights are wrong by an order of magnitude; or the spread has to be predicted too',
  },
  'gaussian-nll': {
    name: 'Gaussian negative log-likelihood',
    short: 'Gaussian NLL',
    formula: {
      latex: '\\frac{r_i^2}{2\\sigma_i^2} + \\ln\\sigma_i',
      plain: 'r_i² / (2 σ_i²) + ln σ_i',
    },
    parameters: {},
    distribution: 'normal-with-scale',
    estimator: 'the mean and the standard deviation of each row',
    why: 'With Normal errors whose spread changes, the ln σ term keeps the model from claiming any spread for free.',
    optimal: 'the spread follows the inputs and intervals are wanted',
    hurts: 'there are outliers (the spread swallows them), or training starts before the mean fits',
  },
  'laplace-nll': {
    name: 'Laplace negative log-likelihood',
    short: 'Laplace NLL',
    formula: { latex: '\\frac{|r_i|}{b_i} + \\ln b_i', plain: '|r_i| / b_i + ln b_i' },
    parameters: {},
    distribution: 'laplace-with-scale',
    estimator: 'the median and the mean absolute deviation of each row',
    why: 'The same as the Gaussian one for errors that stay Laplace after their spread is divided out.',
    optimal: 'the spread follows the inputs and the tails are heavier than Normal',
    hurts: 'the mean of a skewed target is wanted',
  },
  mape: {
    name: 'Mean absolute percentage error',
    short: 'MAPE',
    formula: { latex: '\\left|\\frac{r}{y}\\right|', plain: '|r / y|' },
    parameters: {},
    estimator: 'a median weighted by 1/|y|: below the median of a positive target',
    why: 'No distribution of the target given the prediction implies it: it is L1 with weights taken from the answer.',
    optimal: 'the metric is fixed by contract',
    hurts: 'targets come near zero; it rewards predicting too low. For relative errors take L1 or L2 on ln y',
  },
} as const satisfies LossDefinitions;
