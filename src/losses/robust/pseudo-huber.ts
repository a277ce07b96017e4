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
  estimator: 'the center of the bulk of the data, as Huber does',
  why: 'The hyperbolic distribution is normal in the middle and Laplace in the tails, with a smooth transition.',
  optimal: 'Huber is wanted and the optimizer needs second derivatives everywhere',
  hurts: 'δ was left at a default of 1 although the data are in other units',
  isRobust: true,
  takesScale: true,
  aliases: {
    prose: ['charbonnier loss', 'pseudo-huber', 'pseudo-huber loss'],
    settings: ['charbonnier', 'pseudo_huber'],
    parameter: ['delta'],
  },
});
