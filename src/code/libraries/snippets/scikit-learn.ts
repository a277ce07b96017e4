import type { Snippets } from './snippet.ts';

const linear = (name: string, call: string) => `from sklearn.linear_model import ${name}

model = ${call}.fit(X, y)`;

const boosting = (argument: string) => `from sklearn.ensemble import HistGradientBoostingRegressor

model = HistGradientBoostingRegressor(${argument}).fit(X, y)`;

const classifier = `from sklearn.ensemble import HistGradientBoostingClassifier

model = HistGradientBoostingClassifier(loss="log_loss").fit(X, y)`;

/** Losses in scikit-learn; it takes no custom loss, so only what it has. */
export const scikitLearn: Snippets = {
  l2: () => boosting('loss="squared_error"'),
  l1: () => boosting('loss="absolute_error"'),
  huber: (value) => `from sklearn.linear_model import HuberRegressor

# epsilon is in units of the spread, which the model estimates itself; in the units of the data δ = ${value('delta', 1)}
model = HuberRegressor(epsilon=${Math.max(1, Number(value('k', 1.345)))}).fit(X, y)`,
  quantile: (value) => boosting(`loss="quantile", quantile=${value('tau', 0.5)}`),
  'weighted-l2': () => `from sklearn.ensemble import HistGradientBoostingRegressor

model = HistGradientBoostingRegressor(loss="squared_error").fit(
    X, y, sample_weight=1 / sigma**2  # sigma: the spread of each row
)`,
  'cross-entropy': () => classifier,
  'binary-cross-entropy': () => classifier,
  hinge: () => `from sklearn.linear_model import SGDClassifier

model = SGDClassifier(loss="hinge").fit(X, y)`,
  poisson: () => boosting('loss="poisson"'),
  gamma: () => boosting('loss="gamma"'),
  'inverse-gaussian': () => linear('TweedieRegressor', 'TweedieRegressor(power=3, link="log")'),
  tweedie: (value) => linear('TweedieRegressor', `TweedieRegressor(power=${value('p', 1.5)}, link="log")`),
  'squared-log': () => `import numpy as np
from sklearn.compose import TransformedTargetRegressor
from sklearn.ensemble import HistGradientBoostingRegressor

model = TransformedTargetRegressor(
    HistGradientBoostingRegressor(loss="squared_error"), func=np.log, inverse_func=np.exp
).fit(X, y)`,
};
