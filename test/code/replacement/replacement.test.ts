import { describe, expect, it } from 'vitest';
import { findUses } from '../../../src/code/reading/index.ts';
import type { Edit } from '../../../src/code/replacement/edit.ts';
import {
  consequenceOf,
  replaceLoss,
  replaceLossInDocument,
} from '../../../src/code/replacement/replacement.ts';
import type { LossId } from '../../../src/losses/index.ts';

/** The text after the last use in it was replaced. */
function replaced(text: string, loss: LossId, values: Record<string, number> = {}, language = 'python') {
  const edits = replaceLoss(text, findUses(text, language).at(-1)!, loss, values);
  return edits && applied(text, edits);
}

const applied = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((changed, edit) => changed.slice(0, edit.start) + edit.text + changed.slice(edit.end), text);

describe('replaceLoss', () => {
  it.each([
    ['import torch.nn as nn\nc = nn.MSELoss()', 'l1', {}, 'import torch.nn as nn\nc = nn.L1Loss()'],
    [
      'import torch.nn as nn\nc = nn.MSELoss(reduction="sum")',
      'huber',
      { delta: 2.5 },
      'import torch.nn as nn\nc = nn.HuberLoss(reduction="sum", delta=2.5)',
    ],
    [
      'from torch.nn import (\n    MSELoss,\n)\nc = MSELoss()',
      'huber',
      { delta: 1.25 },
      'from torch.nn import (\n    HuberLoss,\n)\nc = HuberLoss(delta=1.25)',
    ],
    [
      'import torch.nn.functional as F\nl = F.mse_loss(a, f(b))',
      'huber',
      { delta: 3 },
      'import torch.nn.functional as F\nl = F.huber_loss(a, f(b), delta=3)',
    ],
    [
      'import xgboost\nm = xgboost.XGBRegressor(objective="reg:squarederror", eta=0.1)',
      'quantile',
      { tau: 0.9 },
      'import xgboost\nm = xgboost.XGBRegressor(objective="reg:quantileerror", eta=0.1, quantile_alpha=0.9)',
    ],
    [
      'import lightgbm\np = {"objective": "l2", "alpha": 0.9}',
      'huber',
      { delta: 7 },
      'import lightgbm\np = {"objective": "huber", "alpha": 7}',
    ],
    [
      'from catboost import CatBoostRegressor\nm = CatBoostRegressor(loss_function="RMSE")',
      'lp',
      { p: 1.5 },
      'from catboost import CatBoostRegressor\nm = CatBoostRegressor(loss_function="Lq:q=1.5")',
    ],
    [
      'import keras\nmodel.compile(loss="mse")',
      'l1',
      {},
      'import keras\nmodel.compile(loss="mean_absolute_error")',
    ],
    [
      'from sklearn.linear_model import LinearRegression\nm = LinearRegression()',
      'l1',
      {},
      'from sklearn.linear_model import QuantileRegressor\nm = QuantileRegressor(quantile=0.5, alpha=0)',
    ],
  ] as const)('%s to %s', (text, loss, values, expected) => {
    expect(replaced(text, loss, values)).toBe(expected);
  });

  it('leaves the import alone if only the arguments change', () => {
    const code = (level: number) =>
      `from sklearn.linear_model import QuantileRegressor\nm = QuantileRegressor(quantile=${level}, alpha=0)`;
    expect(replaced(code(0.5), 'quantile', { tau: 0.9 })).toBe(code(0.9));
  });

  it('attaches the package that R needs', () => {
    expect(replaced('fit <- lm(y ~ x, data = d)', 'l1', {}, 'r')).toBe(
      'library(quantreg)\nfit <- rq(y ~ x, data = d, tau = 0.5)',
    );
  });

  it('offers nothing if the library has no such loss or a parameter is unknown', () => {
    expect(replaced('import torch.nn as nn\nnn.MSELoss()', 'student-t', { nu: 3 })).toBeUndefined();
    expect(replaced('import torch.nn as nn\nnn.MSELoss()', 'huber')).toBeUndefined();
    for (const code of [
      'xgboost\nxgboost.XGBRegressor(objective="reg:squarederror")',
      'lightgbm\nlightgbm.LGBMRegressor(objective="l2")',
      'catboost\ncatboost.CatBoostRegressor(loss_function="RMSE")',
    ])
      expect(replaced(`import ${code}`, 'student-t', { nu: 3, scale: 1 })).toBeUndefined();
  });

  const estimator = (call: string) => `from sklearn import ensemble, linear_model, tree\nm = ${call}`;
  it.each([
    ['ensemble.HistGradientBoostingRegressor(loss="squared_error")', 'l1', {}, 'loss="absolute_error")'],
    [
      'ensemble.HistGradientBoostingRegressor(loss="squared_error")',
      'quantile',
      { tau: 0.9 },
      'loss="quantile", quantile=0.9)',
    ],
    [
      'ensemble.GradientBoostingRegressor(loss="squared_error", alpha=0.5)',
      'huber',
      { delta: 7, share: 0.84 },
      'loss="huber", alpha=0.84)',
    ],
    [
      'linear_model.SGDRegressor(\n    loss="squared_error",  # (for now\n)',
      'huber',
      { delta: 7 },
      'loss="huber", epsilon=7,  # (for now\n)',
    ],
    ['tree.DecisionTreeRegressor(criterion="squared_error")', 'l1', {}, 'criterion="absolute_error")'],
  ] as const)('knows what each estimator of scikit-learn takes: %s to %s', (call, loss, values, end) => {
    expect(replaced(estimator(call), loss, values)?.endsWith(end)).toBe(true);
  });

  it.each([
    ['ensemble.HistGradientBoostingRegressor(loss="squared_error")', 'huber', { delta: 7, share: 0.84 }],
    ['linear_model.SGDRegressor(loss="squared_error")', 'quantile', { tau: 0.9 }],
    ['tree.DecisionTreeRegressor(criterion="squared_error")', 'huber', { delta: 7 }],
    ['ensemble.GradientBoostingRegressor(criterion="squared_error")', 'l1', {}],
    ['{"loss": "squared_error"}', 'l1', {}],
  ] as const)('offers scikit-learn’s estimators nothing that they refuse: %s to %s', (call, loss, values) => {
    expect(replaced(estimator(call), loss, values)).toBeUndefined();
  });

  it.each([
    ['import keras', 'import keras\n', 'keras'],
    ['import tensorflow as tf', 'import tensorflow as tf\n', 'tf.keras'],
    [
      'from tensorflow.keras import layers',
      'from tensorflow import keras\nfrom tensorflow.keras import layers\n',
      'keras',
    ],
    ['from keras import layers', 'import keras\nfrom keras import layers\n', 'keras'],
  ])('makes a string of Keras an object where it needs a parameter: %s', (imports, above, keras) => {
    expect(replaced(`${imports}\nmodel.compile(loss="mse", optimizer="adam")`, 'huber', { delta: 2.5 })).toBe(
      `${above}model.compile(loss=${keras}.losses.Huber(delta=2.5), optimizer="adam")`,
    );
  });

  it('offers log-cosh, whose scale libraries fix at 1/2, only if that suits the data', () => {
    const keras = 'import keras\nmodel.compile(loss="mse")';
    expect(replaced(keras, 'log-cosh', { scale: 0.4 })).toContain('loss="log_cosh"');
    expect(replaced(keras, 'log-cosh', { scale: 40 })).toBeUndefined();
    const catboost = 'import catboost\ncatboost.CatBoostRegressor(loss_function="RMSE")';
    expect(replaced(catboost, 'log-cosh', { scale: 0.4 })).toContain('loss_function="LogCosh"');
    expect(replaced(catboost, 'log-cosh', { scale: 0.1 })).toBeUndefined();
  });

  it('drops arguments of the old loss only, and gives up if the new one would not accept the rest', () => {
    const nn = 'import torch.nn as nn\nc = nn.';
    expect(replaced(`${nn}HuberLoss(delta=f(1, 2), reduction="sum")`, 'l1')).toBe(
      `${nn}L1Loss(reduction="sum")`,
    );
    expect(replaced(`${nn}SmoothL1Loss(reduction="sum", beta=2)`, 'l2')).toBe(
      `${nn}MSELoss(reduction="sum")`,
    );
    expect(replaced(`${nn}SmoothL1Loss(beta=2)`, 'huber', { delta: 3 })).toBe(`${nn}HuberLoss(delta=3)`);
    expect(replaced(`${nn}MSELoss(**options)`, 'l1')).toBeUndefined();
    expect(
      replaced('from sklearn.linear_model import LinearRegression\nLinearRegression(n_jobs=2)', 'l1'),
    ).toBeUndefined();
  });

  it.each([
    ['from torch.nn import Linear, MSELoss', 'from torch.nn import Linear, L1Loss'],
    ['from torch.nn import MSELoss, L1Loss', 'from torch.nn import L1Loss'],
    ['from torch.nn import L1Loss, MSELoss', 'from torch.nn import L1Loss'],
    ['from torch.nn import MSELoss  # the loss', 'from torch.nn import L1Loss  # the loss'],
    [
      'from torch.nn import MSELoss, Linear\nold = MSELoss()',
      'from torch.nn import MSELoss, L1Loss, Linear\nold = MSELoss()',
    ],
    ['from torch.nn import *', 'from torch.nn import *'],
  ])('puts the new name into the import, the old one only while it is used: %s', (before, after) => {
    expect(replaced(`${before}\nc = MSELoss()`, 'l1')).toBe(`${after}\nc = L1Loss()`);
    expect(replaced('from torch.nn import MSELoss as Loss\nc = Loss()', 'l1')).toBe(
      'from torch.nn import L1Loss\nc = L1Loss()',
    );
  });

  it('imports the name in a notebook cell whose imports are in an earlier one', () => {
    const cell = 'c = MSELoss()';
    const use = findUses(cell, 'python', 'from torch.nn import MSELoss')[0]!;
    expect(replaceLoss(cell, use, 'l1', {})![0]!.text).toBe('from torch.nn import L1Loss\n');
  });

  it('keeps a cell magic on the first line', () => {
    const cell = '%%time\nc = MSELoss()';
    const use = findUses(cell, 'python', 'from torch.nn import MSELoss')[0]!;
    const [added] = replaceLoss(cell, use, 'l1', {})!;
    expect(added).toEqual({ start: 7, end: 7, text: 'from torch.nn import L1Loss\n' });
  });

  it.each([
    ['from tensorflow import keras', 'model.compile(loss=keras.losses.Huber(delta=2.5))'],
    ['import tensorflow as tf', 'model.compile(loss=tf.keras.losses.Huber(delta=2.5))'],
    ['from keras import layers', 'import keras\nmodel.compile(loss=keras.losses.Huber(delta=2.5))'],
  ])('knows how an earlier cell imports Keras: %s', (before, after) => {
    const cell = 'model.compile(loss="mse")';
    const use = findUses(cell, 'python', before)[0]!;
    const edits = replaceLoss(cell, use, 'huber', { delta: 2.5 }, before)!;
    expect(applied(cell, edits)).toBe(after);
    expect(replaceLoss(cell, use, 'huber', { delta: 2.5 })).toBeUndefined();
  });

  it('qualifies the new name with its R package if the old one was qualified', () => {
    expect(replaced('f <- stats::lm(y ~ x)', 'l1', {}, 'r')).toBe('f <- quantreg::rq(y ~ x, tau=0.5)');
  });

  it('imports from the module that has the new name', () => {
    const deep = 'from statsmodels.regression.linear_model import OLS\nfit = OLS(y, X).fit()';
    expect(replaced(deep, 'l1')).toBe('from statsmodels.api import QuantReg\nfit = QuantReg(y, X).fit()');
    const needed = 'from statsmodels.regression.linear_model import OLS, WLS\na = OLS(y, X)';
    expect(replaced(needed, 'l1')).toBe(
      'from statsmodels.api import QuantReg\nfrom statsmodels.regression.linear_model import OLS, WLS\na = QuantReg(y, X)',
    );
    expect(replaced('from statsmodels.api import OLS\nfit = OLS(y, X)', 'l1')).toBe(
      'from statsmodels.api import QuantReg\nfit = QuantReg(y, X)',
    );
  });

  it('knows the formulas and the norms of statsmodels', () => {
    expect(replaced('import statsmodels.formula.api as smf\nsmf.ols("y ~ x", data=d).fit()', 'l1')).toBe(
      'import statsmodels.formula.api as smf\nsmf.quantreg("y ~ x", data=d).fit()',
    );
    const rlm = 'import statsmodels.api as sm\nsm.RLM(y, X, M=sm.robust.norms.';
    expect(replaced(`${rlm}LeastSquares())`, 'huber', { k: 1.345 })).toBe(`${rlm}HuberT(t=1.345))`);
    expect(replaced(`${rlm}HuberT(2))`, 'huber', { k: 1.345 })).toBe(`${rlm}HuberT(1.345))`);
  });

  it('sets a positional parameter', () => {
    const keras = 'import keras\nkeras.losses.';
    expect(replaced(`${keras}Huber(2.0)`, 'huber', { delta: 5 })).toBe(`${keras}Huber(5)`);
    expect(replaced(`${keras}Huber(2.0)`, 'l1')).toBe(`${keras}MeanAbsoluteError()`);
    const optax = 'import optax\noptax.huber_loss(p, y, 2.0)';
    expect(replaced(optax, 'l2')).toBe('import optax\noptax.squared_error(p, y)');
  });

  it.each([
    ['class L1Loss(nn.L1Loss): ...'],
    ['isinstance(c, nn.L1Loss)'],
    ['issubclass(c, (nn.L1Loss))'],
    ['def f(c: nn.L1Loss): ...'],
    ['def f() -> nn.L1Loss: ...'],
  ])('leaves a class alone where it is a type: %s', (code) => {
    expect(replaced(`from torch import nn\n${code}`, 'l2')).toBeUndefined();
  });

  it('still replaces a class that is passed as an argument', () => {
    expect(replaced('from torch import nn\nlosses = {"a": nn.L1Loss}', 'l2')).toBe(
      'from torch import nn\nlosses = {"a": nn.MSELoss}',
    );
  });

  it('offers nothing if there is no place for a parameter', () => {
    const params = 'import xgboost\nparams = {}\nparams["objective"] = "reg:squarederror"';
    expect(replaced(params, 'huber', { delta: 2 })).toBeUndefined();
    expect(replaced(params, 'l1')).toContain('= "reg:absoluteerror"');
  });

  it('attaches the package inside a fence, below what must come first', () => {
    const fence = '---\ntitle: a\n---\n\n```r\nfit <- lm(y ~ x, data = d)\n```\n';
    const use = findUses(fence, 'markdown').find(({ name }) => name?.name === 'lm')!;
    expect(applied(fence, replaceLossInDocument(fence, 'markdown', use, 'l1', {})!)).toBe(
      '---\ntitle: a\n---\n\n```r\nlibrary(quantreg)\nfit <- rq(y ~ x, data = d, tau = 0.5)\n```\n',
    );
    expect(replaced('#!/usr/bin/env Rscript\n# A fit.\nfit <- lm(y ~ x)', 'l1', {}, 'r')).toBe(
      '#!/usr/bin/env Rscript\n# A fit.\nlibrary(quantreg)\nfit <- rq(y ~ x, tau=0.5)',
    );
    expect(
      replaceLossInDocument(
        'MSE of the model',
        'markdown',
        { start: 0, end: 3, meaning: 'loss:l2' },
        'l1',
        {},
      ),
    ).toBeUndefined();
  });

  it('puts the new name into Julia’s list', () => {
    expect(replaced('using Flux: mse, Dense\nl = mse(a, b)', 'l1', {}, 'julia')).toBe(
      'using Flux: mae, Dense\nl = mae(a, b)',
    );
    expect(replaced('using Flux.Losses\nl = mse(a, b)', 'l1', {}, 'julia')).toBe(
      'using Flux.Losses\nl = mae(a, b)',
    );
  });

  it.each([
    [
      'import numpy\nimport xgboost\ny = d["y"]\nm = xgboost.XGBRegressor(objective="reg:squarederror").fit(X, y)',
      'import numpy\nimport xgboost\ny = d["y"]\nm = xgboost.XGBRegressor(objective="reg:pseudohubererror", huber_slope=400, base_score=numpy.median(y)).fit(X, y)',
    ],
    [
      'import xgboost as xgb\ntrain, test = split(d)\nm = xgb.XGBRegressor(objective="reg:absoluteerror", base_score=0.5)\nm.fit(train[cols], train["price"], verbose=0)',
      'import numpy as np\nimport xgboost as xgb\ntrain, test = split(d)\nm = xgb.XGBRegressor(objective="reg:pseudohubererror", base_score=np.median(train["price"]), huber_slope=400)\nm.fit(train[cols], train["price"], verbose=0)',
    ],
    [
      'import numpy as np, xgboost as xgb\nimport numpy as np\ndtrain = xgb.DMatrix(X, label=y)\np = {"objective": "reg:squarederror"}\nb = xgb.train(p, dtrain)',
      'import numpy as np, xgboost as xgb\nimport numpy as np\ndtrain = xgb.DMatrix(X, label=y)\np = {"objective": "reg:pseudohubererror", "huber_slope": 400, "base_score": np.median(y)}\nb = xgb.train(p, dtrain)',
    ],
    [
      'import numpy as np\nimport xgboost as xgb\ndef fit(X, y):\n    p = dict(objective="reg:squarederror")\n    return xgb.XGBRegressor(**p).fit(X, y=y)',
      'import numpy as np\nimport xgboost as xgb\ndef fit(X, y):\n    p = dict(objective="reg:pseudohubererror", huber_slope=400, base_score=np.median(y))\n    return xgb.XGBRegressor(**p).fit(X, y=y)',
    ],
  ])('starts XGBoost’s pseudo-Huber at the median of the target: %s', (before, after) => {
    expect(replaced(before, 'huber', { delta: 400 })).toBe(after);
  });

  const boosted = 'import xgboost as xgb\n';
  it.each([
    'm = xgb.XGBRegressor(objective="reg:squarederror")',
    'm = xgb.XGBRegressor(objective="reg:squarederror")\ny = load()\nm.fit(X, y)',
    'y = load()\nm = xgb.XGBRegressor(objective="reg:squarederror")\nm.fit(X, scaled(y))',
    'y = load()\nm = xgb.XGBRegressor(objective="reg:squarederror")\nother.fit(X, y)',
    'def a(X, y):\n    m = xgb.XGBRegressor(objective="reg:squarederror")\n    return m\nm.fit(X, y)',
    'y = load()\nparams = {"objective": "reg:squarederror"}\nsearch(params)',
  ])('offers no start that the code does not show: %s', (code) => {
    expect(replaced(boosted + code, 'huber', { delta: 400 })).toBeUndefined();
    expect(replaced(boosted + code, 'l1')).toContain('reg:absoluteerror');
  });

  it('starts at the mean, or steps in the unit of the target, where a library needs that', () => {
    const gamma = 'import numpy as np\nimport xgboost\ny = f()\nxgboost.XGBRegressor(objective=';
    expect(replaced(`${gamma}"reg:tweedie").fit(X, y)`, 'gamma')).toBe(
      `${gamma}"reg:gamma", base_score=np.mean(y)).fit(X, y)`,
    );
    const sgd =
      'import numpy as np\nfrom sklearn.linear_model import SGDRegressor\ny = f()\nSGDRegressor(loss=';
    expect(replaced(`${sgd}"squared_error").fit(X, y)`, 'l1')).toBe(
      `${sgd}"epsilon_insensitive", epsilon=0, eta0=0.01 * np.std(y)).fit(X, y)`,
    );
  });

  it('says what else changes', () => {
    const [use] = findUses('from sklearn import linear_model\nlinear_model.LinearRegression()', 'python');
    expect(consequenceOf(use!, 'l1')).toContain('coef_ has one dimension');
    expect(consequenceOf(use!, 'l2')).toBeUndefined();
  });

  it('gives code in which the new loss is recognized', () => {
    const text = replaced('import torch.nn as nn\nc = nn.MSELoss()', 'huber', { delta: 2 })!;
    expect(findUses(text, 'python')[0]!.meaning).toBe('loss:huber');
  });
});

describe('what a replacement leaves intact', () => {
  const partial = 'from functools import partial\nimport torch.nn.functional as F\n';
  it.each([
    [`${partial}f = partial(F.huber_loss, delta=3.0)`, 'l1', `${partial}f = partial(F.l1_loss)`],
    [`${partial}f = partial(F.mse_loss)`, 'huber', `${partial}f = partial(F.huber_loss, delta=2.5)`],
    ['from torch import nn\ngetattr(nn, "MSELoss")()', 'l1', 'from torch import nn\ngetattr(nn, "L1Loss")()'],
    [
      'import torch\nc = {"_target_": "torch.nn.MSELoss"}',
      'l1',
      'import torch\nc = {"_target_": "torch.nn.L1Loss"}',
    ],
    [
      'from torch import nn\nh = nn.HuberLoss(\n    delta=3,  # elbow\n)',
      'l1',
      'from torch import nn\nh = nn.L1Loss(\n      # elbow\n)',
    ],
    [
      'import keras\nmodel.compile("adam", "huber", ["accuracy"])',
      'l1',
      'import keras\nmodel.compile("adam", "mean_absolute_error", ["accuracy"])',
    ],
  ] as [string, LossId, string][])('%s', (text, loss, after) => {
    expect(replaced(text, loss, { delta: 2.5 })).toBe(after);
  });

  it('is Julia’s and TensorFlow.js’s list of arguments', () => {
    expect(replaced('import Flux\nFlux.huber_loss(x, y; delta = 2, agg = sum)', 'l1', {}, 'julia')).toBe(
      'import Flux\nFlux.mae(x, y, agg = sum)',
    );
    const tf = "import * as tf from '@tensorflow/tfjs';\n";
    expect(replaced(`${tf}tf.losses.huberLoss(a, b, w, 0.5);`, 'l2', {}, 'javascript')).toBe(
      `${tf}tf.losses.meanSquaredError(a, b, w);`,
    );
  });

  it('is a Python session with its prompts', () => {
    const text = '>>> from sklearn.linear_model import HuberRegressor\n>>> HuberRegressor()';
    const document = `# Use\n\n\`\`\`pycon\n${text}\n\`\`\`\n`;
    const use = findUses(document, 'markdown').at(-1)!;
    expect(applied(document, replaceLossInDocument(document, 'markdown', use, 'l2', {})!)).toContain(
      '>>> from sklearn.linear_model import LinearRegression\n>>> LinearRegression()',
    );
  });

  it('is what must come before an import', () => {
    const before = 'from torch.nn import MSELoss';
    const text = '"""Losses.\n"""\n# later\nfrom __future__ import annotations\nc = MSELoss()';
    const use = findUses(text, 'python', before).at(-1)!;
    expect(applied(text, replaceLoss(text, use, 'l1', {}, before)!)).toBe(
      '"""Losses.\n"""\n# later\nfrom __future__ import annotations\nfrom torch.nn import L1Loss\nc = L1Loss()',
    );
  });

  it.each([
    'import optuna, lightgbm\ntrial.suggest_categorical("objective", ["l1", "l2"])',
    'import lightgbm\ndef train(objective="l1"): ...',
    'import lightgbm\nparser.add_argument("--objective", default="l1")',
    'import lightgbm\nfrom skopt.space import Categorical\nspace = {"objective": Categorical(["l2", "l1"])}',
    'import lightgbm\ngrid = {"model__objective": "l1"}',
    'import torch\nc = {"_target_": "torch.nn.MSELoss"}',
    'import statsmodels.formula.api as smf\nsmf.quantreg("y ~ x", d).fit(q=0.9)',
    'import numpy as np\nfrom scipy import stats\nstats.norm(0, 1)',
  ])('has no place for another loss’s parameters here: %s', (text) => {
    expect(replaced(text, 'huber', { delta: 2, k: 1.345 })).toBeUndefined();
  });

  it.each(['nls(y ~ a * x^b, d, start = s)', 'lm(y ~ x, d, method = "qr")'])(
    'is no other model of R: %s',
    (text) => {
      expect(replaced(text, 'l1', {}, 'r')).toBeUndefined();
    },
  );

  it.each([
    'import lightgbm\nparser.add_argument("-l", "--loss", choices=("l1", "l2"))',
    'import tensorflow as tf\nflags.DEFINE_string("loss", "huber", "Which loss to use.")',
  ])('is a word that the program’s own options take: %s', (text) => {
    expect(replaced(text, 'l1')).toBeUndefined();
    expect(replaced(text, 'l2')).toBeUndefined();
  });

  it('is imported even if another module has a wildcard import', () => {
    const code = 'from sklearn.linear_model import LinearRegression\nfrom sklearn.metrics import *\n';
    expect(replaced(`${code}LinearRegression()`, 'l1')).toContain('import QuantileRegressor\n');
  });

  it('is not offered if nothing would change', () => {
    const code = 'from sklearn.linear_model import QuantileRegressor as Q\nQ(quantile=0.5, alpha=0)';
    expect(replaced(code.replaceAll('Q\nQ', 'QuantileRegressor\nQuantileRegressor'), 'l1')).toBeUndefined();
    expect(
      replaced('import statsmodels.formula.api as smf\nm = smf.quantreg("y ~ x", d)', 'l1'),
    ).toBeUndefined();
  });

  it('is a path in settings, where no import is possible', () => {
    const text = 'params:\n  loss._target_: choice(torch.nn.L1Loss, torch.nn.MSELoss)\n';
    expect(replaced(text, 'l1', {}, 'yaml')).toBeUndefined();
  });

  it('is a setting that only the program itself reads', () => {
    expect(replaced('train:\n  loss_fn: mse\n', 'l1', {}, 'yaml')).toBeUndefined();
    expect(replaced('train:\n  loss: mse\n', 'l1', {}, 'yaml')).toBeUndefined();
    expect(replaced('library: lightgbm\nloss: mse\n', 'l1', {}, 'yaml')).toBe(
      'library: lightgbm\nloss: regression_l1\n',
    );
  });

  it('is a setting in JSON, which stays JSON', () => {
    const text = '{\n  "objective": "reg:squarederror",\n  "eta": 0.1\n}';
    expect(JSON.parse(replaced(text, 'quantile', { tau: 0.9 }, 'json')!)).toEqual({
      objective: 'reg:quantileerror',
      eta: 0.1,
      quantile_alpha: 0.9,
    });
  });
});
