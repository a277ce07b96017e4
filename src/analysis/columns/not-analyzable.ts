import type { Problem } from '../../data/problem.ts';
import * as refusals from '../words/refusals/of-columns.ts';
import {
  type ColumnSketch,
  classesOf,
  countsRows,
  direction,
  isConstant,
  isCounter,
  isNumeric,
} from './column-sketch.ts';
import {
  isFigure,
  isResidual,
  isUnnamed,
  saysPrediction,
  saysProbability,
  saysTarget,
} from './names/column-names.ts';
import { isIdentifier } from './names/identifiers.ts';
import { isLabelNamed, isPredictedLabel } from './names/label-names.ts';
import type { Pairs } from './predictions/pair-guess.ts';
import { levelInName } from './predictions/prediction-family.ts';
import { survivalTimes } from './survival.ts';

/** What the file contains if it lacks either the observed values or a prediction of them. */
export function noTruth(
  all: readonly ColumnSketch[],
  candidates: readonly ColumnSketch[],
  { observed, predicted }: Pick<Pairs, 'observed' | 'predicted'>,
): Problem {
  const scores = candidates.filter(({ name }) => saysProbability(name));
  const refuse = (
    found: Exclude<refusals.WithoutTruth['found'], 'submission'>,
    of: readonly ColumnSketch[],
  ) => refusals.noTruth({ found, columns: namesOf(of) }).problem;
  if (scores.length > 0) return refuse('scores', scores);
  if (predicted.length > 0) return refuse('predictions', predicted);
  if (observed.length > 0)
    return refuse(observed.every((column) => classesOf(column)) ? 'labels' : 'observed', observed);
  const counters = all.filter((column) => isCounter(column) && saysPart(column));
  if (candidates.length === 0 && counters.length > 0) return refuse('row-numbers', counters);
  if (candidates.length !== 1) return refuse('numbers', candidates);
  const ids = all.filter(({ name }) => isIdentifier(name));
  return ids.length > 0
    ? refusals.noTruth({ found: 'submission', ids: namesOf(ids), columns: namesOf(candidates) }).problem
    : refuse('one-column', candidates);
}

const saysPart = ({ name }: ColumnSketch): boolean =>
  saysPrediction(name) || saysTarget(name) || isResidual(name);

/** Probabilities whose labels are those predicted from them. */
export const scoresAlone = (columns: readonly ColumnSketch[]): Problem =>
  refusals.noTruth({ found: 'scores', columns: namesOf(columns) }).problem;

const namesOf = (columns: readonly ColumnSketch[]): string[] => columns.map(({ name }) => name);

/** What the file contains instead of residuals. */
export const noResiduals = (what: refusals.Instead, column: string): Problem =>
  refusals.noResiduals(what, column).problem;

/** A table without errors: a training log, metrics, a histogram, a summary, prices. */
export function tableOfFigures(all: readonly ColumnSketch[]): Problem | undefined {
  // An additional index or constant changes nothing.
  const own = all.filter((column) => !isConstant(column) && !(isUnnamed(column.name) && countsRows(column)));
  const columns = own.length > 0 ? own : all;
  const numeric = columns.filter((column) => isNumeric(column));
  if (numeric.length === 0) return undefined;
  const are = (figure: Parameters<typeof isFigure>[0]) =>
    numeric.filter(({ name }) => isFigure(figure, name));
  const steps = are('trainingStep');
  const metrics = numeric.filter(
    ({ name }) =>
      isFigure('metric', name) || /(?:^|[_/.\s])(?:loss|acc(?:uracy)?|mae|mse|rmse|auc|f1)$/i.test(name),
  );
  const others = numeric.filter(
    (column) => !metrics.includes(column) && !steps.includes(column) && !isUnnamed(column.name),
  );
  if (metrics.length > 0 && steps.length > 0 && others.length <= metrics.length)
    return noResiduals('log', steps[0]!.name);
  if (metrics.length > 0 && others.length === 0 && !areLabels(columns))
    return noResiduals('metrics', metrics[0]!.name);
  // Times and sizes of the models, in addition.
  const besides = others.filter(
    ({ name }) => !saysPrediction(name) && !saysTarget(name) && !isResidual(name),
  );
  if (metrics.length > 1 && besides.length === others.length && others.length < metrics.length)
    return noResiduals('metrics', metrics[0]!.name);
  const scores = numeric.filter(({ name }) => isScoreOfSearch(name));
  if (scores.length >= leastScores) return noResiduals('metrics', scores[0]!.name);
  const named = (pattern: RegExp) => columns.filter(({ name }) => pattern.test(name.trim()));
  if (named(pValueName).length > 0 && named(standardErrorName).length > 0 && named(statisticName).length > 0)
    return noResiduals('coefficients', named(pValueName)[0]!.name);
  const isOfErrors = ({ name }: ColumnSketch) =>
    saysPrediction(name) || saysTarget(name) || isResidual(name) || saysProbability(name);
  const effects = named(effectName);
  if (effects.length > 0 && named(anyPValueName).length > 0 && !numeric.some(isOfErrors))
    return noResiduals('coefficients', effects[0]!.name);
  const correlations = named(/^(?:p?acf|ccf|autocorrelation|partial.?autocorrelation)s?$/i);
  if (correlations.length > 0 && named(/^lags?$/i).length > 0)
    return noResiduals('correlations', correlations[0]!.name);
  const quantiles = quantilesOfPlot(numeric);
  if (quantiles) return noResiduals('quantiles', quantiles.name);
  const prices = numeric.filter(({ name }) => /^(?:open|high|low|close)$/i.test(name.trim()));
  if (prices.length === 4 && !numeric.some(({ name }) => saysPrediction(name) || isResidual(name)))
    return noResiduals('prices', prices[0]!.name);
  const bins = columns.filter(({ name }) => isFigure('histogramBin', name));
  const counts = are('histogramCount');
  if (bins.length > 0 && counts.length > 0 && bins.length + counts.length >= columns.length)
    return noResiduals('histogram', bins[0]!.name);
  const areBins = bins.length + counts.length > 0;
  const shares = numeric.filter(
    ({ name }) => shareOfPositivesName.test(name.trim()) || (areBins && observedShareName.test(name.trim())),
  );
  const means = numeric.filter(({ name }) => meanPredictionName.test(name.trim()));
  const besidesBins = bins.length + counts.length + shares.length + means.length;
  if (shares.length > 0 && means.length > 0 && besidesBins >= columns.length - 1)
    return noResiduals('calibration', shares[0]!.name);
  const times = survivalTimes(columns);
  if (times) return noResiduals('survival', times.name);
  const summary = are('summary');
  if (summary.length >= 3 && summary.length === numeric.length)
    return noResiduals('summary', summary[0]!.name);
  return undefined;
}

/** A label and a predicted one in words: the loss in the file is then that of each row. */
const areLabels = (columns: readonly ColumnSketch[]): boolean => {
  const words = columns.filter(
    (column) => !isNumeric(column) && column.distinct.length <= mostOfWords * column.present,
  );
  return words.some(isLabelNamed) && words.some(isPredictedLabel);
};

/** Classes repeat; generated texts do not. */
const mostOfWords = 0.5;

/** The points of a Q–Q plot, in any order: theoretical quantiles, and values that increase with them. */
function quantilesOfPlot(numeric: readonly ColumnSketch[]): ColumnSketch | undefined {
  // The elements of one list in each row are several quantiles of that row.
  const points = numeric.filter(({ name }) => levelInName(name) === undefined && !/\[\d+\]$/.test(name));
  const theoretical = points.find(({ name }) => /theor|quantil|normal.?scores?|^osm$/i.test(name));
  if (!theoretical || countsRows(theoretical) || theoretical.distinct.length < theoretical.present)
    return undefined;
  const rows = [...theoretical.numbers.keys()]
    .filter((row) => Number.isFinite(theoretical.numbers[row]!))
    .sort((a, b) => theoretical.numbers[a]! - theoretical.numbers[b]!);
  const risesWithIt = (column: ColumnSketch) => {
    const numbers = Float64Array.from(rows, (row) => column.numbers[row]!);
    return direction({ ...column, numbers }) === 1;
  };
  const empirical = points.find(
    (column) =>
      column !== theoretical &&
      /sampl|empiric|order|sorted|quantil|observ|actual|^osr$/i.test(column.name) &&
      !countsRows(column) &&
      risesWithIt(column),
  );
  return empirical && theoretical;
}

/** As scikit-learn names the scores of a search: `split0_test_score`, `mean_fit_time`, `rank_test_rmse`. */
const isScoreOfSearch = (name: string): boolean =>
  /^(?:split\d+|mean|std|rank)_(?:test|train|fit|score)_\w+$/i.test(name);
const leastScores = 3;

/** The two means of a calibration curve's bins, as named by scikit-learn and others; an index may accompany them. */
const shareOfPositivesName =
  /^(?:(?:fraction|frac|share|proportion|prop|rate)[\s._-]?(?:of[\s._-]?)?(?:positives?|pos|events?)|prob[\s._-]?true|(?:event|positive)[\s._-]?(?:rate|fraction|frequency))$/i;
/** With bins or the counts in them. */
const observedShareName =
  /^(?:observed|obs|actual|empirical|true)[\s._-]?(?:rate|fraction|frequency|proportion|share)$/i;
const meanPredictionName =
  /^(?:(?:mean|avg|average)[\s._-]?(?:pred(?:icted|iction)?s?|prob(?:ability)?|forecast|score|confidence)(?:[\s._-]?(?:value|prob(?:ability)?|rate))?|prob[\s._-]?pred)$/i;

const pValueName = /^(?:p|p[\s._-]?val(?:ue)?s?|pr\s?\(?>\s?\|?[tz]\|?\)?|p\s?>\s?\|[tz]\|)$/i;
/** The size of an effect and its significance, as in tables of many comparisons. */
const effectName =
  /^(?:log2?[\s._-]?(?:fold[\s._-]?change|fc)|log2foldchange|avg_log2?fc|beta|coef(?:ficient)?s?|effect(?:[\s._-]?size)?|odds[\s._-]?ratio|or|hr|statistic|z[\s._-]?score)$/i;
const anyPValueName =
  /^(?:p[\s._-]?val(?:ue)?s?(?:[\s._-]?adj\w*)?|padj|p[\s._-]adj|adj\.?[\s._-]?p(?:[\s._-]?val(?:ue)?)?|q[\s._-]?val(?:ue)?s?|fdr)$/i;
const standardErrorName =
  /^(?:std\.?\s?(?:err(?:or)?)\.?|std\.error|standard[\s._-]?error|s\.?e\.?|bse|std_err)$/i;
const statisticName = /^(?:statistic|[tz](?:[\s._-]?(?:val(?:ue)?|stat(?:istic)?|ratio))?|wald)$/i;
