import { delta } from '../../distributions/symbols.ts';
import { defineLoss } from '../loss.ts';

export const pseudoHuber = defineLoss({
  id: 'pseudo-huber',
  name: 'Pseudo-Huber loss (Charbonnier)',
  short: 'pseudo-Huber',
  formula: {
    latex: '@delta^2\\left(\\sqrt{1+\\left(r/@delta\\right)^2}-1\\right)',
    plain: '@delta² (√(1 + (r/@delta)²) − 1)',
  },
  parameters: { delta },
  estimator: 'the center of the bulk, as Huber’s loss',
  why: 'The hyperbolic distribution is Normal in the middle and Laplace in the tails, without a seam.',
  optimal: 'Huber’s loss is wanted and the optimizer needs curvature everywhere',
  hurts: 'δ was left at a default of 1 while the data are in other units',
});
