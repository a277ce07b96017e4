import { defineLaplaceTest } from './statistics/laplace-test.ts';

/** Anderson–Darling A²: squared distance between the distribution functions, weighted toward the tails. */
export const andersonDarlingLaplace = defineLaplaceTest(
  {
    id: 'anderson-darling-laplace',
    name: 'Anderson–Darling (Laplace)',
    asks: 'Does the share of residuals below each value follow a Laplace distribution, tails included?',
  },
  'andersonDarling',
  ({ andersonDarling }) => andersonDarling,
);
