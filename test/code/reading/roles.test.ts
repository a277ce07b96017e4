import { describe, expect, it } from 'vitest';
import { findUses } from '../../../src/code/reading/index.ts';
import { roleOf } from '../../../src/code/reading/use.ts';
import { usesInFile } from '../../../src/code/uses-in-file.ts';

/** The roles of all that is found and not imported, in the order it stands. */
const roles = (code: string, language: string) =>
  findUses(code, language)
    .filter(({ isImport }) => !isImport)
    .map(roleOf);

const scipy = 'from scipy import stats\n';
const torch = 'import torch, torch.nn as nn\nfrom torch.distributions import Normal, kl_divergence\n';

describe('a distribution in Python', () => {
  it.each([
    ['stats.norm.rvs(0, 1)', 'draw'],
    ['stats.weibull_min(c=1.8, scale=3).rvs(50)', 'draw'],
    ['stats.norm.ppf(0.975)', 'probability'],
    ['1 - stats.t(4, 0, 1).cdf(x)', 'probability'],
    ['stats.kstest(x, stats.expon.cdf)', 'probability'],
    ['stats.kstest(x, "norm")', 'probability'],
    ['stats.probplot(x, dist=stats.lognorm(s=0.4))', 'probability'],
    ['-stats.norm.logpdf(y, mu, s).sum()', undefined],
    ['ll = stats.norm.logcdf(y, mu, s)', undefined],
    ['stats.norm.fit(residuals)', undefined],
    ['log_prior = stats.norm.logpdf(theta, 0, 10)', 'prior'],
  ])('is for what its method is: %s', (code, role) => {
    expect(roles(scipy + code, 'python')).toEqual([role]);
  });

  it.each([
    ['Normal(mu, s).expand([3]).sample()', ['draw']],
    ['prior = Normal(torch.zeros(2), 1)', ['prior']],
    ['model = Model(w_prior=Normal(0, 1), noise=Normal(0, 2))', ['prior', undefined]],
    ['kl_divergence(q, Normal(0, 1))', ['prior']],
    ['nll = -Normal(mu, s).log_prob(y).mean()', [undefined]],
  ])('in PyTorch: %s', (code, expected) => {
    expect(roles(torch + code, 'python')).toEqual(expected);
  });

  it('is a prior within what a sample without observations is made of', () => {
    const numpyro = 'import numpyro\nimport numpyro.distributions as dist\n';
    const sample = (end: string) =>
      roles(
        `${numpyro}numpyro.sample("a", dist.TransformedDistribution(dist.Normal(0, 1), t)${end})`,
        'python',
      );
    expect(sample('')).toEqual(['prior']);
    expect(sample(', obs=y')).toEqual([undefined]);
    const scales = 'import pymc as pm\npm.LKJCholeskyCov("c", n=2, eta=2, sd_dist=pm.Exponential.dist(1))';
    expect(roles(scales, 'python')).toEqual(['prior', 'prior']);
  });
});

it.each([
  ['Trainer(loss=nn.MSELoss(), metrics=[nn.L1Loss()])', [undefined, 'metric']],
  ['Trainer(logging_metrics=nn.ModuleList([nn.L1Loss()]))', ['metric']],
  ['metric = Wrapped(loss=nn.L1Loss())', [undefined]],
  ['def fit(self, loss="mse", metric="rmse"): pass', [undefined, 'metric']],
])('a loss among metrics in Python trains nothing: %s', (code, expected) => {
  expect(roles(torch + code, 'python')).toEqual(expected);
});

it.each([
  ['rand(MersenneTwister(1), truncated(Normal(0, 1), 0, Inf), 10)', 'draw'],
  ['quantile(TDist(4), 0.975)', 'probability'],
  ['cdf.(Normal(), x)', 'probability'],
  ['ExactOneSampleKSTest(x, Normal(0, 1))', 'probability'],
  ['sum(logpdf.(Normal(0, 2), y))', undefined],
  ['fit_mle(Gamma, x)', undefined],
])('a distribution in Julia is for what it is handed to: %s', (code, role) => {
  expect(roles(`using Distributions\n${code}`, 'julia')).toEqual([role]);
});

it('a loss among the measures of Julia trains nothing', () => {
  const code =
    'using MLJ, LossFunctions\nevaluate!(mach, measure = [rms, LogCoshLoss()])\nmean(L1DistLoss(), y, z)';
  expect(roles(code, 'julia')).toEqual(['metric', 'metric', undefined]);
});

it.each([
  ['qnorm(0.975)', ['probability']],
  ['ks.test(x, "pexp", rate = 2)', ['probability']],
  ['-sum(dnorm(y, m, s, log = TRUE))', [undefined]],
  ['library(evd)\nqgumbel(0.9) + rgumbel(1) + dgumbel(x)', ['probability', 'draw', undefined]],
  ['library(qqplotr)\nstat_qq_band(distribution = "t", dparams = list(df = 4))', ['probability']],
  ['library(greta)\na <- normal(0, 1)\ndistribution(y) <- normal(a, 1)', ['prior', undefined]],
  ['library(greta)\ndistribution(y) <- greta::student(3, a, 1)', [undefined]],
])('a function of R is for what it gives: %s', (code, expected) => {
  expect(roles(code, 'r')).toEqual(expected);
});

it('a distribution in JavaScript is for what its method is', () => {
  const code =
    "const { jStat } = require('jstat');\njStat.normal.cdf(1, 0, 1);\njStat.gamma.sample(1, 2);\njStat.normal.pdf(1, 0, 1);";
  expect(roles(code, 'javascript')).toEqual(['probability', 'draw', undefined]);
});

it.each([
  ['normal_cdf(0 | mu, 1)', 'probability'],
  ['normal_lccdf(0 | mu, 1)', undefined],
  ['normal_rng(mu, 1)', 'draw'],
])('a function of Stan is for what it gives: %s', (code, role) => {
  expect(roles(`generated quantities { real p = ${code}; }`, 'stan')).toEqual([role]);
});

it('knows all parameters of Stan that one line declares, and none of their bounds', () => {
  const code =
    'data { real a; real b; }\nparameters { real<lower=a, upper=b> x, z; }\nmodel {\n  x ~ normal(0, 1);\n  z ~ normal(0, 1);\n  a ~ normal(x, 1);\n  b ~ normal(z, 1);\n}';
  expect(roles(code, 'stan')).toEqual(['prior', 'prior', undefined, undefined]);
});

describe('a model of BUGS', () => {
  const model = `model {
    for (i in 1:N) {
      y[i] ~ dnorm(mu[i], tau) # y[i] ~ dt(mu[i], tau, 4)
      log(mu[i]) <- a[g[i]] + b * x[i]
      res[i] <- y[i] - mu[i]
    }
    for (j in 1:J) { a[j] ~ dnorm(m, tau.a) }
    m ~ dnorm(0, 0.001)
    b ~ ddexp(0, 1)
    tau ~ dgamma(0.01, 0.01)
    tau.a <- pow(s, -2)
    s ~ dunif(0, 10)
  }`;
  const all = [undefined, 'prior', 'prior', 'prior', 'prior', 'prior'];

  it.each([
    ['r', `m <- "${model}"`],
    ['python', `m = """${model}"""`],
    ['julia', `m = """${model}"""`],
  ])('distinguishes observed variables from parameters in a string of %s', (language, code) => {
    expect(roles(code, language)).toEqual(all);
  });

  it('distinguishes them in a function and in the code of NIMBLE as well', () => {
    const body = model.slice(model.indexOf('{')).replace(/#.*/, '');
    expect(roles(`m <- function() ${body}`, 'r')).toEqual(all);
    expect(roles(`library(nimble)\ncode <- nimbleCode(${body})`, 'r')).toEqual(all);
  });

  it.each([
    [
      'nimbleCode({ for (j in 1:3) a[j] ~ T(dnorm(0, 1), 0, ); y ~ T(dnorm(a[1], 1), 0, ) })',
      ['prior', undefined],
    ],
    [
      'm <- "model { for (i in 1:N) { c[i] ~ dinterval(t[i], cut[i])\n t[i] ~ dweib(v, l) }\n v ~ dunif(0, 10) }"',
      [undefined, 'prior'],
    ],
  ])('knows what is truncated and what is censored: %s', (code, expected) => {
    const uses = findUses(code, 'r');
    expect(uses.map(roleOf)).toEqual(expected);
    // The numbers of `dnorm` are another’s than R’s there.
    expect(uses.every((use) => use.arguments === undefined)).toBe(true);
  });

  it('knows densities that R has not, in a model alone', () => {
    const code =
      'm <- function() { for (i in 1:N) { y[i] ~ dbin(p[i], n[i]); p[i] <- q[z[i]]; z[i] ~ dcat(w[]) } }';
    expect(findUses(code, 'r').map((use) => [use.meaning, roleOf(use)])).toEqual([
      ['distribution:binomial', undefined],
      ['distribution:categorical', 'prior'],
    ]);
    expect(findUses('f(y ~ dbin(p, n)); dbern(1)', 'r')).toEqual([]);
  });

  it('takes a series that depends on itself for observed', () => {
    expect(roles('m <- "model { for (t in 2:N) { y[t] ~ dnorm(r * y[t - 1], tau) } }"', 'r')).toEqual([
      undefined,
    ]);
  });
});

it.each([
  ['We put a gamma prior on the precision.', 'prior'],
  ['A gamma distribution has a long tail.', undefined],
])('prose says of a prior that it is one: %s', (text, role) => {
  expect(roles(text, 'markdown')).toEqual([role]);
});

describe('a density that is plotted', () => {
  it.each([
    ['python', `${scipy}plt.plot(grid, stats.norm.pdf(grid, 0, 2))`, 'probability'],
    ['python', `${scipy}ax.fill_between(grid, n * stats.t(4).pdf(grid))`, 'probability'],
    ['python', `${scipy}ax.bar(k, [stats.poisson.pmf(j, 3) for j in k])`, 'probability'],
    ['python', `${scipy}nll = -np.log(stats.norm.pdf(y, mu, 2)).sum()`, undefined],
    ['python', `${scipy}ax.plot(history(stats.norm.fit(x)))`, undefined],
    ['r', 'curve(dnorm(x, 0, 2), -3, 3)', 'probability'],
    ['r', 'lines(grid, 50 * dgamma(grid, 2, 1))', 'probability'],
    ['r', 'stat_function(fun = dnorm, args = list(mean = 1))', 'probability'],
    ['r', 'library(gamlss)\ncurve(dNO(x, 0, 1))', 'probability'],
    ['r', 'plot(rnorm(10))', 'draw'],
    ['r', 'sum(dnorm(y, mu, 3, log = TRUE))', undefined],
    ['julia', 'using Distributions\nplot(x, pdf.(Normal(0, 1), x))', 'probability'],
    ['julia', 'using Distributions\nplot!(Laplace(0, 1))', 'probability'],
    ['julia', 'using Distributions\nsum(log.(pdf.(Normal(0, 1), y)))', undefined],
  ])('trains nothing: %s, %s', (language, code, role) => {
    expect(roles(code, language)).toEqual([role]);
  });
});

it('check lists what trains nothing as such', () => {
  const code = 'import scipy.stats as st\nst.norm.ppf(0.975)\nst.norm.fit(x)\nst.norm.rvs(3)\n';
  expect(usesInFile('a.py', code).map(({ trains }) => trains)).toEqual([false, true, false]);
});
