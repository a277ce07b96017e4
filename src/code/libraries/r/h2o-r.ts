import { defineLibrary } from '../library.ts';
import { variancePower } from '../parameters.ts';

const source = 'https://docs.h2o.ai/h2o/latest-stable/h2o-r/docs/reference/index.html';

const families = {
  gaussian: 'distribution:normal',
  poisson: 'distribution:poisson',
  gamma: 'distribution:gamma',
  laplace: 'distribution:laplace',
  quantile: 'loss:quantile',
  huber: 'loss:huber',
  'bernoulli|binomial|fractionalbinomial': 'distribution:bernoulli',
  multinomial: 'distribution:categorical',
  negativebinomial: 'distribution:negative-binomial',
  ordinal: 'distribution:ordinal',
} as const;

/** Tweedie in boosted trees and in linear models, whose arguments for the power have different names. */
const tweedie = (argument: string, standard: number) => ({
  meaning: 'distribution:tweedie' as const,
  parameters: variancePower(argument, { default: standard }),
});

export const h2oR = defineLibrary({
  id: 'h2o-r',
  name: 'H2O for R',
  language: 'r',
  imports: ['h2o'],
  names: [
    { keys: ['distribution'], source, names: { ...families, tweedie: tweedie('tweedie_power', 1.5) } },
    { keys: ['family'], source, names: { ...families, tweedie: tweedie('tweedie_variance_power', 0) } },
  ],
});
