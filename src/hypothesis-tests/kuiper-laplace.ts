import { defineLaplaceTest } from './statistics/laplace-test.ts';

/** Kuiper √n·V, with V = D⁺ + D⁻ the sum of the largest excess and the largest deficit. */
export const kuiperLaplace = defineLaplaceTest(
  {
    id: 'kuiper-laplace',
    name: 'Kuiper (Laplace)',
    asks: 'How far does the share of residuals stray above and below what a Laplace distribution expects?',
  },
  'kuiper',
  ({ above, below }, n) => Math.sqrt(n) * (above + below),
);
