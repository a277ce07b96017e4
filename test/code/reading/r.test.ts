import { expect, it } from 'vitest';
import { findUses } from '../../../src/code/reading/index.ts';

const numbers = (code: string) => findUses(code, 'r').map((use) => use.arguments);

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
  [
    'glmmTMB(y ~ x, prior = data.frame(prior = c("normal(0, 3)", "gamma(3, 2)"), class = "b"))',
    [
      ['normal', 'distribution:normal', undefined],
      ['gamma', 'distribution:gamma', undefined],
    ],
  ],
  [
    'blme::blmer(y ~ x + (1 | g), d)\nlibrary(blme)\nblmer(y ~ (1 | g), d, fixef.prior = normal(2))',
    [
      ['blmer', 'loss:l2', undefined],
      ['blmer', 'loss:l2', undefined],
      ['normal', 'distribution:normal', undefined],
    ],
  ],
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
  [
    'packages <- c("ggplot2", "MASS")\ninvisible(lapply(packages, require, character.only = TRUE))\nglm.nb(y ~ x)',
    [['glm.nb', 'loss:negative-binomial', undefined]],
  ],
  [
    'packages <- c("MASS")\nfor (p in packages) library(p, character.only = TRUE)\nglm.nb(y ~ x)',
    [['glm.nb', 'loss:negative-binomial', undefined]],
  ],
  ['columns <- c("MASS", "age")\nlibrary(stats)\nglm.nb(y ~ x)', []],
  [
    'library(caret)\ntrain(y ~ ., d, method = "gbm", distribution = "laplace")',
    [['laplace', 'distribution:laplace', undefined]],
  ],
  ['train(y ~ ., d, method = "rf", distribution = "laplace")', []],
  ['dplyr::pull(d, "rt"); nchar("df", type = "pt")', []],
  [
    'do.call("rt", list(9, 3)); ks.test(x, "pt", 3)',
    [
      ['rt', 'distribution:student-t', undefined],
      ['pt', 'distribution:student-t', undefined],
    ],
  ],
  ['loess(y ~ x, d, family = "symmetric")', [['symmetric', 'loss:tukey-biweight', undefined]]],
  ['isotope(y, family = "symmetric")', []],
  [
    'library(yardstick)\nmetric_tweak("h", huber_loss, delta = 0.5)',
    [['huber_loss', 'loss:huber', { delta: 0.5 }]],
  ],
  [
    'library(sdmTMB)\nsdmTMB(y ~ x, data = d, family = student(df = 4))',
    [['student', 'distribution:student-t', { nu: 4 }]],
  ],
  ['library(MASS)\nd |> rlm(y ~ x, data = _, k = 2)', [['rlm', 'loss:huber', { k: 2 }]]],
  ['do.call(lm, list(y ~ x))', [['lm', 'loss:l2', undefined]]],
  ['lm <- fits\nlapply(lm, summary)', []],
  ['dbeta <- solve(A)\nas.numeric(dbeta)', []],
  ['dbeta <- solve(A)\ndbeta(x, 1, 1)', [['dbeta', 'distribution:beta', undefined]]],
  ["#' @importFrom MASS glm.nb\nglm.nb(y ~ x)", [['glm.nb', 'loss:negative-binomial', undefined]]],
  ['library(VGAM)\nvglm(y ~ x, gumbel(), d)', [['gumbel', 'distribution:gumbel', undefined]]],
])('R code is read with its arguments: %s', (code, uses) => {
  expect(found(code)).toEqual(uses);
});

it.each([
  ['x |> dnorm(1, 2)', { mean: 1, sd: 2 }],
  ['x %>% stats::dnorm(1, 2)', { mean: 1, sd: 2 }],
  ['2 %>% dnorm(x, ., 3)', { sd: 3 }],
  ['runif(100, min = -5, 5)', { min: -5, max: 5 }],
  ['runif(n = 100, -5, 5)', { min: -5, max: 5 }],
  ['5 |> runif(max = 2, 1)', { min: 1, max: 2 }],
  ['dhyper(1, n = 20, 10, 5)', { m: 10, n: 20, k: 5 }],
  ['library(rethinking)\nalist(sigma ~ dunif(0, 50))', { min: 0, max: 50 }],
  ['nimbleCode({ b ~ dnorm(0, 0.001) })', undefined],
  ['stats:::dnorm(x, 1, 2)', { mean: 1, sd: 2 }],
  ['purrr::partial(dgamma, shape = 2, rate = 0.5)', { shape: 2, rate: 0.5 }],
  ['library(brms)\nprior("normal(0, 2)", class = "b")', { mu: 0, sigma: 2 }],
])('the numbers of a distribution are read where they stand: %s', (code, given) => {
  expect(numbers(code)).toEqual([given]);
});

it('distinguishes priors from observed variables in a model written line by line', () => {
  const roles = (code: string) => findUses(code, 'r').map((use) => use.role);
  const model =
    'y ~ dnorm(mu, s), mu <- a[g] + b * x, vector[3]:a ~ dnorm(0, t), c(b, t) ~ dnorm(0, 1), s ~ dexp(1)';
  expect(roles(`library(rethinking)\nquap(alist(${model}), data = d)`)).toEqual([
    undefined,
    'prior',
    'prior',
    'prior',
  ]);
  expect(roles('bbmle::mle2(y ~ dpois(lambda = m), start = list(m = 1))')).toEqual([undefined]);
});
