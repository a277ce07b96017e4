import { defineLaplaceTest } from './statistics/laplace-test.ts';

/** Kolmogorov–Smirnov √n·D, with D the largest distance between the two distribution functions. */
export const kolmogorovSmirnovLaplace = defineLaplaceTest(
  {
    id: 'kolmogorov-smirnov-laplace',
    name: 'Kolmogorov–Smirnov (Laplace)',
    asks: 'How far is the share of residuals below a value from what a Laplace distribution expects, at worst?',
  },
  'kolmogorovSmirnov',
  ({ above, below }, n) => Math.sqrt(n) * Math.max(above, below),
);
