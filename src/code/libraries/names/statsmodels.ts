import { defineLibrary } from './library.ts';

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
  groups: [
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
});
