import type { Notice } from '../../data/notice.ts';
import { ok, type Result } from '../../data/problem.ts';
import { type ErrorDistributionId, errorDistributions } from '../../distributions/error-distributions.ts';
import { picked } from '../../numerics/elementwise.ts';
import { everyKth } from '../../numerics/every-kth.ts';
import { leastResiduals } from '../columns/sample/clean.ts';
import type {
  AnalysisOptions,
  ClassificationSample,
  RegressionSample,
  Sample,
} from '../columns/sample/sample.ts';
import type { RowStructure } from '../dependence/row-structure.ts';
import { analyzeSample } from '../index.ts';
import { version } from '../version.ts';
import { comparisonHeadline } from '../words/comparison-headline.ts';
import * as refuse from '../words/refusals/of-comparison.ts';
import type { Comparison, ModelFigures } from './comparison.ts';
import { completeRows } from './complete-rows.ts';
import { compareMetric, estimateR2, type MetricResult } from './judge.ts';
import { classificationMetrics } from './metrics/classification-metrics.ts';
import { devianceMetric, hasDeviance } from './metrics/deviances.ts';
import type { MetricId, MetricRows } from './metrics/metric.ts';
import { type ModelRanges, rangeMetrics, sharedCoverage } from './metrics/range-metrics.ts';
import { regressionMetrics } from './metrics/regression-metrics.ts';
import { murphyDiagrams } from './murphy.ts';

/** A model and its predictions for the same rows, in the same order, as the others. */
export interface NamedSample {
  name: string;
  sample: Sample;
  ranges?: ModelRanges;
}

/** What is known about the rows that the models share. */
export interface SharedRows {
  pairedBy: string;
  notices: Notice[];
  /** How rows depend on each other; restricted to `keep` if some are left out. */
  structure(keep: Uint32Array): RowStructure;
}

export interface CompareOptions extends AnalysisOptions {
  /** Name of the model that the others are compared with; the first if absent. */
  baseline?: string;
}

/**
 * Compares models on the same rows: every metric with its interval, paired differences from a baseline, and the models
 * that may be the best.
 */
export function compareModels(
  models: readonly NamedSample[],
  shared: SharedRows,
  options: CompareOptions = {},
): Result<Comparison> {
  const { seed = 1, baseline: named } = options;
  const names = models.map(({ name }) => name);
  const baseline = named === undefined ? 0 : names.indexOf(named);
  if (models.length < 2) return refuse.oneModel;
  if (baseline < 0) return refuse.unknownBaseline(named, names);
  const complete = completeRows(models.map(({ sample }) => sample));
  if (!complete.ok) return complete;
  const { samples, keep, notices } = complete.value;
  if (keep.length < leastResiduals) return refuse.tooFewShared(keep.length, leastResiduals);
  const structure = shared.structure(keep);
  const own = samples.map((sample) => analyzeSample(sample, options));
  const classified = 'labels' in samples[0]!;
  const rows = classified
    ? classificationMetrics(samples as ClassificationSample[])
    : metricsOfNumbers(samples as RegressionSample[], models, keep, own[baseline]!);
  const hasLikelihood = rows.some(
    ({ metric: { id } }) => id === 'negativeLogLikelihood' || id === 'deviance',
  );
  const level = sharedCoverage(models.map(({ ranges = { quantiles: [] } }) => ranges));
  const results = rows.map((metric) => compareMetric(metric, structure, names, baseline, seed));
  const figures = names.map((name, index): ModelFigures => {
    const analyzed = own[index]!;
    const sample = samples[index]!;
    const r2 = 'labels' in sample ? undefined : estimateR2(sample, structure);
    return {
      name,
      metrics: {
        ...Object.fromEntries(results.map(({ id, estimates }) => [id, estimates[index]!])),
        ...(r2 && { r2 }),
      },
      ...(analyzed.ok && { recommendation: ownAnswer(analyzed.value.report.recommendation) }),
    };
  });
  return ok({
    schema: 1,
    task: classified ? 'classification' : 'regression',
    rows: keep.length,
    pairedBy: shared.pairedBy,
    headline: comparisonHeadline(results, names),
    baseline: names[baseline]!,
    ...(hasLikelihood &&
      own[baseline]!.ok && { distribution: own[baseline]!.value.report.recommendation.distribution }),
    ...(level !== undefined && { coverageLevel: level }),
    models: figures,
    differences: results.flatMap(({ differences }) => differences),
    best: bestOf(results, names),
    ...(!classified && murphyOf(samples as RegressionSample[], baseline, keep, shared)),
    notices: [...shared.notices, ...notices],
    seed,
    version,
  });
}

/** Metrics of numeric predictions, including those of predicted quantiles and scales. */
function metricsOfNumbers(
  samples: readonly RegressionSample[],
  models: readonly NamedSample[],
  keep: Uint32Array,
  baseline: Analyzed,
): MetricRows[] {
  const errors = samples.map(({ residuals }) => residuals);
  const observed = samples.map(observedOf).find((values) => values !== undefined);
  const predicted = samples.map(({ predicted }) => predicted);
  const ranges = models.map(({ ranges }) => (ranges ? rangesAt(ranges, keep) : { quantiles: [] }));
  const { loss, distribution, parameters } = baseline.ok
    ? baseline.value.report.recommendation
    : { loss: '', distribution: '', parameters: {} };
  const id = [loss, distribution].find(hasDeviance);
  const deviance =
    id && observed && predicted.every((column) => column !== undefined)
      ? devianceMetric(id, parameters, observed, predicted)
      : undefined;
  return [
    ...regressionMetrics(errors, distributionOf(baseline)),
    ...(deviance ? [deviance] : []),
    ...rangeMetrics(observed, errors, ranges),
  ];
}

/** With more rows the plot looks the same; each threshold goes through all of them. */
const mostMurphyRows = 20_000;

/** Only if every model's predictions are known. */
function murphyOf(
  samples: readonly RegressionSample[],
  baseline: number,
  keep: Uint32Array,
  shared: SharedRows,
): Pick<Comparison, 'murphy'> {
  const observed = samples.map(observedOf).find((values) => values !== undefined);
  const predictions = samples.flatMap(({ predicted }) => (predicted ? [predicted] : []));
  if (!observed || predictions.length < samples.length) return {};
  const some = everyKth(observed.length, mostMurphyRows);
  const structure = shared.structure(Uint32Array.from(some, (row) => keep[row]!));
  const murphy = murphyDiagrams(
    picked(observed, some),
    predictions.map((predicted) => picked(predicted, some)),
    baseline,
    structure,
  );
  return { murphy };
}

const observedOf = ({ residuals, observed, predicted }: RegressionSample): Float64Array | undefined =>
  observed ?? (predicted && residuals.map((e, row) => e + predicted[row]!));

const rangesAt = ({ quantiles, scale }: ModelRanges, rows: Uint32Array): ModelRanges => ({
  quantiles: quantiles.map(({ level, values }) => ({
    level,
    values: Float64Array.from(rows, (row) => values[row]!),
  })),
  ...(scale && { scale: Float64Array.from(rows, (row) => scale[row]!) }),
});

function bestOf(results: readonly MetricResult[], names: readonly string[]): Comparison['best'] {
  const best: Partial<Record<MetricId, string[]>> = {};
  for (const { id, best: positions } of results)
    if (positions) best[id] = positions.map((position) => names[position]!);
  return best;
}

type Analyzed = ReturnType<typeof analyzeSample>;

/** The error distribution that the baseline's errors call for, by which all models are judged. */
function distributionOf(analyzed: Analyzed): ErrorDistributionId | undefined {
  if (!analyzed.ok) return undefined;
  const { distribution } = analyzed.value.report.recommendation;
  return distribution in errorDistributions ? (distribution as ErrorDistributionId) : undefined;
}

const ownAnswer = ({
  loss,
  parameters,
  strength,
  headline,
}: NonNullable<ModelFigures['recommendation']>): NonNullable<ModelFigures['recommendation']> => ({
  loss,
  parameters,
  strength,
  headline,
});
