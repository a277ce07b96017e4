import type { ScoredLabels } from '../tasks/classification/scores.ts';
import { mostProbable } from '../tasks/classification/scoring.ts';
import type { ClassBalanceDrawing, ConfidenceDrawing, ConfusionDrawing } from './plots.ts';

const confidenceBins = 20;
const mostClasses = 12;

/** Right and wrong rows by the probability of the predicted class, from its minimum 1/k to 1. */
export function drawConfidence(scored: ScoredLabels): ConfidenceDrawing {
  const { n, classes, labels, probabilities } = scored;
  const least = 1 / classes;
  const correct = new Array<number>(confidenceBins).fill(0);
  const wrong = new Array<number>(confidenceBins).fill(0);
  for (let row = 0; row < n; row++) {
    const predicted = mostProbable(scored, row);
    const share = (probabilities[row * classes + predicted]! - least) / (1 - least);
    const bin = Math.min(confidenceBins - 1, Math.max(0, Math.floor(share * confidenceBins)));
    (labels[row] === predicted ? correct : wrong)[bin]!++;
  }
  const edges = Array.from(
    { length: confidenceBins + 1 },
    (_, i) => least + ((1 - least) * i) / confidenceBins,
  );
  return { edges, correct, wrong };
}

/** The classes drawn, in their own order in every plot; if there are more than twelve, the most frequent ones. */
function classesDrawn(counts: readonly number[]): number[] {
  const all = counts.map((_, k) => k);
  if (all.length <= mostClasses) return all;
  const byFrequency = [...all].sort((a, b) => counts[b]! - counts[a]!);
  return byFrequency.slice(0, mostClasses - 1).sort((a, b) => a - b);
}

/** Number of rows per class; if there are more than twelve, the least frequent ones are combined. */
export function drawClassBalance(
  counts: readonly number[],
  classNames: readonly string[],
): ClassBalanceDrawing {
  const shown = classesDrawn(counts);
  const others = counts.length - shown.length;
  const other = counts.reduce((sum, rows, k) => sum + (shown.includes(k) ? 0 : rows), 0);
  return {
    names: [...shown.map((k) => classNames[k]!), ...(others ? [`${others} others`] : [])],
    counts: [...shown.map((k) => counts[k]!), ...(others ? [other] : [])],
    others,
  };
}

/** True against predicted classes, those of the class balance. */
export function drawConfusion(
  labels: Int32Array,
  predicted: ArrayLike<number>,
  classNames: readonly string[],
): ConfusionDrawing {
  const frequency = new Array<number>(classNames.length).fill(0);
  for (const label of labels) frequency[label]!++;
  const drawn = classesDrawn(frequency);
  const others = classNames.length - drawn.length;
  const names = [...drawn.map((k) => classNames[k]!), ...(others ? [`${others} others`] : [])];
  const placeOf = classNames
    .map((_, k) => drawn.indexOf(k))
    .map((place) => (place < 0 ? names.length - 1 : place));
  const counts = names.map(() => new Array<number>(names.length).fill(0));
  for (let row = 0; row < labels.length; row++) counts[placeOf[labels[row]!]!]![placeOf[predicted[row]!]!]!++;
  return { names, counts, others };
}
