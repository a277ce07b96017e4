import { defineSnippets, ofShares } from '../snippet.ts';
import { fitByPrecision, weightedFit } from './weighted-fit.ts';

const tweedie = (power: string) => `import numpy as np
from sklearn.linear_model import TweedieRegressor

unit = np.mean(y)  # the solver stops at a gradient of fixed size, whatever the units
model = TweedieRegressor(power=${power}, link="log", alpha=0).fit(X, y / unit)
prediction = unit * model.predict(X)`;

const boosting = (argument: string) => `from sklearn.ensemble import HistGradientBoostingRegressor

model = HistGradientBoostingRegressor(${argument}).fit(X, y)`;

const classifier = `from sklearn.ensemble import HistGradientBoostingClassifier

model = HistGradientBoostingClassifier(loss="log_loss").fit(X, y)`;

/** The weights of the labels 1 and 0 that a share stands for. */
const asLabels = 'np.concatenate([y, 1 - y])';

export const scikitLearnSnippets = defineSnippets({
  id: 'scikit-learn',
  name: 'scikit-learn',
  language: 'python',
  rows: {
    weight: (code) =>
      code.includes(asLabels)
        ? code.replace(asLabels, `np.tile(row_weight, 2) * ${asLabels}`)
        : weightedFit(code),
    values: 'an array',
  },
  snippets: {
    l2: () => boosting('loss="squared_error"'),
    l1: () => boosting('loss="absolute_error"'),
    huber: (value) => `from sklearn.linear_model import HuberRegressor

# epsilon is in units of the scale, which the model estimates itself; in the units of the data δ = ${value('delta', 1)}
model = HuberRegressor(epsilon=${Math.max(1, Number(value('k', 1.345)))}).fit(X, y)`,
    quantile: (value) => boosting(`loss="quantile", quantile=${value('tau', 0.5)}`),
    'weighted-l2': () => `from sklearn.ensemble import HistGradientBoostingRegressor

${fitByPrecision('HistGradientBoostingRegressor(loss="squared_error")')}`,
    'cross-entropy': () => classifier,
    'binary-cross-entropy': () => classifier,
    [ofShares]: () => `import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

# each row as label 1 with weight y, and as label 0 with weight 1 - y
model = HistGradientBoostingClassifier(loss="log_loss").fit(
    np.concatenate([X, X]), np.repeat([1, 0], len(y)), sample_weight=${asLabels}
)
prediction = model.predict_proba(X)[:, 1]`,
    hinge: () => `from sklearn.linear_model import SGDClassifier

model = SGDClassifier(loss="hinge").fit(X, y)`,
    poisson: () => boosting('loss="poisson"'),
    gamma: () => boosting('loss="gamma"'),
    'inverse-gaussian': () => tweedie('3'),
    tweedie: (value) => tweedie(value('p', 1.5)),
    'squared-log': () => `import numpy as np
from sklearn.compose import TransformedTargetRegressor
from sklearn.ensemble import HistGradientBoostingRegressor

model = TransformedTargetRegressor(
    HistGradientBoostingRegressor(loss="squared_error"), func=np.log, inverse_func=np.exp
).fit(X, y)`,
  },
});
