import type { DistributionDefinitions, LossDefinitions } from '../loss.ts';
import { delta, nu, scale } from '../parameters.ts';

/** Heavy tails and outliers: losses that grow more slowly than the square. */
export const robustDistributions = {
  logistic: {
    name: 'Logistic',
    support: 'any real number',
    density: {
      latex: 'f(r) = \\frac{1}{4\\,@scale}\\operatorname{sech}^2\\!\\left(\\frac{r}{2\\,@scale}\\right)',
      plain: 'f(r) = 1/(4 @scale) · sech²(r / (2 @scale))',
    },
    negativeLog: {
      latex: '-\\ln f(r) = 2\\ln\\cosh\\frac{r}{2\\,@scale} + \\ln\\!\\left(4\\,@scale\\right)',
      plain: '−ln f(r) = 2 ln cosh(r / (2 @scale)) + ln(4 @scale)',
    },
    dropped: 'Drop ln 4s and the factor 2: free of the prediction; 2s stays inside as the unit of r.',
    parameters: { scale },
    loss: 'log-cosh',
  },
  'student-t': {
    name: 'Student’s t',
    support: 'any real number',
    density: {
      latex:
        'f(r) = \\frac{\\Gamma\\!\\left(\\frac{@nu+1}{2}\\right)}{\\Gamma\\!\\left(\\frac{@nu}{2}\\right)\\sqrt{@nu\\,\\pi}\\;@scale}\\left(1+\\frac{r^2}{@nu\\,@scale^2}\\right)^{-\\frac{@nu+1}{2}}',
      plain: 'f(r) ∝ 1/@scale · (1 + r² / (@nu @scale²))^(−(@nu + 1)/2)',
    },
    negativeLog: {
      latex:
        '-\\ln f(r) = \\frac{@nu+1}{2}\\ln\\!\\left(1+\\frac{r^2}{@nu\\,@scale^2}\\right) + \\ln @scale + c(@nu)',
      plain: '−ln f(r) = (@nu + 1)/2 · ln(1 + r² / (@nu @scale²)) + ln @scale + c(@nu)',
    },
    dropped: 'Drop ln s and c(ν): free of the prediction; s and ν stay inside the logarithm.',
    parameters: { nu, scale },
    loss: 'student-t',
  },
  cauchy: {
    name: 'Cauchy (Lorentz)',
    support: 'any real number',
    density: {
      latex: 'f(r) = \\frac{1}{\\pi\\,@scale\\left(1+r^2/@scale^2\\right)}',
      plain: 'f(r) = 1 / (π @scale (1 + r²/@scale²))',
    },
    negativeLog: {
      latex:
        '-\\ln f(r) = \\ln\\!\\left(1+\\frac{r^2}{@scale^2}\\right) + \\ln\\!\\left(\\pi\\,@scale\\right)',
      plain: '−ln f(r) = ln(1 + r²/@scale²) + ln(π @scale)',
    },
    dropped: 'Drop ln πs: free of the prediction; s stays inside the logarithm.',
    parameters: { scale },
    loss: 'cauchy',
  },
  'huber-density': {
    name: 'Huber’s least favorable distribution',
    support: 'any real number',
    density: {
      latex:
        'f(r) \\propto e^{-\\rho_{@delta}(r)/s^2},\\quad \\text{Normal for } |r|\\le @delta,\\ \\text{Laplace beyond}',
      plain: 'f(r) ∝ exp(−ρ(r)/s²): Normal for |r| ≤ @delta, Laplace beyond',
    },
    negativeLog: {
      latex:
        '-\\ln f(r) = \\frac{1}{s^2}\\begin{cases}\\frac12 r^2 & |r|\\le @delta\\\\ @delta\\,|r|-\\frac12\\,@delta^2 & |r|>@delta\\end{cases} + c',
      plain: '−ln f(r) = (1/s²) · (r²/2 if |r| ≤ @delta, else @delta |r| − @delta²/2) + c',
    },
    dropped: 'Drop the normalizing constant and the factor 1/s²: free of the prediction.',
    parameters: { delta },
    loss: 'huber',
  },
  hyperbolic: {
    name: 'Hyperbolic',
    support: 'any real number',
    density: {
      latex: 'f(r) \\propto \\exp\\!\\left(-\\frac{@delta^2}{s^2}\\sqrt{1+\\left(r/@delta\\right)^2}\\right)',
      plain: 'f(r) ∝ exp(−@delta²/s² · √(1 + (r/@delta)²))',
    },
    negativeLog: {
      latex: '-\\ln f(r) = \\frac{@delta^2}{s^2}\\sqrt{1+\\left(r/@delta\\right)^2}+c',
      plain: '−ln f(r) = @delta²/s² · √(1 + (r/@delta)²) + c',
    },
    dropped: 'Drop the normalizing constant and the factor 1/s²: free of the prediction.',
    parameters: { delta },
    loss: 'pseudo-huber',
  },
  'contaminated-normal': {
    name: 'Contaminated Normal (mixture)',
    support: 'any real number',
    density: {
      latex: 'f(r) = (1-@epsilon)\\,\\varphi_{@scale}(r) + @epsilon\\,\\varphi_{@k\\,@scale}(r)',
      plain: 'f(r) = (1 − @epsilon) N(r; @scale) + @epsilon N(r; @k @scale)',
    },
    negativeLog: {
      latex:
        '-\\ln f(r) = -\\ln\\!\\left[(1-@epsilon)\\,\\varphi_{@scale}(r) + @epsilon\\,\\varphi_{@k\\,@scale}(r)\\right]',
      plain: '−ln f(r) = −ln[(1 − @epsilon) N(r; @scale) + @epsilon N(r; @k @scale)]',
    },
    dropped: 'Nothing can be dropped: the logarithm of a sum does not split.',
    parameters: {
      epsilon: { latex: '\\varepsilon', plain: 'ε', meaning: 'share of outliers' },
      k: { latex: 'k', plain: 'k', meaning: 'how many times wider the outliers spread' },
      scale,
    },
    loss: 'mixture-nll',
  },
} as const satisfies DistributionDefinitions;

export const robustLosses = {
  huber: {
    name: 'Huber loss',
    short: 'Huber',
    formula: {
      latex:
        '\\begin{cases}\\frac12 r^2 & |r|\\le @delta\\\\ @delta\\left(|r|-\\frac12\\,@delta\\right) & |r|>@delta\\end{cases}',
      plain: 'r²/2 if |r| ≤ @delta, else @delta (|r| − @delta/2)',
    },
    parameters: { delta },
    distribution: 'huber-density',
    estimator: 'the center of the bulk: the mean inside ±δ, outliers counted by sign only',
    why: 'It is the minimax answer when most errors are Normal and a few come from anywhere.',
    optimal: 'nearly Normal errors have some outliers; δ ≈ 1.345 spreads keeps 95 % of L2’s efficiency',
    hurts:
      'δ was left at a default of 1 while the data are in other units; or the errors are skewed and the mean is wanted',
  },
  'pseudo-huber': {
    name: 'Pseudo-Huber loss (Charbonnier)',
    short: 'pseudo-Huber',
    formula: {
      latex: '@delta^2\\left(\\sqrt{1+\\left(r/@delta\\right)^2}-1\\right)',
      plain: '@delta² (√(1 + (r/@delta)²) − 1)',
    },
    parameters: { delta },
    distribution: 'hyperbolic',
    estimator: 'the center of the bulk, as Huber’s loss',
    why: 'The hyperbolic distribution is Normal in the middle and Laplace in the tails, without a seam.',
    optimal: 'Huber’s loss is wanted and the optimizer needs curvature everywhere',
    hurts: 'δ was left at a default of 1 while the data are in other units',
  },
  'log-cosh': {
    name: 'Log-cosh',
    short: 'log-cosh',
    formula: { latex: '\\ln\\cosh r', plain: 'ln cosh r' },
    parameters: {},
    distribution: 'logistic',
    estimator: 'the center of a symmetric distribution, between mean and median',
    why: 'The logistic distribution’s log-density is a smooth mix: square in the middle, straight in the tails.',
    optimal: 'the tails are slightly heavier than Normal and r is in units of twice the logistic scale',
    hurts: 'the data are not scaled: it is nearly L1 for large units and nearly L2 for small ones',
  },
  'student-t': {
    name: 'Student-t negative log-likelihood',
    short: 'Student’s t',
    formula: {
      latex: '\\frac{@nu+1}{2}\\ln\\!\\left(1+\\frac{r^2}{@nu\\,@scale^2}\\right)',
      plain: '(@nu + 1)/2 · ln(1 + r² / (@nu @scale²))',
    },
    parameters: { nu, scale },
    distribution: 'student-t',
    estimator: 'the center, with far outliers all but ignored',
    why: 'The t distribution’s log-density falls only with the logarithm of a large residual.',
    optimal: 'the tails are heavy: returns, sensor glitches, mislabeled targets',
    hurts: 'the start is poor: it is not convex, and points far away pull hardly at all',
  },
  cauchy: {
    name: 'Cauchy (Lorentzian) loss',
    short: 'Cauchy',
    formula: { latex: '\\ln\\!\\left(1+\\frac{r^2}{@scale^2}\\right)', plain: 'ln(1 + r²/@scale²)' },
    parameters: { scale },
    distribution: 'cauchy',
    estimator: 'the center of the densest part',
    why: 'It is the Student-t loss with one degree of freedom.',
    optimal: 'outliers are extreme and frequent, and the start is good',
    hurts: 'the errors are moderate: it throws information away; it is not convex',
  },
  'tukey-biweight': {
    name: 'Tukey’s biweight',
    short: 'Tukey biweight',
    formula: {
      latex:
        '\\begin{cases}\\frac{@delta^2}{6}\\left(1-\\left(1-(r/@delta)^2\\right)^3\\right) & |r|\\le @delta\\\\ \\frac{@delta^2}{6} & |r|>@delta\\end{cases}',
      plain: '@delta²/6 · (1 − (1 − (r/@delta)²)³) if |r| ≤ @delta, else @delta²/6',
    },
    parameters: { delta },
    estimator: 'the center of the bulk; residuals beyond δ count for nothing',
    why: 'No distribution implies it: it stops counting a residual once it is surely an outlier.',
    optimal: 'gross errors must not matter at all, and a robust start is at hand',
    hurts: 'the start is poor (many local minima), or the tail is part of the story',
  },
  'mixture-nll': {
    name: 'Mixture negative log-likelihood',
    short: 'mixture NLL',
    formula: {
      latex: '-\\ln\\textstyle\\sum_k w_k\\, f_k(y)',
      plain: '−ln Σ w_k f_k(y)',
    },
    parameters: {},
    distribution: 'contaminated-normal',
    estimator: 'the whole distribution, with several modes where there are several',
    why: 'Errors from several sources have a density that is a sum, which the logarithm does not split.',
    optimal: 'errors come from distinct sources, or the target has several modes',
    hurts: 'there are few rows: components collapse onto single points',
  },
} as const satisfies LossDefinitions;
