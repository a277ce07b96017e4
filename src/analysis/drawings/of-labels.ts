import type { ClassificationSample } from '../columns/sample/sample.ts';
import { recognizeScores } from '../tasks/classification/scores.ts';
import { classCounts, mostProbable } from '../tasks/classification/scoring.ts';
import { drawClassBalance, drawConfidence, drawConfusion } from './classes.ts';
import type { Plots } from './plots.ts';
import { drawReliability } from './reliability.ts';

/** The plots for labels; with probabilities, also reliability and confidence. */
export function drawLabels({ labels, probabilities, predictedLabels, classes }: ClassificationSample): Plots {
  if (probabilities) {
    const scored = recognizeScores(labels, probabilities, classes.length);
    const predicted = Int32Array.from({ length: scored.n }, (_, row) => mostProbable(scored, row));
    return {
      reliability: drawReliability(scored, classes),
      confidence: drawConfidence(scored),
      ...drawPredictedLabels(scored.labels, predicted, classes),
    };
  }
  const complete = Array.from(labels.keys()).filter(
    (row) => labels[row]! >= 0 && predictedLabels![row]! >= 0,
  );
  return drawPredictedLabels(
    Int32Array.from(complete, (row) => labels[row]!),
    Int32Array.from(complete, (row) => predictedLabels![row]!),
    classes,
  );
}

const drawPredictedLabels = (
  labels: Int32Array,
  predicted: Int32Array,
  classes: readonly string[],
): Plots => ({
  classBalance: drawClassBalance(classCounts(labels, classes.length), classes),
  confusion: drawConfusion(labels, predicted, classes),
});
