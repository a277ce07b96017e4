import { defineLibrary } from '../library.ts';
import { degreesOfFreedom } from '../parameters.ts';
import { stanSnippets } from './stan-snippets.ts';

const page = (chapter: string) => `https://mc-stan.org/docs/functions-reference/${chapter}.html`;

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
