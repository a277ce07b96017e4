import { defineLibrary, type Meaning } from '../library.ts';
import { replaced } from '../rows-in-code.ts';
import { defineSnippets, ofShares } from '../snippet.ts';
import { distributionFunctions } from './densities.ts';
import { manualPage } from './manual-page.ts';

const page = (topic: string) => manualPage('stats', topic);

/** The distributions of base R by the suffix of their functions’ names, with their manual page. */
const distributions: Readonly<Record<string, readonly [Meaning, page: string]>> = {
  norm: ['distribution:normal', 'Normal'],
  logis: ['distribution:logistic', 'Logistic'],
  t: ['distribution:student-t', 'TDist'],
  cauchy: ['distribution:cauchy', 'Cauchy'],
  unif: ['distribution:uniform', 'Uniform'],
  binom: ['distribution:binomial', 'Binomial'],
  pois: ['distribution:poisson', 'Poisson'],
  nbinom: ['distribution:negative-binomial', 'NegBinomial'],
  geom: ['distribution:geometric', 'Geometric'],
  hyper: ['distribution:hypergeometric', 'Hypergeometric'],
  gamma: ['distribution:gamma', 'GammaDist'],
  exp: ['distribution:exponential', 'Exponential'],
  lnorm: ['distribution:lognormal', 'Lognormal'],
  weibull: ['distribution:weibull', 'Weibull'],
  beta: ['distribution:beta', 'Beta'],
  chisq: ['distribution:chi-squared', 'Chisquare'],
  f: ['distribution:f', 'Fdist'],
  tukey: ['distribution:studentized-range', 'Tukey'],
  signrank: ['distribution:signed-rank', 'SignRank'],
  wilcox: ['distribution:rank-sum', 'Wilcoxon'],
};

const families = {
  gaussian: 'distribution:normal',
  binomial: 'distribution:binomial',
  quasibinomial: ['distribution:binomial', 'the variance is a multiple of the binomial one'],
  quasi: 'distribution:quasi',
  poisson: 'distribution:poisson',
  quasipoisson: ['distribution:poisson', 'the variance is a multiple of the mean'],
  Gamma: 'distribution:gamma',
  'inverse.gaussian': 'distribution:inverse-gaussian',
} as const;

const likelihood = (constants: string, body: string) => `${constants}
loss <- function(w) {
  r <- y - X %*% w
  ${body}
}
fit <- optim(coef(lm(y ~ X - 1)), loss, method = "BFGS")`;

/** brms takes weights only as a column of the data. */
const withoutBrms = (code: string) => code.replace(/^library\(brms\)[^#]*#.*\n/, '');

/** Calls that fit, without their closing parentheses. */
const robustFit = /^(fit <- rlm\(.+)\)$/m;
const fitted = /^(fit <- (?!optim)[\w.]+\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/m;

export const rSnippets = defineSnippets({
  id: 'r',
  name: 'R',
  language: 'r',
  rows: {
    weight: (code) =>
      replaced(code, /weights = 1(?= \/)/, 'weights = row_weight') ??
      replaced(code, robustFit, '$1, weights = row_weight, wt.method = "case")') ??
      replaced(withoutBrms(code), /^ {2}sum\((.+)\)$/m, '  sum(row_weight * ($1))') ??
      replaced(code, fitted, '$1, weights = row_weight)'),
    scale: (code) =>
      replaced(code, robustFit, '$1, weights = 1 / row_scale^2)') ??
      replaced(withoutBrms(code), /r <- y - X %\*% w$/m, 'r <- (y - X %*% w) / row_scale'),
    values: 'a vector beside the data',
  },
  snippets: {
    l2: () => 'fit <- lm(y ~ ., data = train)',
    l1: () => `library(quantreg)

fit <- rq(y ~ ., tau = 0.5, data = train)`,
    huber: (value) => `library(MASS)

# k is in units of the scale, which rlm estimates itself; in the units of the data delta = ${value('delta', 1)}
fit <- rlm(y ~ ., data = train, psi = psi.huber, k = ${value('k', 1.345)})`,
    'log-cosh': (value) =>
      likelihood(`s <- ${value('scale', 0.5)}`, 'sum(abs(r) / s + 2 * log1p(exp(-abs(r) / s)))'),
    'student-t': (value) => `library(brms)

fit <- brm(y ~ ., data = train, family = student())

# or with fixed parameters, by maximum likelihood
${likelihood(`nu <- ${value('nu', 4)}\ns <- ${value('scale', 1)}`, 'sum((nu + 1) / 2 * log1p((r / s)^2 / nu))')}`,
    cauchy: (value) => likelihood(`s <- ${value('scale', 1)}`, 'sum(log1p((r / s)^2))'),
    lp: (value) => likelihood(`p <- ${value('p', 1.5)}`, 'sum(abs(r)^p)'),
    'tukey-biweight': () => `library(MASS)

fit <- rlm(y ~ ., data = train, psi = psi.bisquare)`,
    quantile: (value) => `library(quantreg)

fit <- rq(y ~ ., tau = ${value('tau', 0.5)}, data = train)`,
    expectile: (value) => likelihood(`tau <- ${value('tau', 0.5)}`, 'sum(abs(tau - (r < 0)) * r^2)'),
    'weighted-l2': () => `# sigma: the standard deviation of each row
fit <- lm(y ~ ., data = train, weights = 1 / sigma^2)`,
    'gaussian-nll': () => `library(gamlss)

fit <- gamlss(y ~ x, sigma.formula = ~ x, family = NO(), data = train)`,
    'laplace-nll': () => `library(gamlss)

# PE with shape nu = 1 is the Laplace distribution
fit <- gamlss(y ~ x, sigma.formula = ~ x, nu.start = 1, nu.fix = TRUE, family = PE(), data = train)`,
    'student-t-nll': (value) => `library(gamlss)

# TF is Student’s t distribution, nu its degrees of freedom
fit <- gamlss(y ~ x, sigma.formula = ~ x, nu.start = ${value('nu', 4)}, nu.fix = TRUE, family = TF(), data = train)`,
    'huber-nll': (value) => `k <- ${value('k', 1.345)}
p <- ncol(X)
loss <- function(w) {
  log_scale <- X %*% w[-(1:p)]  # w holds the coefficients of the center, then those of ln of the scale
  z <- abs(y - X %*% w[1:p]) * exp(-log_scale)
  sum(ifelse(z <= k, z^2 / 2, k * (z - k / 2)) + log_scale)
}
start <- lm(y ~ X - 1)
size <- mad(resid(start))
steps <- 1 / colMeans(abs(X))
# the first column of X is 1
fit <- optim(c(coef(start), log(size), numeric(p - 1)), loss,
  method = "BFGS", control = list(parscale = c(size * steps, steps), maxit = 1000))`,
    'cross-entropy': () => `library(nnet)

fit <- multinom(y ~ ., data = train)`,
    'binary-cross-entropy': () => 'fit <- glm(y ~ ., family = binomial(), data = train)',
    [ofShares]: () => 'fit <- glm(y ~ ., family = quasibinomial(), data = train)',
    'soft-cross-entropy': () => `library(nnet)

fit <- multinom(counts ~ ., data = train)  # counts: a matrix with a column a class`,
    binomial: () => 'fit <- glm(cbind(successes, failures) ~ ., family = binomial(), data = train)',
    ordinal: () => `library(MASS)

fit <- polr(y ~ ., data = train, method = "logistic")`,
    poisson: () => 'fit <- glm(y ~ ., family = poisson(), data = train)',
    'negative-binomial': () => `library(MASS)

fit <- glm.nb(y ~ ., data = train)  # estimates theta = 1 / alpha too`,
    'zero-inflated-poisson': () => `library(pscl)

fit <- zeroinfl(y ~ ., data = train, dist = "poisson")`,
    gamma: () => 'fit <- glm(y ~ ., family = Gamma(link = "log"), data = train)',
    exponential: () => `library(survival)

fit <- survreg(Surv(time, event) ~ ., data = train, dist = "exponential")`,
    'inverse-gaussian': () => 'fit <- glm(y ~ ., family = inverse.gaussian(link = "log"), data = train)',
    'squared-log': () => 'fit <- lm(log(y) ~ ., data = train)',
    tweedie: (value) => `library(statmod)

fit <- glm(y ~ ., family = tweedie(var.power = ${value('p', 1.5)}, link.power = 0), data = train)`,
    weibull: () => `library(survival)

fit <- survreg(Surv(time, event) ~ ., data = train, dist = "weibull")`,
    gumbel: () => `library(gamlss)

fit <- gamlss(y ~ x, family = RG(), data = train)`,
    beta: () => `library(betareg)

fit <- betareg(y ~ ., data = train)`,
    dirichlet: () => `library(DirichletReg)

fit <- DirichReg(DR_data(shares) ~ x, data = train)`,
  },
});

/** The arguments of each distribution’s four functions after the first one. */
const ofDistributions = {
  norm: 'mean sd',
  lnorm: 'meanlog sdlog',
  logis: 'location scale',
  cauchy: 'location scale',
  unif: 'min max',
  t: 'df',
  chisq: 'df',
  f: 'df1 df2',
  binom: 'size prob',
  nbinom: 'size prob mu',
  geom: 'prob',
  pois: 'lambda',
  hyper: 'm n k',
  gamma: 'shape rate scale',
  exp: 'rate',
  weibull: 'shape scale',
  beta: 'shape1 shape2',
};

export const r = defineLibrary({
  ...rSnippets,
  imports: [],
  places: { glm: { 1: 'family' }, 'ks.test': { 1: 'y' } },
  names: [
    ...distributionFunctions(
      Object.fromEntries(Object.entries(distributions).map(([stem, [meaning]]) => [stem, meaning])),
      (stem) => page(distributions[stem]![1]),
    ),
    { source: page('Multinom'), names: { dmultinom: 'distribution:multinomial' } },
    { source: page('Multinom'), role: 'draw', names: { rmultinom: 'distribution:multinomial' } },
    { source: page('lm'), names: { 'lm|nls': 'loss:l2' } },
    { source: page('family'), names: families },
    { keys: ['family'], source: page('family'), names: families },
    {
      keys: ['loess:family'],
      source: page('loess'),
      names: { symmetric: ['loss:tukey-biweight', 'refitted a few times with its weights'] },
    },
    {
      keys: ['ks.test:y'],
      role: 'probability',
      source: page('ks.test'),
      names: Object.fromEntries(
        Object.entries(distributions).map(([stem, [meaning]]) => [`p${stem}`, meaning]),
      ),
    },
  ],
  replacements: [
    {
      prefix: '',
      // The formula of `nls` contains parameters.
      only: ['lm'],
      takes: {
        positional: 2,
        named: ['formula', 'data', 'subset', 'weights', 'na.action', 'model', 'contrasts'],
      },
      losses: {
        l1: { name: 'rq', parameters: { tau: 0.5 }, attach: 'quantreg' },
        quantile: { name: 'rq', parameters: { tau: 'tau' }, attach: 'quantreg' },
        huber: { name: 'rlm', parameters: { k: 'k' }, attach: 'MASS' },
      },
    },
  ],
  signatures: {
    after: 1,
    first: ['x', 'q', 'p', 'n', 'nn'],
    names: Object.fromEntries(
      Object.entries(ofDistributions).flatMap(([stem, names]) =>
        ['d', 'p', 'q', 'r'].map((letter) => [letter + stem, names]),
      ),
    ),
  },
});
