import type { DistributionDefinitions, LossDefinitions } from '../loss.ts';
import { scale, tau } from '../parameters.ts';

/** Skewed errors, or a part of the distribution other than its center. */
export const asymmetricDistributions = {
  'asymmetric-laplace': {
    name: 'Asymmetric Laplace',
    support: 'any real number',
    density: {
      latex: 'f(r) = \\frac{@tau(1-@tau)}{@scale}\\exp\\!\\left(-\\frac{r\\,(@tau-[r<0])}{@scale}\\right)',
      plain: 'f(r) = @tau (1 − @tau)/@scale · exp(−r (@tau − [r < 0]) / @scale)',
    },
    negativeLog: {
      latex: '-\\ln f(r) = \\frac{r\\,(@tau-[r<0])}{@scale} + \\ln\\frac{@scale}{@tau(1-@tau)}',
      plain: '−ln f(r) = r (@tau − [r < 0]) / @scale + ln(@scale / (@tau (1 − @tau)))',
    },
    dropped: 'Drop the normalizing constant and the factor 1/s: free of the prediction.',
    parameters: { tau, scale },
    loss: 'quantile',
  },
  'split-normal': {
    name: 'Split normal',
    support: 'any real number',
    density: {
      latex: 'f(r) \\propto \\exp\\!\\left(-\\frac{|@tau-[r<0]|\\;r^2}{@scale^2}\\right)',
      plain: 'f(r) ∝ exp(−|@tau − [r < 0]| r² / @scale²)',
    },
    negativeLog: {
      latex: '-\\ln f(r) = \\frac{|@tau-[r<0]|\\;r^2}{@scale^2} + \\ln @scale + c(@tau)',
      plain: '−ln f(r) = |@tau − [r < 0]| r² / @scale² + ln @scale + c(@tau)',
    },
    dropped: 'Drop ln s, c(τ) and the factor 1/s²: free of the prediction.',
    parameters: { tau, scale },
    loss: 'expectile',
  },
} as const satisfies DistributionDefinitions;

export const asymmetricLosses = {
  quantile: {
    name: 'Pinball (quantile) loss',
    short: 'quantile',
    formula: { latex: 'r\\,(@tau-[r<0])', plain: 'r (@tau − [r < 0])' },
    parameters: { tau },
    distribution: 'asymmetric-laplace',
    estimator: 'the τ-quantile',
    why: 'Under- and over-prediction cost τ and 1 − τ a unit: the balance point is the τ-quantile.',
    optimal: 'the errors are a skewed Laplace; or a quantile is wanted (stock levels, prediction intervals)',
    hurts: 'the mean is wanted; or τ is extreme and rows are few',
  },
  expectile: {
    name: 'Expectile loss (asymmetric squared error)',
    short: 'expectile',
    formula: { latex: '|@tau-[r<0]|\\;r^2', plain: '|@tau − [r < 0]| r²' },
    parameters: { tau },
    distribution: 'split-normal',
    estimator: 'the τ-expectile; the mean for τ = 0.5',
    why: 'Squared error with another weight on each side fits errors with a Normal tail of another width on each side.',
    optimal: 'the errors are mildly skewed with light tails',
    hurts: 'there are outliers, or a quantile is meant: an expectile is not one',
  },
} as const satisfies LossDefinitions;
