import { defineLibrary } from './library.ts';

const page = (chapter: string) => `https://mc-stan.org/docs/functions-reference/${chapter}.html`;

/** Stan’s distributions by the name before `_lpdf` and its kin, which is also the name after `~`. */
export const stan = defineLibrary({
  id: 'stan',
  name: 'Stan',
  language: 'stan',
  imports: [],
  groups: [
    {
      source: page('unbounded_continuous_distributions'),
      names: {
        normal: 'distribution:normal',
        std_normal: 'distribution:normal',
        normal_id_glm: 'distribution:normal',
        double_exponential: 'distribution:laplace',
        skew_double_exponential: 'distribution:asymmetric-laplace',
        student_t: 'distribution:student-t',
        cauchy: 'distribution:cauchy',
        logistic: 'distribution:logistic',
        gumbel: 'distribution:gumbel',
      },
    },
    {
      source: page('positive_continuous_distributions'),
      names: {
        gamma: 'distribution:gamma',
        exponential: 'distribution:exponential',
        lognormal: 'distribution:lognormal',
        weibull: 'distribution:weibull',
      },
    },
    { source: page('bounded_continuous_distributions'), names: { uniform: 'distribution:uniform' } },
    {
      source: page('continuous_distributions_on_0_1'),
      names: { beta: 'distribution:beta', beta_proportion: 'distribution:beta' },
    },
    { source: page('circular_distributions'), names: { von_mises: 'distribution:von-mises' } },
    { source: page('simplex_distributions'), names: { dirichlet: 'distribution:dirichlet' } },
    {
      source: page('binary_distributions'),
      names: {
        bernoulli: 'distribution:bernoulli',
        bernoulli_logit: 'distribution:bernoulli',
        bernoulli_logit_glm: 'distribution:bernoulli',
      },
    },
    {
      source: page('bounded_discrete_distributions'),
      names: {
        binomial: 'distribution:binomial',
        binomial_logit: 'distribution:binomial',
        categorical: 'distribution:categorical',
        categorical_logit: 'distribution:categorical',
        categorical_logit_glm: 'distribution:categorical',
        ordered_logistic: 'distribution:ordinal',
        ordered_logistic_glm: 'distribution:ordinal',
      },
    },
    {
      source: page('unbounded_discrete_distributions'),
      names: {
        poisson: 'distribution:poisson',
        poisson_log: 'distribution:poisson',
        poisson_log_glm: 'distribution:poisson',
        neg_binomial: 'distribution:negative-binomial',
        neg_binomial_2: 'distribution:negative-binomial',
        neg_binomial_2_log: 'distribution:negative-binomial',
        neg_binomial_2_log_glm: 'distribution:negative-binomial',
      },
    },
    {
      source: page('real-valued_basic_functions'),
      names: {
        log_mix: ['distribution:contaminated-normal', 'of two or more distributions, each with its share'],
      },
    },
    {
      source: page('multivariate_discrete_distributions'),
      names: { multinomial: 'distribution:multinomial' },
    },
  ],
});
