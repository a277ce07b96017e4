import { defineLaplaceTest } from './statistics/laplace-test.ts';

/** Cramér–von Mises W² = 1/(12n) + Σ (F(x₍ᵢ₎) − (2i − 1)/(2n))². */
export const cramerVonMisesLaplace = defineLaplaceTest(
  {
    id: 'cramer-von-mises-laplace',
    name: 'Cramér–von Mises (Laplace)',
    asks: 'Does the share of residuals below each value follow a Laplace distribution, above all in the middle?',
  },
  'cramerVonMises',
  ({ cramerVonMises }) => cramerVonMises,
);
