import { delta } from '../../distributions/symbols.ts';
import { defineLoss } from '../loss.ts';

export const tukeyBiweight = defineLoss({
  id: 'tukey-biweight',
  name: 'Tukey’s biweight',
  short: 'Tukey biweight',
  formula: {
    latex:
      '\\begin{cases}\\frac{@delta^2}{6}\\left(1-\\left(1-(r/@delta)^2\\right)^3\\right) & |r|\\le @delta\\\\ \\frac{@delta^2}{6} & |r|>@delta\\end{cases}',
    plain: '@delta²/6 · (1 − (1 − (r/@delta)²)³) if |r| ≤ @delta, else @delta²/6',
  },
  parameters: { delta },
  estimator: 'the center of the bulk of the data; residuals beyond δ have no influence',
  why: 'No distribution implies it: it is designed to give clear outliers no weight.',
  optimal: 'gross errors must have no influence, and a robust starting point is available',
  hurts: 'the starting point is poor (many local minima), or the tails are part of what is modeled',
  isRobust: true,
  takesScale: true,
  aliases: {
    prose: [
      'tukey loss',
      'bisquare loss',
      'biweight loss',
      'tukey biweight',
      'tukey’s biweight',
      "tukey's biweight",
    ],
  },
});
