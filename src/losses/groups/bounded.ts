import type { DistributionDefinitions, LossDefinitions } from '../loss.ts';

/** Shares, compositions and directions. */
export const boundedDistributions = {
  beta: {
    name: 'Beta',
    support: 'numbers between 0 and 1',
    density: {
      latex: 'f(y) = \\frac{y^{\\mu\\varphi-1}(1-y)^{(1-\\mu)\\varphi-1}}{B(\\mu\\varphi,(1-\\mu)\\varphi)}',
      plain: 'f(y) = y^(μφ−1) (1 − y)^((1−μ)φ−1) / B(μφ, (1−μ)φ)',
    },
    negativeLog: {
      latex:
        '-\\ln f(y) = \\ln B(\\mu\\varphi,(1-\\mu)\\varphi)-(\\mu\\varphi-1)\\ln y-((1-\\mu)\\varphi-1)\\ln(1-y)',
      plain: '−ln f(y) = ln B(μφ, (1−μ)φ) − (μφ−1) ln y − ((1−μ)φ−1) ln(1 − y)',
    },
    dropped:
      'Nothing that matters can be dropped: every term but ln y and ln(1 − y) depends on the prediction.',
    parameters: {},
    loss: 'beta',
  },
  dirichlet: {
    name: 'Dirichlet',
    support: 'shares that sum to one',
    density: {
      latex: 'f(y) = \\frac{1}{B(a)}\\prod_k y_k^{a_k-1}',
      plain: 'f(y) = 1/B(a) · ∏ y_k^(a_k − 1)',
    },
    negativeLog: {
      latex: '-\\ln f(y) = \\ln B(a)-\\textstyle\\sum_k(a_k-1)\\ln y_k',
      plain: '−ln f(y) = ln B(a) − Σ (a_k − 1) ln y_k',
    },
    dropped: 'Nothing that matters can be dropped: the predicted a_k stand in every term.',
    parameters: {},
    loss: 'dirichlet',
  },
  'von-mises': {
    name: 'von Mises',
    support: 'angles',
    density: {
      latex: 'f(r) = \\frac{1}{2\\pi I_0(\\kappa)}\\,e^{\\kappa\\cos r}',
      plain: 'f(r) = exp(κ cos r) / (2π I₀(κ))',
    },
    negativeLog: {
      latex: '-\\ln f(r) = -\\kappa\\cos r+\\ln\\!\\left(2\\pi I_0(\\kappa)\\right)',
      plain: '−ln f(r) = −κ cos r + ln(2π I₀(κ))',
    },
    dropped: 'Drop ln(2π I₀(κ)) and the factor κ: free of the prediction.',
    parameters: {},
    loss: 'cosine',
  },
} as const satisfies DistributionDefinitions;

export const boundedLosses = {
  beta: {
    name: 'Beta negative log-likelihood',
    short: 'Beta',
    formula: {
      latex: '\\ln B(\\mu\\varphi,(1-\\mu)\\varphi)-\\mu\\varphi\\ln y-(1-\\mu)\\varphi\\ln(1-y)',
      plain: 'ln B(μφ, (1−μ)φ) − μφ ln y − (1−μ)φ ln(1 − y)',
    },
    parameters: {},
    distribution: 'beta',
    estimator: 'the mean share',
    why: 'A continuous share between 0 and 1 has a Beta distribution.',
    optimal: 'targets are shares strictly between 0 and 1',
    hurts: 'targets are exactly 0 or 1 (an infinite loss), or are counts out of n (take binomial)',
  },
  dirichlet: {
    name: 'Dirichlet negative log-likelihood',
    short: 'Dirichlet',
    formula: {
      latex: '\\ln B(a)-\\textstyle\\sum_k a_k\\ln y_k',
      plain: 'ln B(a) − Σ a_k ln y_k',
    },
    parameters: {},
    distribution: 'dirichlet',
    estimator: 'the mean composition',
    why: 'It is the Beta distribution for more than two shares.',
    optimal: 'targets are compositions that sum to one',
    hurts: 'a share is exactly zero',
  },
  cosine: {
    name: 'Cosine loss',
    short: '1 − cos',
    formula: { latex: '1-\\cos r', plain: '1 − cos r' },
    parameters: {},
    distribution: 'von-mises',
    estimator: 'the mean direction',
    why: 'An angle’s Normal distribution is the von Mises distribution, whose log-density is a cosine: 359° is near 1°.',
    optimal: 'targets are angles, times of day or unit vectors',
    hurts: 'the length of a vector matters too',
  },
} as const satisfies LossDefinitions;
