import { defineDistribution } from '../distribution.ts';
import { delta } from '../symbols.ts';

export const hyperbolic = defineDistribution({
  id: 'hyperbolic',
  name: 'Hyperbolic',
  short: 'hyperbolic',
  support: 'any real number',
  density: {
    latex: 'f(r) \\propto \\exp\\!\\left(-\\frac{@delta^2}{s^2}\\sqrt{1+\\left(r/@delta\\right)^2}\\right)',
    plain: 'f(r) ∝ exp(−@delta²/s² · √(1 + (r/@delta)²))',
  },
  negativeLog: {
    latex: '-\\ln f(r) = \\frac{@delta^2}{s^2}\\sqrt{1+\\left(r/@delta\\right)^2}+c',
    plain: '−ln f(r) = @delta²/s² · √(1 + (r/@delta)²) + c',
  },
  dropped: 'Drop the normalizing constant and the factor 1/s², which do not depend on the prediction.',
  parameters: { delta },
  implies: ['pseudo-huber'],
});
