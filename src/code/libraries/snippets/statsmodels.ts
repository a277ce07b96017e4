import type { Snippets } from './snippet.ts';

const fit = (call: string) => `import statsmodels.api as sm

fit = ${call}.fit()
print(fit.summary())`;

const design = 'sm.add_constant(X)';

/** Losses in statsmodels, as the model whose likelihood they are. */
export const statsmodels: Snippets = {
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
};
