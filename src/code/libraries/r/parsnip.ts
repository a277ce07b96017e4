import { defineLibrary } from '../library.ts';

export const parsnip = defineLibrary({
  id: 'parsnip',
  name: 'parsnip',
  language: 'r',
  imports: ['parsnip', 'tidymodels', 'censored', 'poissonreg'],
  // Whether piped or not, the model is the first argument.
  places: { set_engine: { 1: 'engine' } },
  names: [
    {
      keys: ['engine'],
      source: 'https://parsnip.tidymodels.org/reference/linear_reg.html',
      names: { lm: 'loss:l2', quantreg: 'loss:quantile' },
    },
    {
      source: 'https://parsnip.tidymodels.org/reference/poisson_reg.html',
      names: { poisson_reg: 'distribution:poisson' },
    },
    {
      keys: ['dist'],
      source: 'https://parsnip.tidymodels.org/reference/survival_reg.html',
      names: {
        weibull: 'distribution:weibull',
        exponential: 'distribution:exponential',
        gaussian: 'distribution:normal',
        logistic: 'distribution:logistic',
        lognormal: 'distribution:lognormal',
        loglogistic: 'distribution:log-logistic',
      },
    },
  ],
});
