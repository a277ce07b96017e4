import type { Residuals } from '../../numerics/residuals.ts';
import type { Caveat, Report } from '../report.ts';
import * as words from '../words/caveats/of-sample.ts';
import { looksSeenInTraining } from './seen-in-training.ts';

/** Residuals of the training data look more normal than the errors are, especially with few rows per parameter. */
const rowsPerParameter = 20;

/** For rows that the model was fitted to: as stated, with too few rows per parameter, or as the residuals suggest. */
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
