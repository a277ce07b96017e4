import { defineLibrary } from '../library.ts';

export const d3Random = defineLibrary({
  id: 'd3-random',
  name: 'D3',
  language: 'javascript',
  imports: ['d3-random', 'd3'],
  names: [
    {
      prefix: 'd3.',
      role: 'draw',
      source: 'https://d3js.org/d3-random',
      names: {
        randomNormal: 'distribution:normal',
        randomLogNormal: 'distribution:lognormal',
        randomUniform: 'distribution:uniform',
        randomLogistic: 'distribution:logistic',
        randomCauchy: 'distribution:cauchy',
        randomExponential: 'distribution:exponential',
        randomGamma: 'distribution:gamma',
        randomWeibull: 'distribution:weibull',
        randomBeta: 'distribution:beta',
        randomPareto: 'distribution:pareto',
        randomBernoulli: 'distribution:bernoulli',
        randomBinomial: 'distribution:binomial',
        randomGeometric: 'distribution:geometric',
        randomPoisson: 'distribution:poisson',
      },
    },
  ],
  signatures: {
    names: {
      randomNormal: 'mu sigma',
      randomLogNormal: 'mu sigma',
      randomUniform: 'min max',
      randomLogistic: 'a b',
      randomCauchy: 'a b',
      randomExponential: 'lambda',
      randomPoisson: 'lambda',
      randomGamma: 'k theta',
      randomWeibull: 'k a b',
      randomBeta: 'alpha beta',
      randomPareto: 'alpha',
      randomBernoulli: 'p',
      randomGeometric: 'p',
      randomBinomial: 'n p',
    },
  },
});
