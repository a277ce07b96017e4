import { defineLibrary } from '../library.ts';

/** Python’s standard modules `random` and `statistics`. */
export const pythonRandom = defineLibrary({
  id: 'python-random',
  name: 'Python',
  language: 'python',
  imports: ['random', 'statistics'],
  aliases: [[/^random\.(?:System)?Random\./, 'random.']],
  names: [
    {
      prefix: 'random.',
      role: 'draw',
      source: 'https://docs.python.org/3/library/random.html#real-valued-distributions',
      names: {
        'gauss|normalvariate': 'distribution:normal',
        lognormvariate: 'distribution:lognormal',
        expovariate: 'distribution:exponential',
        gammavariate: 'distribution:gamma',
        betavariate: 'distribution:beta',
        weibullvariate: 'distribution:weibull',
        paretovariate: 'distribution:pareto',
        vonmisesvariate: 'distribution:von-mises',
        triangular: 'distribution:triangular',
        uniform: 'distribution:uniform',
        binomialvariate: 'distribution:binomial',
      },
    },
    {
      prefix: 'statistics.',
      source: 'https://docs.python.org/3/library/statistics.html#normaldist-objects',
      names: { NormalDist: 'distribution:normal' },
    },
  ],
  signatures: {
    names: {
      gauss: 'mu sigma',
      NormalDist: 'mu sigma',
      normalvariate: 'mu sigma',
      lognormvariate: 'mu sigma',
      expovariate: 'lambd',
      gammavariate: 'alpha beta',
      betavariate: 'alpha beta',
      weibullvariate: 'alpha beta',
      paretovariate: 'alpha',
      vonmisesvariate: 'mu kappa',
      triangular: 'low high mode',
      uniform: 'a b',
      binomialvariate: 'n p',
    },
  },
});
