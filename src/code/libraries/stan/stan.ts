import { defineLibrary } from '../library.ts';
import { degreesOfFreedom } from '../parameters.ts';
import { defineSnippets } from '../snippet.ts';

const page = (chapter: string) => `https://mc-stan.org/docs/functions-reference/${chapter}.html`;

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
    .replace(/target \+= -sum\((.+)\);/, 'target += -sum(row_weight .* ($1));');
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

/** Stan’s distributions by the name before `_lpdf` and similar suffixes, which is also the name after `~`. */
export const stan = defineLibrary({
  ...stanSnippets,
  imports: [],
  names: [
    {
      source: page('unbounded_continuous_distributions'),
      names: {
        'normal|std_normal|normal_id_glm': 'distribution:normal',
        double_exponential: 'distribution:laplace',
        skew_double_exponential: 'distribution:asymmetric-laplace',
        student_t: { meaning: 'distribution:student-t', parameters: degreesOfFreedom('nu', { place: 0 }) },
        cauchy: 'distribution:cauchy',
        logistic: 'distribution:logistic',
        gumbel: 'distribution:gumbel',
        skew_normal: 'distribution:skew-normal',
        exp_mod_normal: 'distribution:exponentially-modified-normal',
      },
    },
    {
      source: page('positive_continuous_distributions'),
      names: {
        gamma: 'distribution:gamma',
        exponential: 'distribution:exponential',
        lognormal: 'distribution:lognormal',
        loglogistic: 'distribution:log-logistic',
        weibull: 'distribution:weibull',
        frechet: 'distribution:generalized-extreme-value',
        inv_gamma: 'distribution:inverse-gamma',
        'chi_square|inv_chi_square': 'distribution:chi-squared',
        scaled_inv_chi_square: 'distribution:scaled-inverse-chi-squared',
        rayleigh: 'distribution:rayleigh',
      },
    },
    {
      source: page('positive_lower-bounded_distributions'),
      names: { 'pareto|pareto_type_2': 'distribution:pareto' },
    },
    { source: page('bounded_continuous_distributions'), names: { uniform: 'distribution:uniform' } },
    {
      source: page('continuous_distributions_on_0_1'),
      names: { 'beta|beta_proportion': 'distribution:beta' },
    },
    { source: page('circular_distributions'), names: { von_mises: 'distribution:von-mises' } },
    { source: page('simplex_distributions'), names: { dirichlet: 'distribution:dirichlet' } },
    {
      source: page('binary_distributions'),
      names: { 'bernoulli|bernoulli_logit|bernoulli_logit_glm': 'distribution:bernoulli' },
    },
    {
      source: page('bounded_discrete_distributions'),
      names: {
        'binomial|binomial_logit|binomial_logit_glm': 'distribution:binomial',
        beta_binomial: 'distribution:beta-binomial',
        hypergeometric: 'distribution:hypergeometric',
        'categorical|categorical_logit|categorical_logit_glm': 'distribution:categorical',
        'ordered_logistic|ordered_logistic_glm|ordered_probit': 'distribution:ordinal',
        discrete_range: 'distribution:discrete-uniform',
      },
    },
    {
      source: page('unbounded_discrete_distributions'),
      names: {
        'poisson|poisson_log|poisson_log_glm': 'distribution:poisson',
        'neg_binomial|neg_binomial_2|neg_binomial_2_log|neg_binomial_2_log_glm':
          'distribution:negative-binomial',
      },
    },
    {
      source: page('multivariate_discrete_distributions'),
      names: {
        'multinomial|multinomial_logit': 'distribution:multinomial',
        dirichlet_multinomial: 'distribution:dirichlet-multinomial',
      },
    },
    {
      source: page('unbounded_vector_distributions'),
      names: {
        'multi_normal|multi_normal_prec|multi_normal_cholesky': 'distribution:multivariate-normal',
        'multi_student_t|multi_student_t_cholesky': 'distribution:multivariate-student-t',
        'multi_gp|multi_gp_cholesky': 'distribution:gaussian-process',
      },
    },
    {
      source: page('correlation_matrix_distributions'),
      role: 'prior',
      names: { 'lkj_corr|lkj_corr_cholesky': 'distribution:lkj' },
    },
    {
      source: page('covariance_matrix_distributions'),
      names: {
        'wishart|wishart_cholesky': 'distribution:wishart',
        'inv_wishart|inv_wishart_cholesky': 'distribution:inverse-wishart',
      },
    },
    {
      source: page('real-valued_basic_functions'),
      names: {
        log_mix: 'distribution:mixture',
      },
    },
  ],
  signatures: {
    names: {
      normal: 'mu sigma',
      lognormal: 'mu sigma',
      double_exponential: 'mu sigma',
      logistic: 'mu sigma',
      cauchy: 'mu sigma',
      student_t: 'nu mu sigma',
      skew_normal: 'xi omega alpha',
      skew_double_exponential: 'mu sigma tau',
      exp_mod_normal: 'mu sigma lambda',
      gumbel: 'mu beta',
      exponential: 'beta',
      gamma: 'alpha beta',
      inv_gamma: 'alpha beta',
      weibull: 'alpha sigma',
      frechet: 'alpha sigma',
      beta: 'alpha beta',
      beta_proportion: 'mu kappa',
      uniform: 'alpha beta',
      pareto: 'y_min alpha',
      rayleigh: 'sigma',
      chi_square: 'nu',
      inv_chi_square: 'nu',
      scaled_inv_chi_square: 'nu sigma',
      von_mises: 'mu kappa',
      lkj_corr: 'eta',
      lkj_corr_cholesky: 'eta',
      bernoulli: 'theta',
      bernoulli_logit: 'alpha',
      binomial: 'N theta',
      binomial_logit: 'N alpha',
      beta_binomial: 'N alpha beta',
      poisson: 'lambda',
      poisson_log: 'alpha',
      neg_binomial: 'alpha beta',
      neg_binomial_2: 'mu phi',
      neg_binomial_2_log: 'eta phi',
    },
  },
});
