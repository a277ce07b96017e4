import { defineLibrary } from '../library.ts';

export const simpleStatistics = defineLibrary({
  id: 'simple-statistics',
  name: 'simple-statistics',
  language: 'javascript',
  imports: ['simple-statistics'],
  names: [
    {
      prefix: 'simpleStatistics.',
      source: 'https://simple-statistics.github.io/docs/',
      names: {
        linearRegression: 'loss:l2',
        bernoulliDistribution: 'distribution:bernoulli',
        binomialDistribution: 'distribution:binomial',
        poissonDistribution: 'distribution:poisson',
        'cumulativeStdNormalProbability|standardNormalTable': 'distribution:normal',
        cumulativeStdLogisticProbability: 'distribution:logistic',
      },
    },
  ],
});
