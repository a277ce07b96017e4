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
  estimator: 'the center of the bulk; residuals beyond δ count for nothing',
  why: 'No distribution implies it: it stops counting a residual once it is surely an outlier.',
  optimal: 'gross errors must not matter at all, and a robust start is at hand',
  hurts: 'the start is poor (many local minima), or the tail is part of the story',
});
