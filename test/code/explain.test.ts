import { describe, expect, it } from 'vitest';
import type { LossId as ReportLossId } from '../../src/analysis/report.ts';
import { otherDistributions, otherLosses } from '../../src/code/beyond-catalog.ts';
import { derivationDocument } from '../../src/code/derivation-document.ts';
import { explain } from '../../src/code/explain.ts';
import { libraries, namesOfLoss } from '../../src/code/libraries/index.ts';
import type { Meaning } from '../../src/code/libraries/library.ts';
import { findUses } from '../../src/code/reading/index.ts';
import { distributions, type LossId, losses } from '../../src/losses/index.ts';

const keysOf = <T extends object>(record: T) => Object.keys(record) as (keyof T)[];

/** What is said of the last name in a text. */
const explained = (code: string, language: string) => {
  const use = findUses(code, language).at(-1)!;
  return explain(use.meaning, use);
};

describe('explain', () => {
  it('names the loss that a distribution implies', () => {
    const { text, loss } = explain('distribution:laplace');
    expect(loss).toBe('l1');
    expect(text).toContain('**Laplace (double exponential)** errors imply **MAE (L1)**: `|r|`');
    expect(text).toContain('Estimates the median.');
  });

  it('says what a loss estimates before when it is efficient, and what its arguments are', () => {
    const { text } = explained('import torch.nn as nn\nnn.HuberLoss()', 'python');
    const lines = text.split('\n\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^Estimates /);
    expect(lines[2]).toMatch(/^\*\*Efficient when\*\* /);
    expect(lines[4]).toBe('_In PyTorch: delta = 1 by default, in the units of the target._');
  });

  it('says which value an argument has here', () => {
    const name = namesOfLoss('huber').find(({ library }) => library === 'pytorch')!;
    const { text } = explain('loss:huber', { name, parameters: { delta: 0.1 } });
    expect(text).toContain('r²/2 if |r| ≤ 0.1');
    expect(text).toContain('delta = 0.1 here, in the units of the target');
  });

  it.each([
    ['loss:tweedie', { p: 2 }, 'gamma'],
    ['loss:tweedie', { p: 1.5 }, 'tweedie'],
    ['loss:quantile', { tau: 0.5 }, 'l1'],
    ['loss:huber', { delta: 0 }, 'l1'],
    ['loss:focal', { gamma: 0 }, 'cross-entropy'],
    ['distribution:generalized-normal', { p: 2 }, 'l2'],
    ['distribution:asymmetric-laplace', { tau: 0.5 }, 'l1'],
    ['distribution:tweedie', { p: 1 }, 'poisson'],
    ['distribution:student-t', { nu: 1 }, 'cauchy'],
    ['distribution:geometric', {}, 'negative-binomial'],
    ['distribution:mixture', {}, 'mixture-nll'],
  ] as const)('knows what %s is with %j', (meaning, parameters, loss) => {
    expect(explain(meaning, { parameters }).loss).toBe(loss);
  });

  it.each([
    ['python', 'import torch.nn as nn\nnn.SmoothL1Loss(beta=0)', 'l1'],
    ['python', 'import optax\noptax.losses.sigmoid_focal_loss(s, y, gamma=0.0)', 'cross-entropy'],
    ['python', 'import pymc as pm\npm.AsymmetricLaplace("y", q=0.5, b=1, mu=m, observed=y)', 'l1'],
    ['python', 'import pymc as pm\npm.AsymmetricLaplace("y", kappa=2, b=1, mu=m, observed=y)', 'quantile'],
    ['r', 'library(h2o)\nh2o.glm(x, y, d, family = "tweedie")', 'l2'],
    ['r', 'library(h2o)\nh2o.gbm(x, y, d, distribution = "tweedie")', 'tweedie'],
    ['r', 'library(mgcv)\ngam(y ~ s(x), family = Tweedie())', 'poisson'],
    ['yaml', 'loss: focal\ngamma: 0', 'cross-entropy'],
  ])('knows in %s what a loss is at the end of its range: %s', (language, code, loss) => {
    expect(explained(code, language).loss).toBe(loss);
  });

  it.each([
    ['CrossEntropyLoss()', '_In PyTorch: takes logits, not probabilities._'],
    [
      'CrossEntropyLoss(label_smoothing=0.1)',
      '_In PyTorch: label_smoothing = 0.1 here, which draws the probabilities that it estimates toward even ones; takes logits, not probabilities._',
    ],
  ])('says what is off by default only where it is given: %s', (call, said) => {
    expect(explained(`import torch.nn as nn\nnn.${call}`, 'python').text.split('\n\n').at(-1)).toBe(said);
  });

  it('says a parameter once, however it may be spelled', () => {
    const huber = (given: string) =>
      explained(`using Flux\nFlux.huber_loss(p, y${given})`, 'julia').text.split('\n\n').at(-1);
    expect(huber('')).toBe('_In Flux.jl: delta = 1 by default, in the units of the target._');
    expect(huber('; δ = 0.5')).toBe('_In Flux.jl: delta = 0.5 here, in the units of the target._');
  });

  it('takes the library’s default where the code gives no argument', () => {
    const code = 'from sklearn.linear_model import TweedieRegressor, QuantileRegressor\n';
    expect(explained(`${code}TweedieRegressor()`, 'python').loss).toBe('l2');
    expect(explained(`${code}QuantileRegressor()`, 'python').loss).toBe('l1');
  });

  it('says in one line that random draws and priors imply no loss', () => {
    const draw = explained('import numpy as np\nnp.random.normal()', 'python');
    expect(draw).toEqual({ text: 'Random draws from a **Normal (Gaussian)** distribution.' });
    const prior = explain('distribution:normal', { role: 'prior' });
    expect(prior.loss).toBeUndefined();
    expect(prior.text).not.toContain('\n');
    expect(explain('distribution:half-normal').text).toContain('implies no loss for the data');
  });

  it('says that a quantile trains nothing, and which loss its distribution implies', () => {
    const quantile = explain('distribution:laplace', { role: 'probability' });
    expect(quantile.loss).toBe('l1');
    expect(quantile.text).toContain('errors imply **MAE (L1)**');
    expect(quantile.text).toContain(
      'A **probability**, a quantile or a plotted density here: it trains nothing.',
    );
    expect(quantile.text).not.toContain('Estimates');
  });

  it.each([
    ['uniform', 'a **Uniform** distribution'],
    ['exponential', 'an **Exponential** distribution'],
    ['f', 'an **F** distribution'],
    ['gaussian-process', 'a **Gaussian process**'],
  ] as const)('gives random draws their article: %s', (id, draws) => {
    expect(explain(`distribution:${id}`, { role: 'draw' }).text).toBe(`Random draws from ${draws}.`);
  });

  it('mentions no likelihood where there is none', () => {
    expect(explain('distribution:quasi').text).toContain('quasi-deviance');
    for (const id of ['quasi', 'point-mass'] as const)
      expect(explain(`distribution:${id}`).text).not.toContain('log-likelihood');
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
    const { text } = explained(code, language);
    expect(text).toContain('A **metric** here: it trains nothing, and scores predictions of the mean.');
    expect(text).not.toContain('Estimates');
  });

  const meanings: readonly Meaning[] = [
    ...distributions.map(({ id }) => `distribution:${id}` as const),
    ...losses.map(({ id }) => `loss:${id}` as const),
    ...keysOf(otherDistributions).map((id) => `distribution:${id}` as const),
    ...keysOf(otherLosses).map((id) => `loss:${id}` as const),
  ];
  it.each(meanings)('has at most five short lines and no open end: %s', (meaning) => {
    const { text } = explain(meaning);
    expect(text.split('\n\n').length).toBeLessThanOrEqual(5);
    expect(text.length).toBeLessThan(560);
    expect(text).not.toMatch(/undefined|@|\.\./);
  });

  it('knows every name’s meaning, each with something to say', () => {
    const known = new Set<string>(meanings);
    for (const { names } of libraries)
      for (const name of names) {
        expect(known, name.name).toContain(name.meaning);
        expect(explain(name.meaning, { name }).text, name.name).not.toMatch(/undefined|@/);
      }
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
