import { betaPower, poissonDensity } from '../../../numerics/special/deviance.ts';

/*
 * E|Y − μ| of counts, in closed form: twice the part below the mean, whose sum telescopes (De Moivre; Diaconis & Zabell
 * 1991, Statistical Science 6:284). Relative to √variance it decreases for rare counts: most are 0, close to their
 * mean.
 */

/** For a negative binomial count with variance μ + α μ²; a Poisson count if α is 0. */
export function countDeviation(mean: number, alpha: number): number {
  const below = Math.floor(mean);
  if (!(alpha > 0)) return 2 * mean * (below === 0 ? Math.exp(-mean) : poissonDensity(below, mean));
  const [odds, size] = [alpha * mean, 1 / alpha];
  if (below === 0) return 2 * mean * Math.exp(-size * Math.log1p(odds));
  const chance = betaPower(odds / (1 + odds), 1 / (1 + odds), below, size) / below;
  return 2 * mean * (1 + alpha * below) * chance;
}

/** For a binomial count, whose mean lies between 0 and the number of trials. */
export function binomialDeviation(mean: number, trials: number): number {
  const below = Math.floor(mean);
  const share = mean / trials;
  if (below === 0) return 2 * mean * Math.exp(trials * Math.log1p(-share));
  return (2 * mean * betaPower(share, 1 - share, below, trials - below)) / below;
}
