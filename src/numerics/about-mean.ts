import type { Residuals } from './residuals.ts';
import { sizesAbout } from './sizes-about.ts';

/**
 * Residuals with their deviations taken about the mean instead of the median. For rare counts the median is the
 * residual of the zeros, and deviations from it would all but vanish.
 */
export const aboutMean = (residuals: Residuals): Residuals => ({
  ...residuals,
  median: residuals.mean,
  meanAbsoluteDeviation: sizesAbout(residuals, residuals.mean) / residuals.worth,
});
