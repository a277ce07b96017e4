import type { Undivided } from '../../drawings/of-residuals.ts';
import { clean, type DividedSample, residualsOf } from './clean.ts';
import type { RegressionSample } from './sample.ts';

/**
 * A sample whose residuals are divided by their predicted standard deviations; a row without a positive one is missing.
 * The observed values are then in another unit, so the target's kind is not recognized.
 */
export function dividedByScale(sample: RegressionSample): DividedSample {
  const { scale, observed: _, ...others } = sample;
  if (!scale) return sample;
  const residuals = sample.residuals.map((value, row) =>
    scale[row]! > 0 ? value / scale[row]! : Number.NaN,
  );
  return { ...others, residuals, divided: true };
}

/** The errors before division by their predicted standard deviations. */
export function asTheyAre(sample: RegressionSample): Undivided | undefined {
  const cleaned = clean(sample);
  if (!cleaned.ok) return undefined;
  const { observed, rows } = cleaned.value;
  return {
    residuals: residualsOf(cleaned.value),
    ...(observed && { observed }),
    ...(rows && { rows }),
  };
}
