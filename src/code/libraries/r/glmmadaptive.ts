import { defineLibrary } from '../library.ts';

export const glmmadaptive = defineLibrary({
  id: 'glmmadaptive',
  name: 'GLMMadaptive',
  language: 'r',
  imports: ['GLMMadaptive'],
  names: [
    {
      source: 'https://drizopoulos.github.io/GLMMadaptive/reference/extra_fams.html',
      names: {
        'zi.poisson': 'distribution:zero-inflated-poisson',
        'zi.negative.binomial': 'distribution:zero-inflated-negative-binomial',
        'zi.binomial': 'distribution:zero-inflated-binomial',
        'hurdle.poisson|hurdle.negative.binomial|hurdle.lognormal|hurdle.beta.fam': 'distribution:hurdle',
        'beta.fam': 'distribution:beta',
        'students.t': 'distribution:student-t',
        'beta.binomial': 'distribution:beta-binomial',
        'Gamma.fam': 'distribution:gamma',
        'negative.binomial': 'distribution:negative-binomial',
      },
    },
  ],
});
