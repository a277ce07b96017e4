import { defineLoss } from '../loss.ts';

export const huberNll = defineLoss({
  id: 'huber-nll',
  name: 'Huber negative log-likelihood',
  short: 'Huber NLL',
  formula: {
    latex: '\\rho_k\\!\\left(\\frac{r_i}{\\sigma_i}\\right) + \\ln\\sigma_i',
    plain: 'ρ(r_i / σ_i) + ln σ_i, where ρ(z) = z²/2 up to |z| = k and k|z| − k²/2 beyond',
  },
  parameters: {},
  estimator: 'a center between the median and the mean, and the scale of each row',
  why: 'Huber’s loss of each error divided by its own scale: near the best over a range of distributions whose variance changes.',
  optimal: 'the variance follows the inputs and the tails are somewhat heavier than normal',
  hurts: 'the mean of a skewed target is wanted',
  isRobust: true,
  modelsScaleOf: 'huber',
});
