import { type ErrorDistributionId, errorDistributions } from '../../distributions/error-distributions.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { ClassificationSample } from '../columns/sample.ts';
import type { Analyzed } from '../index.ts';
import type { Report } from '../report.ts';
import { recognizeScores } from '../tasks/classification/scores.ts';
import { classCounts, mostProbable } from '../tasks/classification/scoring.ts';
import type { RegressionMaterial } from '../tasks/regression/regression.ts';
import { drawAutocorrelation } from './autocorrelation.ts';
import { drawClassBalance, drawConfidence, drawConfusion } from './classes.ts';
import { drawHistogram, type FittedFamily } from './histogram.ts';
import type { Plots } from './plots.ts';
import { drawPower } from './power.ts';
import { drawQuantiles } from './quantiles.ts';
import { drawReliability } from './reliability.ts';
import { drawRootogram } from './rootogram.ts';
import { drawObserved, drawScaleLocation, drawScatter } from './scatter.ts';

/**
 * What is drawn of an analyzed sample.
 *
 * @example
 * Object.keys(drawPlots(analyzeSample({ residuals: values }).value)); // histogram, quantiles, …
 */
export const drawPlots = (analyzed: Analyzed): Plots =>
  analyzed.task === 'classification'
    ? drawClassification(analyzed.material)
    : drawRegression(analyzed.material, analyzed.report);

function drawRegression(
  { residuals, pearson = residuals, cleaned: { rows, observed } }: RegressionMaterial,
  report: Report,
): Plots {
  const { predicted, ordered, n } = residuals;
  const rowOf = (position: number) => rows?.[position] ?? position;
  const inOrder = new Float64Array(n);
  for (let i = 0; i < n; i++) inOrder[i] = rowOf(i);
  const byRow = () => drawScatter(residuals, 'row', inOrder, rowOf);
  return {
    histogram: drawHistogram(residuals, distributionsToDraw(residuals, report), report.sample.roundingStep),
    quantiles: (['normal', 'laplace'] as const).map((distribution) =>
      drawQuantiles(residuals, fitted(distribution, residuals), distribution, rowOf),
    ),
    power: drawPower(residuals),
    ...(predicted && { observed: drawObserved(residuals, predicted, rowOf) }),
    scatter: predicted ? drawScatter(residuals, 'predicted', predicted, rowOf) : byRow(),
    ...(predicted && { scaleLocation: drawScaleLocation(pearson, predicted, rowOf), sequence: byRow() }),
    ...(ordered && { autocorrelation: drawAutocorrelation(pearson) }),
    ...(report.counts &&
      observed &&
      predicted && {
        rootogram: drawRootogram(observed, predicted, dispersionOf(report)),
      }),
  };
}

/** α of the negative binomial distribution where it is the recommended one; 0 stands for Poisson’s. */
const dispersionOf = ({ recommendation, counts }: Report): number =>
  recommendation.distribution === 'negative-binomial' ? Math.max(0, counts!.cameronTrivedi.alpha) : 0;

const MOST_LAWS = 6;

/** The report's likeliest distributions, Normal and Laplace always among them. */
function distributionsToDraw(residuals: Residuals, report: Report): FittedFamily[] {
  const ranked = (report.families ?? []).map(({ id, parameters }) => ({
    family: errorDistributions[id as ErrorDistributionId],
    parameters,
  }));
  const asked = [errorDistributions.normal, errorDistributions.laplace].filter(
    (family) => !ranked.slice(0, MOST_LAWS).some((other) => other.family === family),
  );
  return [
    ...ranked.slice(0, MOST_LAWS - asked.length),
    ...asked.map((family) => fitted(family.id, residuals)),
  ];
}

const fitted = (id: string, residuals: Residuals): FittedFamily => {
  const family = errorDistributions[id as ErrorDistributionId];
  return { family, ...family.fit(residuals) };
};

function drawClassification({
  labels,
  probabilities,
  predictedLabels,
  classes,
}: ClassificationSample): Plots {
  if (probabilities) {
    const scored = recognizeScores(labels, probabilities, classes.length);
    const predicted = Int32Array.from({ length: scored.n }, (_, row) => mostProbable(scored, row));
    return {
      reliability: drawReliability(scored, classes),
      confidence: drawConfidence(scored),
      ...drawLabels(scored.labels, predicted, classes),
    };
  }
  const complete = Array.from(labels.keys()).filter(
    (row) => labels[row]! >= 0 && predictedLabels![row]! >= 0,
  );
  return drawLabels(
    Int32Array.from(complete, (row) => labels[row]!),
    Int32Array.from(complete, (row) => predictedLabels![row]!),
    classes,
  );
}

const drawLabels = (labels: Int32Array, predicted: Int32Array, classes: readonly string[]): Plots => ({
  classBalance: drawClassBalance(classCounts(labels, classes.length), classes),
  confusion: drawConfusion(labels, predicted, classes),
});
