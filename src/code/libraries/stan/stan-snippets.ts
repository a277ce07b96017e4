import { defineSnippets, ofShares } from '../snippet.ts';

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

const size = '  int<lower=1> N;';
const declared = (code: string, name: string) =>
  code.includes(size) ? code.replace(/^}$/m, `  vector<lower=0>[N] ${name};\n}`) : code;

/** Statements for all rows at once become a loop over the rows. */
function weighted(code: string): string {
  const byRow = code
    .replace(/^( +)y ~ (\w+)\((.*)\);$/m, (_, indent: string, distribution: string, given: string) => {
      const density = `${distribution}_${/y;$/m.exec(code) && isWhole.test(code) ? 'lpmf' : 'lpdf'}`;
      return `${indent}for (i in 1:N)\n${indent}  target += row_weight[i] * ${density}(y[i] | ${ofRow(given, code)});`;
    })
    .replace(/^( +)y\[i\] ~ (\w+)\((.*)\);$/m, '$1target += row_weight[i] * $2_lpmf(y[i] | $3);')
    .replace(/target \+= -\((?=.+\[i\])/, 'target += -row_weight[i] * (')
    .replace(/target \+= log_mix/, 'target += row_weight[i] * log_mix')
    .replace(/target \+= (-?)sum\((.+)\);/, 'target += $1sum(row_weight .* ($2));');
  return declared(byRow, 'row_weight');
}

const isWhole = /array\[N\] int\S* y;/;

/** What a distribution is given, for row i: vectors of data become their elements. */
const ofRow = (given: string, code: string): string =>
  given
    .replaceAll('X', 'X[i]')
    .replaceAll('./', '/')
    .replace(/\bn\b/, 'n[i]')
    .replace(/\bsigma\b/, /\[N\] sigma;/.test(code) ? 'sigma[i]' : 'sigma');

/** The scale of a row, in proportion to which the distribution’s own scale, or the residual, is taken. */
function scaled(code: string): string {
  const relative = /^ +y ~/m.test(code)
    ? code.replace(/(?<=^ +y ~ .*)\bsigma\b/m, 'row_scale * sigma')
    : code
        .replace(/abs\(y - X \* w\)/, 'abs(y - X * w) ./ row_scale')
        .replace(/= y - X \* w;/, '= (y - X * w) ./ row_scale;');
  return declared(relative, 'row_scale');
}

export const stanSnippets = defineSnippets({
  id: 'stan',
  name: 'Stan',
  language: 'stan',
  rows: { weight: weighted, scale: scaled, prefersScale: true, values: 'a vector' },
  snippets: {
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
  target += -sum(pow(abs(y - X * w) / sigma, p) + log(sigma));`,
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
    'student-t-nll': (value) => model(`y ~ student_t(${value('nu', 4)}, X * w, exp(X * v));`, 'vector[K] v;'),
    'huber-nll': (value) =>
      model(
        `real k = ${value('k', 1.345)};
  vector[N] z = abs(y - X * w) ./ exp(X * v);
  for (i in 1:N)
    target += -(z[i] <= k ? 0.5 * square(z[i]) : k * (z[i] - 0.5 * k));
  target += -sum(X * v);`,
        'vector[K] v;',
      ),
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
    'binary-cross-entropy': () =>
      model('y ~ bernoulli_logit(X * w);', '', 'array[N] int<lower=0, upper=1> y;'),
    [ofShares]: () =>
      model(
        'target += sum(y .* log_inv_logit(X * w) + (1 - y) .* log1m_inv_logit(X * w));',
        '',
        'vector<lower=0, upper=1>[N] y;',
      ),
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
    'squared-log': () =>
      model('y ~ lognormal(X * w, sigma);', 'real<lower=0> sigma;', 'vector<lower=0>[N] y;'),
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
  },
});
