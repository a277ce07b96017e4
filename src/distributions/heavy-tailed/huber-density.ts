import { defineDistribution } from '../distribution.ts';
import { delta } from '../symbols.ts';

export const huberDensity = defineDistribution({
  id: 'huber-density',
  name: 'Huber’s least favorable distribution',
  short: 'Huber',
  support: 'any real number',
  density: {
    latex:
      'f(r) \\propto \\begin{cases}\\text{Normal} & |r|\\le @delta\\\\ \\text{Laplace} & |r|>@delta\\end{cases}',
    plain: 'f(r) ∝ exp(−ρ(r)/s²): normal for |r| ≤ @delta, Laplace beyond',
  },
  negativeLog: {
    latex:
      '-\\ln f(r) = \\frac{1}{s^2}\\begin{cases}\\frac12 r^2 & |r|\\le @delta\\\\ @delta\\,|r|-\\frac12\\,@delta^2 & |r|>@delta\\end{cases} + c',
    plain: '−ln f(r) = (1/s²) · (r²/2 if |r| ≤ @delta, else @delta |r| − @delta²/2) + c',
  },
  dropped: 'Drop the normalizing constant and the factor 1/s², which do not depend on the prediction.',
  parameters: { delta },
  implies: ['huber'],
});
