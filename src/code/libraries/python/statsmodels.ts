import { defineLibrary } from '../library.ts';

const models = {
  OLS: 'loss:l2',
  GLS: ['loss:weighted-l2', 'also for correlated errors'],
  WLS: 'loss:weighted-l2',
  QuantReg: ['loss:quantile', 'q = 0.5 by default in fit(): absolute error'],
  RLM: ['loss:huber', 'M = HuberT() by default', 'M'],
  Logit: 'loss:binary-cross-entropy',
  MNLogit: 'loss:cross-entropy',
  Poisson: 'loss:poisson',
  NegativeBinomial: 'loss:negative-binomial',
  NegativeBinomialP: 'loss:negative-binomial',
  ZeroInflatedPoisson: 'loss:zero-inflated-poisson',
} as const;

const fit = (call: string) => `import statsmodels.api as sm

fit = ${call}.fit()
print(fit.summary())`;

const design = 'sm.add_constant(X)';

/** As `sm.OLS`, and as the functions of `statsmodels.formula.api` in lower case. */
export const statsmodels = defineLibrary({
  id: 'statsmodels',
  name: 'statsmodels',
  language: 'python',
  imports: ['statsmodels'],
  aliases: [
    [/^statsmodels\.genmod\.families\.(?:family\.)?/, 'statsmodels.api.families.'],
    [
      /^statsmodels\.(?:regression|robust|discrete)\.\w+\.(?=[A-Z][A-Za-z]*[A-Z]|Logit|Poisson)(?!HuberT|TukeyBiweight|LeastSquares)/,
      'statsmodels.api.',
    ],
    [/^statsmodels\.robust\.norms\./, 'statsmodels.api.robust.norms.'],
  ],
  names: [
    { prefix: 'statsmodels.api.', source: 'https://www.statsmodels.org/stable/api.html', names: models },
    {
      prefix: 'statsmodels.formula.api.',
      source: 'https://www.statsmodels.org/stable/api.html',
      names: {
        ols: 'loss:l2',
        gls: ['loss:weighted-l2', 'also for correlated errors'],
        wls: 'loss:weighted-l2',
        quantreg: ['loss:quantile', 'q = 0.5 by default in fit(): absolute error'],
        rlm: ['loss:huber', 'M = HuberT() by default', 'M'],
        logit: 'loss:binary-cross-entropy',
        mnlogit: 'loss:cross-entropy',
        poisson: 'loss:poisson',
        negativebinomial: 'loss:negative-binomial',
      },
    },
    {
      prefix: 'statsmodels.api.families.',
      source: 'https://www.statsmodels.org/stable/glm.html#families',
      names: {
        Gaussian: 'distribution:normal',
        Binomial: 'distribution:binomial',
        Poisson: 'distribution:poisson',
        NegativeBinomial: ['distribution:negative-binomial', 'alpha = 1 by default; it is not estimated'],
        Gamma: 'distribution:gamma',
        InverseGaussian: 'distribution:inverse-gaussian',
        Tweedie: ['distribution:tweedie', 'var_power = 1 by default'],
      },
    },
    {
      prefix: 'statsmodels.api.robust.norms.',
      source: 'https://www.statsmodels.org/stable/rlm.html#norms',
      names: {
        LeastSquares: 'loss:l2',
        HuberT: ['loss:huber', 't = 1.345 by default, in units of the spread'],
        TukeyBiweight: ['loss:tukey-biweight', 'c = 4.685 by default, in units of the spread'],
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
      names: { OrderedModel: ['loss:ordinal', 'distr = "probit" by default'] },
    },
    {
      prefix: 'statsmodels.othermod.betareg.',
      source: 'https://www.statsmodels.org/stable/othermod.html',
      names: { BetaModel: 'loss:beta' },
    },
  ],
  snippets: {
    l2: () => fit(`sm.OLS(y, ${design})`),
    l1: () => fit(`sm.QuantReg(y, ${design})`).replace('.fit()', '.fit(q=0.5)'),
    huber: (value) => `import statsmodels.api as sm

# t is in units of the spread, which the model estimates itself; in the units of the data δ = ${value('delta', 1)}
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
  replacements: [
    {
      prefix: 'statsmodels.api.',
      isPython: true,
      takes: { positional: 2, named: ['endog', 'exog', 'missing', 'hasconst'] },
      losses: { l2: { name: 'OLS' }, l1: { name: 'QuantReg' } },
    },
  ],
});
