import type { ClassificationSample } from '../../columns/sample/sample.ts';
import { type RecognizedScores, recognizeScores } from '../../tasks/classification/scores.ts';
import { leastProbability, mostProbable } from '../../tasks/classification/scoring.ts';
import { type MetricRows, metricDefinitions } from './metric.ts';

/** The metrics of class labels, row by row for every model; only accuracy if one has no probabilities. */
export function classificationMetrics(samples: readonly ClassificationSample[]): MetricRows[] {
  const accuracy: MetricRows = { metric: metricDefinitions.accuracy, columns: samples.map(errorRows) };
  if (!samples.every(({ probabilities }) => probabilities)) return [accuracy];
  const scored = samples.map(scoresOf);
  const of = (
    metric: MetricRows['metric'],
    row: (one: RecognizedScores, i: number) => number,
  ): MetricRows => ({
    metric,
    columns: scored.map((one) => Float64Array.from({ length: one.n }, (_, i) => row(one, i))),
  });
  return [of(metricDefinitions.logLoss, logLossRow), of(metricDefinitions.brier, brierRow), accuracy];
}

export const scoresOf = ({ labels, probabilities, classes }: ClassificationSample): RecognizedScores =>
  recognizeScores(labels, probabilities!, classes.length);

function errorRows(sample: ClassificationSample): Float64Array {
  if (!sample.probabilities) {
    return Float64Array.from(sample.labels, (label, i) => (label === sample.predictedLabels![i] ? 0 : 1));
  }
  const scored = scoresOf(sample);
  return Float64Array.from(scored.labels, (label, i) => (label === mostProbable(scored, i) ? 0 : 1));
}

const logLossRow = ({ labels, probabilities, classes }: RecognizedScores, row: number): number =>
  -Math.log(Math.max(leastProbability, probabilities[row * classes + labels[row]!]!));

function brierRow({ labels, probabilities, classes }: RecognizedScores, row: number): number {
  let sum = 0;
  for (let k = 0; k < classes; k++)
    sum += (probabilities[row * classes + k]! - (labels[row] === k ? 1 : 0)) ** 2;
  return sum / (classes === 2 ? 2 : 1);
}
