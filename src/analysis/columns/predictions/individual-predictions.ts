import type { ColumnSketch } from '../column-sketch.ts';
import { explainsMuch, isCloseTo } from './pair-plausibility.ts';

/**
 * The prediction for each subject, beside that for the population, in the files of pharmacometric programs. NONMEM adds
 * `DV PRED RES WRES` to every table, so that `RES` does not say which of the two predictions is of interest.
 */
export const individualPrediction = (
  observed: ColumnSketch,
  columns: readonly ColumnSketch[],
): ColumnSketch | undefined =>
  columns.find(
    (column) =>
      /^(?:ipred|ipre|indiv_?pred)$/i.test(column.name.trim()) &&
      isCloseTo({ observed, predicted: column }, explainsMuch),
  );
