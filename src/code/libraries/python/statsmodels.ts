import { defineLibrary } from '../library.ts';
import { cutoff, level, variancePower } from '../parameters.ts';
import { replaced } from '../rows-in-code.ts';
import { defineSnippets, ofShares } from '../snippet.ts';

// The level is an argument of fit().
const quantile = {
  meaning: 'loss:quantile',
  parameters: level('q', { default: 0.5, callee: 'fit' }),
} as const;
const robust = {
  meaning: 'loss:huber',
  note: 'M = HuberT() by default',
  unless: ['M'],
  unlessAt: 2,
} as const;
const correlated = ['loss:weighted-l2', 'also for correlated errors'] as const;

const models = {
  OLS: 'loss:l2',
  'GLS|GLSAR': correlated,
  WLS: 'loss:weighted-l2',
  QuantReg: quantile,
  RLM: robust,
  Logit: 'loss:binary-cross-entropy',
  Probit: ['loss:binary-cross-entropy', 'with a normal link in place of the logistic'],
  MNLogit: 'loss:cross-entropy',
  MixedLM: ['loss:l2', 'with random effects'],
  Poisson: 'loss:poisson',
  'NegativeBinomial|NegativeBinomialP': 'loss:negative-binomial',
  GeneralizedPoisson: 'distribution:generalized-poisson',
  ZeroInflatedPoisson: 'loss:zero-inflated-poisson',
  ZeroInflatedNegativeBinomialP: 'distribution:zero-inflated-negative-binomial',
  PHReg: 'loss:cox',
  ZeroInflatedGeneralizedPoisson: 'distribution:generalized-poisson',
  ConditionalLogit: 'loss:binary-cross-entropy',
  ConditionalMNLogit: 'loss:cross-entropy',
  ConditionalPoisson: 'loss:poisson',
} as const;

/** The same names in lower case, as in `statsmodels.formula.api`. */
const inLowerCase = Object.fromEntries(
  Object.entries(models).map(([name, entry]) => [name.toLowerCase(), entry]),
);

const fit = (call: string, how = '') => `import statsmodels.api as sm

fit = ${call}.fit(${how})
print(fit.summary())`;

const design = 'sm.add_constant(X)';

const outcome = `y, ${design}`;

/** Only some of the models take weights; least absolute deviations of scaled rows are weighted ones. */
const weighted = (code: string): string | undefined =>
  replaced(code, /weights=1(?= \/)/, 'weights=row_weight') ??
  replaced(code, /sm\.OLS\((.+)\)(?=\.fit)/, 'sm.WLS($1, weights=row_weight)') ??
  replaced(code, /sm\.QuantReg\(y, /, 'sm.QuantReg(row_weight * y, row_weight[:, None] * ') ??
  replaced(
    code.replace(`sm.Logit(${outcome}`, `sm.GLM(${outcome}, family=sm.families.Binomial()`),
    /sm\.GLM\((.+)\)(?=\.fit)/,
    'sm.GLM($1, freq_weights=row_weight)',
  );

const scaled = (code: string): string | undefined =>
  code.includes(`(${outcome}`)
    ? code.replace(`(${outcome}`, `(y / row_scale, ${design} / row_scale[:, None]`)
    : undefined;

export const statsmodelsSnippets = defineSnippets({
  id: 'statsmodels',
  name: 'statsmodels',
  language: 'python',
  rows: { weight: weighted, scale: scaled, values: 'an array' },
  snippets: {
    l2: () => fit(`sm.OLS(y, ${design})`),
    l1: () => fit(`sm.QuantReg(y, ${design})`).replace('.fit()', '.fit(q=0.5)'),
    huber: (value) => `import statsmodels.api as sm

# t is in units of the scale, which the model estimates itself; in the units of the data δ = ${value('delta', 1)}
fit = sm.RLM(y, ${design}, M=sm.robust.norms.HuberT(t=${value('k', 1.345)})).fit()
print(fit.summary())`,
    'student-t': () => `import statsmodels.api as sm
from statsmodels.miscmodels.tmodel import TLinearModel

fit = TLinearModel(y, ${design}).fit()  # estimates the degrees of freedom and the scale too
print(fit.summary())`,
    'tukey-biweight': () => fit(`sm.RLM(y, ${design}, M=sm.robust.norms.TukeyBiweight())`),
    quantile: (value) => fit(`sm.QuantReg(y, ${design})`).replace('.fit()', `.fit(q=${value('tau', 0.5)})`),
    'weighted-l2': () => fit(`sm.WLS(y, ${design}, weights=1 / sigma**2)`),
    'cross-entropy': () => fit(`sm.MNLogit(y, ${design})`),
    'binary-cross-entropy': () => fit(`sm.Logit(y, ${design})`),
    // The variance of shares is smaller than that of labels: robust standard errors.
    [ofShares]: () => fit(`sm.GLM(y, ${design}, family=sm.families.Binomial())`, 'cov_type="HC1"'),
    binomial: () => fit(`sm.GLM(successes_and_failures, ${design}, family=sm.families.Binomial())`),
    ordinal: () => `from statsmodels.miscmodels.ordinal_model import OrderedModel

fit = OrderedModel(y, X, distr="logit").fit(method="bfgs")
print(fit.summary())`,
    poisson: () => fit(`sm.GLM(y, ${design}, family=sm.families.Poisson())`),
    'negative-binomial': (value) =>
      fit(`sm.GLM(y, ${design}, family=sm.families.NegativeBinomial(alpha=${value('alpha', 1)}))`),
    'zero-inflated-poisson': () => fit(`sm.ZeroInflatedPoisson(y, ${design})`),
    gamma: () => fit(`sm.GLM(y, ${design}, family=sm.families.Gamma(link=sm.families.links.Log()))`),
    exponential: () => fit(`sm.GLM(y, ${design}, family=sm.families.Gamma(link=sm.families.links.Log()))`),
    'inverse-gaussian': () =>
      fit(`sm.GLM(y, ${design}, family=sm.families.InverseGaussian(link=sm.families.links.Log()))`),
    'squared-log': () => fit(`sm.OLS(np.log(y), ${design})`).replace('import', 'import numpy as np\nimport'),
    tweedie: (value) => fit(`sm.GLM(y, ${design}, family=sm.families.Tweedie(var_power=${value('p', 1.5)}))`),
    beta: () => `import statsmodels.api as sm
from statsmodels.othermod.betareg import BetaModel

fit = BetaModel(y, ${design}).fit()
print(fit.summary())`,
  },
});

/** statsmodels: classes such as `sm.OLS`, and lower-case functions in `statsmodels.formula.api`. */
export const statsmodels = defineLibrary({
  ...statsmodelsSnippets,
  imports: ['statsmodels'],
  aliases: [
    [/^statsmodels\.genmod\.families\.(?:family\.)?/, 'statsmodels.api.families.'],
    [
      /^statsmodels\.(?:regression|robust|discrete)\.\w+\.(?=[A-Z][A-Za-z]*[A-Z]|Logit|Probit|Poisson)(?!HuberT|TukeyBiweight|LeastSquares)/,
      'statsmodels.api.',
    ],
    [/^statsmodels\.robust\.norms\./, 'statsmodels.api.robust.norms.'],
  ],
  names: [
    { prefix: 'statsmodels.api.', source: 'https://www.statsmodels.org/stable/api.html', names: models },
    {
      prefix: 'statsmodels.formula.api.',
      source: 'https://www.statsmodels.org/stable/api.html',
      names: inLowerCase,
    },
    {
      prefix: 'statsmodels.api.families.',
      source: 'https://www.statsmodels.org/stable/glm.html#families',
      names: {
        Gaussian: 'distribution:normal',
        Binomial: 'distribution:binomial',
        Poisson: 'distribution:poisson',
        NegativeBinomial: {
          meaning: 'distribution:negative-binomial',
          note: 'alpha is not estimated',
          parameters: [{ parameter: 'alpha', argument: 'alpha', place: 1, default: 1 }],
        },
        Gamma: 'distribution:gamma',
        InverseGaussian: 'distribution:inverse-gaussian',
        Tweedie: {
          meaning: 'distribution:tweedie',
          parameters: variancePower('var_power', { place: 1, default: 1 }),
        },
      },
    },
    {
      prefix: 'statsmodels.api.robust.norms.',
      source: 'https://www.statsmodels.org/stable/rlm.html#norms',
      names: {
        LeastSquares: 'loss:l2',
        HuberT: { meaning: 'loss:huber', parameters: cutoff('t', { place: 0, default: 1.345 }) },
        TukeyBiweight: {
          meaning: 'loss:tukey-biweight',
          parameters: cutoff('c', { place: 0, default: 4.685 }),
        },
        AndrewWave: 'loss:andrew',
        Hampel: 'loss:hampel',
        RamsayE: 'loss:ramsay',
        TrimmedMean: 'loss:trimmed-mean',
        StudentT: 'loss:student-t',
        MQuantileNorm: 'loss:quantile',
      },
    },
    {
      prefix: 'statsmodels.miscmodels.tmodel.',
      source: 'https://www.statsmodels.org/stable/miscmodels.html',
      names: { TLinearModel: 'loss:student-t' },
    },
    {
      prefix: 'statsmodels.miscmodels.ordinal_model.',
      source: 'https://www.statsmodels.org/stable/miscmodels.html',
      names: {
        OrderedModel: {
          meaning: 'loss:ordinal',
          parameters: [{ parameter: 'link', argument: 'distr', place: 3, default: 'probit' }],
        },
      },
    },
    {
      prefix: 'statsmodels.tools.eval_measures.',
      role: 'metric',
      source: 'https://www.statsmodels.org/stable/tools.html#measure-for-fit-performance-eval-measures',
      names: {
        'mse|rmse': 'loss:l2',
        meanabs: 'loss:l1',
        medianabs: 'loss:median-absolute-error',
        rmspe: ['loss:weighted-l2', 'of errors in percent of the target: the weights are 1/y²'],
        maxabs: 'loss:l-infinity',
      },
    },
    {
      prefix: 'statsmodels.regression.rolling.',
      source: 'https://www.statsmodels.org/stable/rolling_regression.html',
      names: { RollingOLS: 'loss:l2', RollingWLS: 'loss:weighted-l2' },
    },
    {
      prefix: 'statsmodels.discrete.truncated_model.',
      source: 'https://www.statsmodels.org/stable/discretemod.html',
      names: { 'HurdleCountModel|TruncatedLFPoisson|TruncatedLFNegativeBinomialP': 'distribution:hurdle' },
    },
    {
      prefix: 'statsmodels.discrete.conditional_models.',
      source: 'https://www.statsmodels.org/stable/discretemod.html',
      names: {
        ConditionalLogit: 'loss:binary-cross-entropy',
        ConditionalMNLogit: 'loss:cross-entropy',
        ConditionalPoisson: 'loss:poisson',
      },
    },
    {
      prefix: 'statsmodels.othermod.betareg.',
      source: 'https://www.statsmodels.org/stable/othermod.html',
      names: { BetaModel: 'loss:beta' },
    },
  ],
  replacements: [
    {
      prefix: 'statsmodels.api.',
      isPython: true,
      isFitted: true,
      takes: { positional: 2, named: ['endog', 'exog', 'missing', 'hasconst'] },
      losses: {
        l2: { name: 'OLS' },
        l1: { name: 'QuantReg', module: 'statsmodels.api' },
        huber: { name: 'RLM', module: 'statsmodels.api', fixed: { k: [1.3, 1.4] } },
      },
    },
    {
      prefix: 'statsmodels.formula.api.',
      isPython: true,
      isFitted: true,
      takes: { positional: 2, named: ['formula', 'data', 'subset', 'drop_cols', 'missing'] },
      losses: {
        l2: { name: 'ols' },
        l1: { name: 'quantreg' },
        huber: { name: 'rlm', fixed: { k: [1.3, 1.4] } },
      },
    },
    {
      prefix: 'statsmodels.api.robust.norms.',
      isPython: true,
      takes: { positional: 0, named: [] },
      drops: ['c', 'a', 'b'],
      losses: { l2: { name: 'LeastSquares' }, huber: { name: 'HuberT', parameters: { t: 'k' } } },
    },
  ],
});
