import { defineLaplaceTest } from './statistics/laplace-test.ts';

/**
 * Watson U² = W² − n (mean F − ½)²: W² minus the part that a shift explains, so that it is most sensitive to a wrong
 * scale or tail weight.
 */
export const watsonLaplace = defineLaplaceTest(
  {
    id: 'watson-laplace',
    name: 'Watson (Laplace)',
    asks: 'Are the residuals gathered around their center as a Laplace distribution’s are?',
  },
  'watson',
  ({ watson }) => watson,
);
