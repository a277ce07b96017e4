import { expect, it } from 'vitest';
import { findUses } from '../../../src/code/reading/index.ts';

const found = (code: string) =>
  findUses(code, 'r').map(({ start, end, meaning, parameters }) => [
    code.slice(start, end),
    meaning,
    parameters,
  ]);

it.each([
  ['glm(k ~ x, poisson, d)', [['poisson', 'distribution:poisson', undefined]]],
  ['library(quantreg)\nrq(y ~ x, 0.9)', [['rq', 'loss:quantile', { tau: 0.9 }]]],
  ['quantreg::rq(y ~ x, tau = taus)', [['rq', 'loss:quantile', { tau: 'taus' }]]],
  ['p <- plogis(eta)', []],
  ['MASS::rlm(y ~ x, method = "MM")', [['MM', 'loss:tukey-biweight', undefined]]],
  ['MASS::rlm(y ~ x, method = "M")', [['M', 'loss:huber', undefined]]],
  ['library(MASS)\nrlm(y ~ x, psi = psi.hampel, method = "M")', [['psi.hampel', 'loss:hampel', undefined]]],
  [
    'gbm::gbm(y ~ x, distribution = list(name = "quantile", alpha = 0.9))',
    [['quantile', 'loss:quantile', { tau: 0.9 }]],
  ],
  [
    "#' @examples\n#' glm(y ~ x, family = gaussian())\nf <- 1",
    [['gaussian', 'distribution:normal', undefined]],
  ],
  [
    'lapply(c("MASS"), library, character.only = TRUE)\nglm.nb(y ~ x)',
    [['glm.nb', 'loss:negative-binomial', undefined]],
  ],
])('R code is read with its arguments: %s', (code, uses) => {
  expect(found(code)).toEqual(uses);
});
