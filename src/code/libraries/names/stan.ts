import { defineLibrary } from './library.ts';

const page = (chapter: string) => `https://mc-stan.org/docs/functions-reference/${chapter}.html`;

/** Stan’s laws by the name before `_lpdf` and its kin, which is also the name after `~`. */
export const stan = defineLibrary({
  id: 'stan',
  name: 'Stan',
  language: 'stan',
  imports: [],
  groups: [
    {
      source: page('unbounded_continuous_distributions'),
      names: {
        normal: 'law:normal',
        std_normal: 'law:normal',
        normal_id_glm: 'law:normal',
        double_exponential: 'law:laplace',
        skew_double_exponential: 'law:asymmetric-laplace',
        student_t: 'law:student-t',
        cauchy: 'law:cauchy',
        logistic: 'law:logistic',
        gumbel: 'law:gumbel',
      },
    },
    {
      source: page('positive_continuous_distributions'),
      names: {
        gamma: 'law:gamma',
        exponential: 'law:exponential',
        lognormal: 'law:lognormal',
        weibull: 'law:weibull',
      },
    },
    { source: page('bounded_continuous_distributions'), names: { uniform: 'law:uniform' } },
    {
      source: page('continuous_distributions_on_0_1'),
      names: { beta: 'law:beta', beta_proportion: 'law:beta' },
    },
    { source: page('circular_distributions'), names: { von_mises: 'law:von-mises' } },
    { source: page('simplex_distributions'), names: { dirichlet: 'law:dirichlet' } },
    {
      source: page('binary_distributions'),
      names: {
        bernoulli: 'law:bernoulli',
        bernoulli_logit: 'law:bernoulli',
        bernoulli_logit_glm: 'law:bernoulli',
      },
    },
    {
      source: page('bounded_discrete_distributions'),
      names: {
        binomial: 'law:binomial',
        binomial_logit: 'law:binomial',
        categorical: 'law:categorical',
        categorical_logit: 'law:categorical',
        categorical_logit_glm: 'law:categorical',
        ordered_logistic: 'law:ordinal',
        ordered_logistic_glm: 'law:ordinal',
      },
    },
    {
      source: page('unbounded_discrete_distributions'),
      names: {
        poisson: 'law:poisson',
        poisson_log: 'law:poisson',
        poisson_log_glm: 'law:poisson',
        neg_binomial: 'law:negative-binomial',
        neg_binomial_2: 'law:negative-binomial',
        neg_binomial_2_log: 'law:negative-binomial',
        neg_binomial_2_log_glm: 'law:negative-binomial',
      },
    },
    {
      source: page('real-valued_basic_functions'),
      names: { log_mix: ['law:contaminated-normal', 'of two or more laws, each with its share'] },
    },
    { source: page('multivariate_discrete_distributions'), names: { multinomial: 'law:multinomial' } },
  ],
});
