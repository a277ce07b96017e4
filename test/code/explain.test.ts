import { describe, expect, it } from 'vitest';
import type { LossId as ReportLossId } from '../../src/analysis/report.ts';
import { derivationDocument } from '../../src/code/derivation-document.ts';
import { explain, lossOf } from '../../src/code/explain.ts';
import { libraries } from '../../src/code/libraries/index.ts';
import { findUses } from '../../src/code/reading/index.ts';
import { distributions, type LossId, losses } from '../../src/losses/index.ts';

describe('explain', () => {
  it('says of a distribution which loss it implies', () => {
    const { short, loss } = explain('distribution:laplace');
    expect(loss).toBe('l1');
    expect(short).toContain('**Laplace (double exponential)** implies the loss **L1 (MAE)**: `|r|`');
    expect(short).toContain('It estimates the median.');
  });

  it('says of a loss which distribution it assumes, with the note of the name that was met', () => {
    const [use] = findUses('import torch.nn as nn\nnn.HuberLoss()', 'python');
    const { short, details } = explain(use!.meaning, use!.name);
    expect(short).toContain('**Huber loss** assumes **Huber’s least favorable distribution**');
    expect(short).toContain('In PyTorch: delta = 1 by default');
    expect(details).toContain('LightGBM `objective="huber"`');
    expect(details).not.toContain('PyTorch');
  });

  it.each([
    ['python', 'from sklearn import metrics\nmetrics.mean_squared_error(y, p)'],
    [
      'python',
      'from sklearn.model_selection import cross_val_score\ncross_val_score(model, X, y, scoring="neg_mean_squared_error")',
    ],
    ['python', 'import keras\nkeras.metrics.MeanSquaredError()'],
    ['typescript', "import * as tf from '@tensorflow/tfjs';\ntf.metrics.meanSquaredError(y, p);"],
  ])('says of a metric that it trains nothing: %s %s', (language, code) => {
    const [use] = findUses(code, language);
    const { short } = explain(use!.meaning, use!.name);
    expect(short).toContain('A **metric** here: it trains nothing, and scores predictions of the mean.');
    expect(short).not.toContain('It estimates');
  });

  it('has a few short lines and no open end for every meaning', () => {
    for (const meaning of [
      ...distributions.map(({ id }) => `distribution:${id}` as const),
      ...losses.map(({ id }) => `loss:${id}` as const),
    ]) {
      const { short, details } = explain(meaning);
      expect(short.length, meaning).toBeLessThan(500);
      expect(short + details, meaning).not.toMatch(/undefined|@/);
    }
  });

  it('knows every name’s meaning', () => {
    for (const { names } of libraries)
      for (const { meaning, name } of names)
        expect(
          losses.map(({ id }) => id),
          name,
        ).toContain(lossOf(meaning));
  });
});

describe('derivationDocument', () => {
  it('holds the steps, the names and the code', () => {
    const text = derivationDocument('huber', { delta: 2.5 });
    expect(text).toContain('nn.HuberLoss(delta=2.5)');
    expect(text).toContain('https://keras.io/api/losses/regression_losses/');
    expect(text.match(/^\$\$$/gm)!.length % 2).toBe(0);
  });

  it('can be written for every loss', () => {
    for (const { id } of losses) expect(derivationDocument(id)).not.toMatch(/undefined/);
  });
});

it('knows every loss that a report may name', () => {
  // A compile-time check: the report’s losses are among the catalog’s.
  const known: (id: ReportLossId) => LossId = (id) => id;
  expect(losses.map(({ id }) => id)).toContain(known('tweedie'));
});
