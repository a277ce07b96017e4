import { describe, expect, it } from 'vitest';
import { findUses } from '../../../src/code/reading/index.ts';

const names = (text: string) =>
  findUses(text, 'julia').map(({ start, end, meaning }) => `${text.slice(start, end)} ${meaning}`);

describe('Julia', () => {
  it('treats a mixed model as least squares unless it has a family', () => {
    expect(names('using MixedModels\nfit(MixedModel, f, d)')).toEqual(['MixedModel loss:l2']);
    expect(names('using MixedModels\nfit(MixedModel, f, d, Poisson())')).toEqual([
      'Poisson distribution:poisson',
    ]);
  });

  it('reads the code spans of documentation, but not the prose', () => {
    const text = 'using Flux\n"""\nThe huber_loss(x): `Flux.mae(ŷ, y)`.\n"""\nf(x) = x';
    expect(names(text)).toEqual(['mae loss:l1']);
  });

  it('still knows a function after a value of the same name', () => {
    expect(names('using Flux: mae\nfor i in 1:3\n  @info "step" mae = mae(p, y)\nend')).toEqual([
      'mae loss:l1',
      'mae loss:l1',
    ]);
  });

  it('knows the package of a model that MLJ loads', () => {
    expect(names('T = @load EvoTreeRegressor pkg = EvoTrees\nt = T(loss = :mse)')).toEqual(['mse loss:l2']);
    expect(names('T = @load KNNRegressor pkg = NearestNeighborModels\nt = T(loss = :mse)')).toEqual([]);
  });

  it('knows functions in a table of losses, but not values of the same name', () => {
    const imported = 'using Flux.Losses: mae, mse\n';
    expect(names(`${imported}const LOSSES = Dict(:mae => mae, :mse => mse)`).slice(2)).toEqual([
      'mae loss:l1',
      'mse loss:l2',
    ]);
    expect(names(`${imported}results = Dict(:mae => mae, :mse => mse)`).length).toBe(2);
  });

  it('treats the terms of a formula as columns', () => {
    expect(names('using GLM\nlm(@formula(Normal ~ Gamma + log(Poisson)), d)')).toEqual(['lm loss:l2']);
  });

  it('identifies an object by what it was made with', () => {
    const code = 'using LossFunctions\nl = HuberLoss(1.5)\nl(a, b)';
    expect(findUses(code, 'julia').map(({ parameters }) => parameters)).toEqual([
      { delta: 1.5 },
      { delta: 1.5 },
    ]);
  });
});

it.each([
  ['s ~ Exponential(1)', ['prior']],
  ['b ~ filldist(Normal(0, 1), 3)', ['prior']],
  ['y ~ Normal(0, 1)', [undefined]],
  ['y .~ Normal(b, 1)', [undefined]],
  ['z[i] ~ Poisson(exp(b))', [undefined]],
  ['θ[i] ~ Distributions.Beta(2, 2)', ['prior']],
])('what a model does not observe has a prior: %s', (line, roles) => {
  const model = `using Turing\n@model function f(y, z=missing)\n  ${line}\nend\n`;
  expect(findUses(model, 'julia').map(({ role }) => role)).toEqual(roles);
});
