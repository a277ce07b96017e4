import { studentTErrors } from '../../distributions/heavy-tailed/student-t.ts';
import { holm } from '../../numerics/holm.ts';
import { compensatedSum } from '../../numerics/sum.ts';
import { studentTwoTails } from '../../numerics/tails.ts';
import type { RegressionSample } from '../columns/sample/sample.ts';
import { ratioInterval } from '../dependence/ratio-interval.ts';
import { methodOf, type RowStructure } from '../dependence/row-structure.ts';
import { covariance, isSameMean, type Means, meansOf } from '../dependence/variance-of-means.ts';
import type { Difference, Estimate } from './comparison.ts';
import { modelConfidenceSet } from './confidence-set.ts';
import { mcNemar } from './mc-nemar.ts';
import type { MetricId, MetricRows } from './metrics/metric.ts';

/** The result of one metric for all models. */
export interface MetricResult {
  id: MetricId;
  estimates: Estimate[];
  differences: Difference[];
  /** Positions of the models that may be the best; absent if the metric does not rank them. */
  best?: number[];
  /** The single best model compared with the next best. */
  lead?: Difference;
}

const confidence = 0.95;
/** Standard errors at which a difference is detected at 5% in four of five files. */
const clearlySeen = 1.96 + 0.84;
/** If more than this many times the rows at hand are needed, no number is given. */
const mostTimesMore = 100;

export function compareMetric(
  { metric, columns }: MetricRows,
  structure: RowStructure,
  names: readonly string[],
  baseline: number,
  seed: number,
): MetricResult {
  const means = meansOf(columns, structure);
  const { fromMean = (mean: number) => mean, id } = metric;
  const quantile = studentQuantile(means.degreesOfFreedom);
  const rows = columns[0]!.length;
  const figures = means.means.map(fromMean);
  const between = (model: number, other: number): Difference => {
    const { difference, t, pValue } = pairedTest(means, model, other);
    const exact = metric.share && structure.kind === 'independent';
    const share = !metric.noRatio && figures[other]! > 0;
    const p = exact ? mcNemar(columns[model]!, columns[other]!) : pValue;
    const more = Math.ceil(rows * ((clearlySeen / t) ** 2 - 1));
    const interval = share ? relativeInterval(means, model, other) : absoluteInterval(means, model, other);
    return {
      metric: id,
      model: names[model]!,
      baseline: names[other]!,
      difference: figures[model]! - figures[other]!,
      ...(share && { relative: figures[model]! / figures[other]! - 1 }),
      ...(interval && { interval }),
      pValue: p,
      method: exact ? 'McNemar, exact' : methodOf(structure),
      ...(p >= 1 - confidence &&
        difference !== 0 &&
        more > 0 &&
        more <= mostTimesMore * rows && { moreRows: more }),
    };
  };

  function relativeInterval(all: Means, model: number, other: number): [number, number] | undefined {
    const interval = ratioInterval(twoMeans(all, model, other), quantile);
    return interval?.map((ratio) => fromMean(Math.max(0, ratio)) - 1) as [number, number] | undefined;
  }
  function absoluteInterval(all: Means, model: number, other: number): [number, number] {
    const { difference, error } = pairedTest(all, model, other);
    const sign = metric.share ? -1 : 1;
    const ends = [sign * difference - quantile * error, sign * difference + quantile * error];
    return ends as [number, number];
  }

  const differences = metric.neverCompared
    ? []
    : names.flatMap((_, model) => (model === baseline ? [] : [between(model, baseline)]));
  const adjusted = holm(differences.map(({ pValue }) => pValue));
  const best = metric.neverCompared
    ? undefined
    : names.length === 2
      ? bestOfTwo(between(0, 1), figures, metric.share === true)
      : modelConfidenceSet(means, seed);
  const [winner, ...tied] = best ?? [];
  const lead =
    winner !== undefined && tied.length === 0
      ? between(winner, nextBest(winner, figures, metric.share === true))
      : undefined;
  const isListed = lead?.model === names[baseline] || lead?.baseline === names[baseline];
  return {
    id,
    estimates: means.means.map((mean, k) => estimate(mean, means.contributions[k]!, quantile, metric, rows)),
    differences: [
      ...differences.map((one, k) => ({ ...one, pValue: adjusted[k]! })),
      ...(lead && !isListed ? [{ ...lead, pValue: amongAllPairs(lead.pValue, names.length) }] : []),
    ],
    ...(best && { best }),
    ...(lead && { lead }),
  };
}

/** The p-value of a pair that was chosen for its results, by Bonferroni over all the pairs there are. */
const amongAllPairs = (p: number, models: number): number => Math.min(1, (p * models * (models - 1)) / 2);

function nextBest(winner: number, figures: readonly number[], higherIsBetter: boolean): number {
  const rest = [...figures.keys()].filter((position) => position !== winner);
  return rest.sort((a, b) => (higherIsBetter ? figures[b]! - figures[a]! : figures[a]! - figures[b]!))[0]!;
}

function bestOfTwo({ pValue }: Difference, [first, second]: number[], higherIsBetter: boolean): number[] {
  if (pValue >= 1 - confidence) return [0, 1];
  return first! > second! === higherIsBetter ? [0] : [1];
}

/** The proportion of the observed values' variance that the predictions explain, with its interval. */
export function estimateR2(
  { residuals, observed, predicted }: RegressionSample,
  structure: RowStructure,
): Estimate | undefined {
  const values = observed ?? (predicted && residuals.map((e, row) => e + predicted[row]!));
  if (!values) return undefined;
  const n = values.length;
  const mean = compensatedSum(n, (row) => values[row]!) / n;
  const means = meansOf([residuals.map((e) => e * e), values.map((y) => (y - mean) ** 2)], structure);
  const [errors, total] = means.means as [number, number];
  if (!(total > (1e-12 * mean) ** 2)) return undefined;
  const ratio = ratioInterval(twoMeans(means, 0, 1), studentQuantile(means.degreesOfFreedom));
  return {
    value: 1 - errors / total,
    ...(ratio && { interval: [1 - ratio[1], 1 - Math.max(0, ratio[0])] }),
  };
}

export const studentQuantile = (nu: number): number =>
  studentTErrors.at({ location: 0, scale: 1, nu }).quantile((1 + confidence) / 2);

/** Test of equal means, from the differences between rows. */
export function pairedTest({ means, contributions, degreesOfFreedom }: Means, model: number, other: number) {
  const differing = contributions[model]!.map((value, i) => value - contributions[other]![i]!);
  const error = Math.sqrt(covariance(differing, differing));
  const difference = means[model]! - means[other]!;
  const t = isSameMean(means[model]!, means[other]!) ? 0 : difference / error;
  return { difference, error, t, pValue: studentTwoTails(t, degreesOfFreedom) };
}

const twoMeans = ({ means, contributions }: Means, model: number, other: number) => ({
  numerator: means[model]!,
  denominator: means[other]!,
  numeratorVariance: covariance(contributions[model]!, contributions[model]!),
  denominatorVariance: covariance(contributions[other]!, contributions[other]!),
  covariance: covariance(contributions[model]!, contributions[other]!),
});

function estimate(
  mean: number,
  contributions: Float64Array,
  quantile: number,
  { fromMean = (value) => value, share }: MetricRows['metric'],
  rows: number,
): Estimate {
  const variance = covariance(contributions, contributions);
  const reach = quantile * Math.sqrt(variance);
  const ends = share ? shareInterval(mean, variance, quantile, rows) : [mean - reach, mean + reach];
  const interval = ends.map(fromMean).sort((a, b) => a - b) as [number, number];
  const value = fromMean(mean);
  return interval.every(Number.isFinite) ? { value, interval } : { value };
}

/** Wilson's interval (1927) for a proportion, with the number of independent rows implied by its variance. */
function shareInterval(share: number, variance: number, quantile: number, rows: number): [number, number] {
  const n = variance > 0 ? (share * (1 - share)) / variance : rows;
  const squared = quantile ** 2;
  const center = (share + squared / (2 * n)) / (1 + squared / n);
  const reach = (quantile / (1 + squared / n)) * Math.sqrt((share * (1 - share)) / n + squared / (4 * n * n));
  return [Math.max(0, center - reach), Math.min(1, center + reach)];
}
