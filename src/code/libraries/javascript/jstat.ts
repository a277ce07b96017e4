import { defineLibrary } from '../library.ts';

export const jstat = defineLibrary({
  id: 'jstat',
  name: 'jStat',
  language: 'javascript',
  imports: ['jstat'],
  names: [
    {
      prefix: 'jStat.',
      source: 'https://jstat.github.io/distributions.html',
      names: {
        normal: 'distribution:normal',
        laplace: 'distribution:laplace',
        studentt: 'distribution:student-t',
        cauchy: 'distribution:cauchy',
        uniform: 'distribution:uniform',
        binomial: 'distribution:binomial',
        negbin: 'distribution:negative-binomial',
        poisson: 'distribution:poisson',
        hypgeom: 'distribution:hypergeometric',
        gamma: 'distribution:gamma',
        exponential: 'distribution:exponential',
        invgamma: 'distribution:inverse-gamma',
        lognormal: 'distribution:lognormal',
        weibull: 'distribution:weibull',
        pareto: 'distribution:pareto',
        beta: 'distribution:beta',
        kumaraswamy: 'distribution:kumaraswamy',
        chisquare: 'distribution:chi-squared',
        centralF: 'distribution:f',
        tukey: 'distribution:studentized-range',
        triangular: 'distribution:triangular',
      },
    },
  ],
});
