import type { Residuals } from './residuals.ts';
import { sizesAbout } from './sizes-about.ts';

/**
 * Residuals whose sizes are taken about their mean in place of their median. The median of rare counts is that of the
 * zeros, whose sizes would all but vanish.
 */
export const aboutMean = (residuals: Residuals): Residuals => ({
  ...residuals,
  median: residuals.mean,
  meanAbsoluteDeviation: sizesAbout(residuals, residuals.mean) / residuals.worth,
});
