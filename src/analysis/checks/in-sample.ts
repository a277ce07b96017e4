import type { Residuals } from '../../numerics/residuals.ts';
import type { Caveat, Report } from '../report.ts';
import * as words from '../words/caveats/of-sample.ts';
import { looksSeenInTraining } from './seen-in-training.ts';

/** Residuals of the training data look more normal than the errors are, the more so the fewer rows a parameter has. */
const rowsPerParameter = 20;

/** Of rows that the model was fitted to: so it was said, with too few rows a parameter, or so they look. */
export function inSampleCaveat(
  residuals: Residuals,
  { inSampleParameters }: Report['settings'],
): Caveat | undefined {
  if (!inSampleParameters) {
    const along = looksSeenInTraining(residuals);
    return along && words.looksInSample({ along, enough: rowsPerParameter });
  }
  const { n } = residuals;
  if (n / inSampleParameters >= rowsPerParameter) return undefined;
  return words.fewRowsPerParameter({
    rowsPerParameter: n / inSampleParameters,
    parameters: inSampleParameters,
    enough: rowsPerParameter,
  });
}
