import type { Column } from '../../data/table.ts';
import { prepareResiduals } from '../../numerics/residuals.ts';
import type { Roles } from '../columns/parts.ts';
import type { ClassificationSample } from '../columns/sample/sample.ts';
import { recognizeScores } from '../tasks/classification/scores.ts';
import type { Driver, DriverPair } from './driver.ts';
import { driversOf } from './drivers.ts';
import { driverPairs } from './pairs.ts';
import type { ErrorsInTable } from './placed-errors.ts';

/** What a classifier's errors depend on: only their mean is tested, since their size follows from the probabilities. */
export function driversOfLabels(
  sample: ClassificationSample,
  columns: readonly Column[],
  roles: Roles,
): Driver[] {
  const errors = labelErrors(sample);
  if (!errors) return [];
  return driversOf(errors, columns, roles).map((driver) => ({ ...driver, spread: noSize }));
}

/** @param drivers the drivers found in the same sample, strongest first */
export function pairsOfLabels(
  sample: ClassificationSample,
  columns: readonly Column[],
  drivers: readonly Driver[],
): DriverPair[] {
  const errors = labelErrors(sample);
  return errors ? driverPairs(errors, columns, drivers).map((pair) => ({ ...pair, spread: noSize })) : [];
}

const noSize = { share: 0, pValue: 1, ratio: 1 };

/**
 * The error of the probabilities, row by row: y − p for two classes; 1 − the probability of the true class for more;
 * for predicted labels, 1 if they are wrong. Undefined if nothing varies.
 */
export function labelErrors({
  labels,
  probabilities,
  predictedLabels,
  classes,
  groups,
}: ClassificationSample): ErrorsInTable | undefined {
  const complete: number[] = [];
  const width = classes.length;
  for (let row = 0; row < labels.length; row++) {
    const known = probabilities
      ? Number.isFinite(probabilities[row * width + Math.max(0, labels[row]!)]!)
      : predictedLabels![row]! >= 0;
    if (labels[row]! >= 0 && known) complete.push(row);
  }
  const scored = probabilities && recognizeScores(labels, probabilities, width);
  if (scored && scored.n !== complete.length) return undefined;
  const values = Float64Array.from(complete, (row, i) => {
    if (!scored) return labels[row] === predictedLabels![row] ? 0 : 1;
    const own = scored.probabilities[i * width + scored.labels[i]!]!;
    return width === 2 && labels[row] === 0 ? own - 1 : 1 - own;
  });
  if (values.length === 0 || values.every((value) => value === values[0])) return undefined;
  return {
    residuals: prepareResiduals(values),
    rows: Uint32Array.from(complete),
    ...(groups && { groups }),
  };
}
