import type { DistributionDefinitions, LossDefinitions } from '../loss.ts';
import { dispersion } from '../parameters.ts';

/** Whole numbers from zero up. */
export const countDistributions = {
  poisson: {
    name: 'Poisson',
    support: 'whole numbers from 0',
    density: { latex: 'P(y) = \\frac{\\mu^y e^{-\\mu}}{y!}', plain: 'P(y) = μ^y e^(−μ) / y!' },
    negativeLog: {
      latex: '-\\ln P(y) = \\mu-y\\ln\\mu+\\ln y!',
      plain: '−ln P(y) = μ − y ln μ + ln y!',
    },
    dropped: 'Drop ln y!: it holds only the count.',
    parameters: {},
    loss: 'poisson',
  },
  'negative-binomial': {
    name: 'Negative binomial',
    support: 'whole numbers from 0',
    density: {
      latex:
        'P(y) = \\frac{\\Gamma(y+1/@alpha)}{y!\\;\\Gamma(1/@alpha)}\\,\\frac{(@alpha\\mu)^y}{(1+@alpha\\mu)^{y+1/@alpha}}',
      plain: 'P(y) = Γ(y + 1/@alpha) / (y! Γ(1/@alpha)) · (@alpha μ)^y / (1 + @alpha μ)^(y + 1/@alpha)',
    },
    negativeLog: {
      latex: '-\\ln P(y) = -y\\ln\\mu+\\left(y+\\frac{1}{@alpha}\\right)\\ln(1+@alpha\\mu)+c(y,@alpha)',
      plain: '−ln P(y) = −y ln μ + (y + 1/@alpha) ln(1 + @alpha μ) + c(y, @alpha)',
    },
    dropped: 'Drop c(y, α): it holds only the count and α.',
    parameters: { alpha: dispersion },
    loss: 'negative-binomial',
  },
  'zero-inflated-poisson': {
    name: 'Zero-inflated Poisson',
    support: 'whole numbers from 0, with zeros to spare',
    density: {
      latex: 'P(y) = \\pi\\,[y=0] + (1-\\pi)\\,\\frac{\\mu^y e^{-\\mu}}{y!}',
      plain: 'P(y) = π [y = 0] + (1 − π) μ^y e^(−μ) / y!',
    },
    negativeLog: {
      latex:
        '-\\ln P(y) = \\begin{cases}-\\ln\\!\\left(\\pi+(1-\\pi)e^{-\\mu}\\right) & y=0\\\\ \\mu-y\\ln\\mu-\\ln(1-\\pi)+\\ln y! & y>0\\end{cases}',
      plain: '−ln P(y) = −ln(π + (1 − π) e^(−μ)) if y = 0, else μ − y ln μ − ln(1 − π) + ln y!',
    },
    dropped: 'Drop ln y!: it holds only the count.',
    parameters: {},
    loss: 'zero-inflated-poisson',
  },
} as const satisfies DistributionDefinitions;

export const countLosses = {
  poisson: {
    name: 'Poisson deviance',
    short: 'Poisson',
    formula: { latex: '\\mu-y\\ln\\mu', plain: 'μ − y ln μ' },
    parameters: {},
    distribution: 'poisson',
    estimator: 'the mean count',
    why: 'Counts of independent events are Poisson: their variance equals their mean.',
    optimal: 'targets are counts with variance near the mean',
    hurts: 'the variance is well above the mean: take the negative binomial for intervals',
  },
  'negative-binomial': {
    name: 'Negative binomial negative log-likelihood',
    short: 'negative binomial',
    formula: {
      latex: '-y\\ln\\mu+\\left(y+\\frac{1}{@alpha}\\right)\\ln(1+@alpha\\mu)',
      plain: '−y ln μ + (y + 1/@alpha) ln(1 + @alpha μ)',
    },
    parameters: { alpha: dispersion },
    distribution: 'negative-binomial',
    estimator: 'the mean count, with large counts weighted down',
    why: 'A Poisson whose rate itself varies is negative binomial: variance μ + α μ².',
    optimal: 'counts are over-dispersed',
    hurts: 'the surplus is all zeros (take zero-inflation), or counts are under-dispersed',
  },
  'zero-inflated-poisson': {
    name: 'Zero-inflated Poisson negative log-likelihood',
    short: 'zero-inflated Poisson',
    formula: {
      latex: '-\\ln\\!\\left(\\pi\\,[y=0]+(1-\\pi)\\,\\mu^y e^{-\\mu}\\right)',
      plain: '−ln(π [y = 0] + (1 − π) μ^y e^(−μ))',
    },
    parameters: {},
    distribution: 'zero-inflated-poisson',
    estimator: 'the mean count and the share of rows that can only be zero',
    why: 'Two kinds of zero: rows where nothing can happen, and rows where nothing did.',
    optimal: 'there are more zeros than a Poisson distribution of the same mean gives',
    hurts: 'the zeros come from over-dispersion alone: the negative binomial explains them',
  },
} as const satisfies LossDefinitions;
