import { describe, expect, it } from 'vitest';
import type { LossId } from '../../src/losses/index.ts';
import { findUses } from '../../src/losses/matching/index.ts';
import { replaceLoss } from '../../src/losses/replacement.ts';

/** The text after the last use in it was replaced. */
function replaced(text: string, loss: LossId, values: Record<string, number> = {}, language = 'python') {
  const edits = replaceLoss(text, findUses(text, language).at(-1)!, loss, values);
  return edits
    ?.sort((a, b) => b.start - a.start)
    .reduce((changed, edit) => changed.slice(0, edit.start) + edit.text + changed.slice(edit.end), text);
}

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
      'from torch.nn import HuberLoss\nfrom torch.nn import (\n    MSELoss,\n)\nc = HuberLoss(delta=1.25)',
    ],
    [
      'import torch.nn.functional as F\nl = F.mse_loss(a, f(b))',
      'huber',
      { delta: 3 },
      'import torch.nn.functional as F\nl = F.huber_loss(a, f(b), delta=3)',
    ],
    [
      'import xgboost\nm = xgboost.XGBRegressor(objective="reg:squarederror", eta=0.1)',
      'huber',
      { delta: 7 },
      'import xgboost\nm = xgboost.XGBRegressor(objective="reg:pseudohubererror", eta=0.1, huber_slope=7)',
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
      'from sklearn.linear_model import QuantileRegressor\nfrom sklearn.linear_model import LinearRegression\nm = QuantileRegressor(quantile=0.5, alpha=0)',
    ],
  ] as const)('%s to %s', (text, loss, values, expected) => {
    expect(replaced(text, loss, values)).toBe(expected);
  });

  it('attaches the package that R needs', () => {
    expect(replaced('fit <- lm(y ~ x, data = d)', 'l1', {}, 'r')).toBe(
      'library(quantreg)\nfit <- rq(y ~ x, data = d, tau = 0.5)',
    );
  });

  it('offers nothing where the library has no such loss, or a parameter is unknown', () => {
    expect(replaced('import torch.nn as nn\nnn.MSELoss()', 'student-t', { nu: 3 })).toBeUndefined();
    expect(replaced('import torch.nn as nn\nnn.MSELoss()', 'huber')).toBeUndefined();
    expect(
      replaced('import keras\nkeras.losses.mean_squared_error(a, b)', 'huber', { delta: 1 }),
    ).toBeUndefined();
  });

  it('gives code in which the new loss is found', () => {
    const text = replaced('import torch.nn as nn\nc = nn.MSELoss()', 'huber', { delta: 2 })!;
    expect(findUses(text, 'python')[0]!.meaning).toBe('loss:huber');
  });
});
