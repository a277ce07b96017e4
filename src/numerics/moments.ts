import { oncePer } from './once-per.ts';
import type { Residuals } from './residuals.ts';

/** Skewness √b₁ = m₃/m₂^1.5 and kurtosis b₂ = m₄/m₂² (3 for a normal), from central moments with divisor n. */
export const standardizedMoments = oncePer(
  ({ n, sorted, median, standardDeviationMle }: Residuals): { skewness: number; kurtosis: number } => {
    // Starts from the median: for values far from zero, the mean itself is rounded too coarsely.
    let offset = 0;
    for (let i = 0; i < n; i++) offset += (sorted[i]! - median) / n;
    let cubes = 0;
    let fourths = 0;
    for (let i = 0; i < n; i++) {
      const z = (sorted[i]! - median - offset) / standardDeviationMle;
      const square = z * z;
      cubes += square * z;
      fourths += square * square;
    }
    return { skewness: cubes / n, kurtosis: fourths / n };
  },
);
