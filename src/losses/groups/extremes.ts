import type { DistributionDefinitions, LossDefinitions } from '../loss.ts';
import { scale, shape } from '../parameters.ts';

/** Lifetimes and block maxima. */
export const extremeDistributions = {
  weibull: {
    name: 'Weibull',
    support: 'positive numbers',
    density: {
      latex:
        'f(y) = \\frac{@k}{\\lambda}\\left(\\frac{y}{\\lambda}\\right)^{@k-1}\\exp\\!\\left(-\\left(\\frac{y}{\\lambda}\\right)^{@k}\\right)',
      plain: 'f(y) = @k/λ · (y/λ)^(@k−1) · exp(−(y/λ)^@k)',
    },
    negativeLog: {
      latex: '-\\ln f(y) = \\left(\\frac{y}{\\lambda}\\right)^{@k}+@k\\ln\\lambda-(@k-1)\\ln y-\\ln @k',
      plain: '−ln f(y) = (y/λ)^@k + @k ln λ − (@k − 1) ln y − ln @k',
    },
    dropped: 'Drop (k − 1) ln y + ln k: free of the predicted scale λ.',
    parameters: { k: shape },
    loss: 'weibull',
  },
  gumbel: {
    name: 'Gumbel',
    support: 'any real number',
    density: {
      latex: 'f(r) = \\frac{1}{@scale}\\exp\\!\\left(-z-e^{-z}\\right),\\quad z=\\frac{r}{@scale}',
      plain: 'f(r) = 1/@scale · exp(−z − e^(−z)), z = r/@scale',
    },
    negativeLog: {
      latex: '-\\ln f(r) = z+e^{-z}+\\ln @scale,\\quad z=\\frac{r}{@scale}',
      plain: '−ln f(r) = z + e^(−z) + ln @scale, z = r/@scale',
    },
    dropped: 'Drop ln s: free of the prediction; s stays inside as the unit of r.',
    parameters: { scale },
    loss: 'gumbel',
  },
} as const satisfies DistributionDefinitions;

export const extremeLosses = {
  weibull: {
    name: 'Weibull negative log-likelihood',
    short: 'Weibull',
    formula: {
      latex: '\\left(\\frac{y}{\\lambda}\\right)^{@k}+@k\\ln\\lambda',
      plain: '(y/λ)^@k + @k ln λ',
    },
    parameters: { k: shape },
    distribution: 'weibull',
    estimator: 'the characteristic life λ (the 63 % quantile)',
    why: 'A failure rate that rises or falls with a power of age gives a Weibull distribution.',
    optimal: 'targets are lifetimes; censored rows can be added by their survival term',
    hurts: 'rows are censored and treated as failures',
  },
  gumbel: {
    name: 'Gumbel negative log-likelihood',
    short: 'Gumbel',
    formula: { latex: '\\frac{r}{@scale}+e^{-r/@scale}', plain: 'r/@scale + exp(−r/@scale)' },
    parameters: { scale },
    distribution: 'gumbel',
    estimator: 'the mode of the maxima',
    why: 'The largest of many values follows a Gumbel distribution; the loss is linear on one side, exponential on the other.',
    optimal: 'targets are block maxima (floods, peak loads)',
    hurts: 'the data are not maxima: over-prediction is punished exponentially',
  },
} as const satisfies LossDefinitions;
