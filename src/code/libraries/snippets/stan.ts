import type { Snippets } from './snippet.ts';

const model = (statement: string, parameters = 'real<lower=0> sigma;', target = 'vector[N] y;') => `data {
  int<lower=1> N;
  int<lower=1> K;
  matrix[N, K] X;
  ${target}
}
parameters {
  vector[K] w;${parameters && `\n  ${parameters}`}
}
model {
  ${statement}
}`;

const counts = 'array[N] int<lower=0> y;';

/** Losses in Stan, as the distribution of which they are the negative log-likelihood. */
export const stan: Snippets = {
  l2: () => model('y ~ normal(X * w, sigma);'),
  l1: () => model('y ~ double_exponential(X * w, sigma);'),
  huber: (value) =>
    model(
      `vector[N] r = abs(y - X * w);
  for (i in 1:N)
    target += -(r[i] <= delta ? 0.5 * square(r[i]) : delta * (r[i] - 0.5 * delta));`,
      '',
      `vector[N] y;\n  real<lower=0> delta;  // ${value('delta', 1)}`,
    ),
  'log-cosh': () => model('y ~ logistic(X * w, sigma);'),
  'student-t': (value) => model(`y ~ student_t(${value('nu', 4)}, X * w, sigma);`),
  cauchy: () => model('y ~ cauchy(X * w, sigma);'),
  lp: (value) =>
    model(
      `real p = ${value('p', 1.5)};
  target += -sum(pow(abs(y - X * w) / sigma, p)) - N * log(sigma);`,
    ),
  'mixture-nll': (value) =>
    model(
      `vector[N] r = y - X * w;
  for (i in 1:N)
    target += log_mix(${value('epsilon', 0.05)},
                      normal_lpdf(r[i] | 0, ${value('k', 5)} * sigma),
                      normal_lpdf(r[i] | 0, sigma));`,
    ),
  quantile: (value) => model(`y ~ skew_double_exponential(X * w, sigma, ${value('tau', 0.5)});`),
  'weighted-l2': () => model('y ~ normal(X * w, sigma);', '', 'vector[N] y;\n  vector<lower=0>[N] sigma;'),
  'gaussian-nll': () => model('y ~ normal(X * w, exp(X * v));', 'vector[K] v;'),
  'laplace-nll': () => model('y ~ double_exponential(X * w, exp(X * v));', 'vector[K] v;'),
  'cross-entropy': () => `data {
  int<lower=1> N;
  int<lower=1> K;
  int<lower=2> C;
  matrix[N, K] X;
  array[N] int<lower=1, upper=C> y;
}
parameters {
  matrix[K, C] w;
}
model {
  to_vector(w) ~ normal(0, 5);  // the scores are known only up to a constant
  for (i in 1:N)
    y[i] ~ categorical_logit((X[i] * w)');
}`,
  'binary-cross-entropy': () => model('y ~ bernoulli_logit(X * w);', '', 'array[N] int<lower=0, upper=1> y;'),
  binomial: () =>
    model('y ~ binomial_logit(n, X * w);', '', 'array[N] int<lower=0> n;\n  array[N] int<lower=0> y;'),
  poisson: () => model('y ~ poisson_log(X * w);', '', counts),
  'negative-binomial': (value) =>
    model(
      `real alpha = ${value('alpha', 1)};
  y ~ neg_binomial_2_log(X * w, 1 / alpha);`,
      '',
      counts,
    ),
  gamma: () => model('y ~ gamma(k, k ./ exp(X * w));', 'real<lower=0> k;', 'vector<lower=0>[N] y;'),
  exponential: () => model('y ~ exponential(exp(-X * w));', '', 'vector<lower=0>[N] y;'),
  'squared-log': () => model('y ~ lognormal(X * w, sigma);', 'real<lower=0> sigma;', 'vector<lower=0>[N] y;'),
  weibull: () => model('y ~ weibull(k, exp(X * w));', 'real<lower=0> k;', 'vector<lower=0>[N] y;'),
  gumbel: () => model('y ~ gumbel(X * w, sigma);'),
  beta: () =>
    model(
      'y ~ beta_proportion(inv_logit(X * w), phi);',
      'real<lower=0> phi;',
      'vector<lower=0, upper=1>[N] y;',
    ),
  ordinal: () =>
    model(
      'y ~ ordered_logistic(X * w, c);',
      'ordered[C - 1] c;',
      'int<lower=2> C;\n  array[N] int<lower=1> y;',
    ),
  cosine: () => model('y ~ von_mises(X * w, kappa);', 'real<lower=0> kappa;'),
};
