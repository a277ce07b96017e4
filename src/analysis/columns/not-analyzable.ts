import { failed, type Problem } from '../../data/problem.ts';
import {
  isFigure,
  isIdentifier,
  isResidual,
  isUnnamed,
  saysPrediction,
  saysProbability,
  saysTarget,
} from './column-names.ts';
import { type ColumnSketch, classesOf, isNumeric } from './column-sketch.ts';
import type { Pairs } from './pair-guess.ts';

/** The lines that save what can be analyzed. */
const saving = {
  values: [
    'Python: pd.DataFrame({"y_true": y_test, "y_pred": model.predict(X_test)}).to_csv("errors.csv", index=False)',
    'R: write.csv(data.frame(y_true = test$y, y_pred = predict(model, test)), "errors.csv", row.names = FALSE)',
  ],
  labels: [
    'Python: pd.DataFrame(model.predict_proba(X_test), columns=model.classes_).add_prefix("p_").assign(label=y_test).to_csv("errors.csv", index=False)',
    'R: write.csv(data.frame(label = test$y, predict(model, test, type = "prob")), "errors.csv", row.names = FALSE)',
  ],
};

const howToSave = (what: keyof typeof saving): string =>
  [
    what === 'values'
      ? 'Save observed and predicted values side by side:'
      : 'Save the true labels beside the predicted probabilities:',
    ...saving[what].map((line) => `  ${line}`),
  ].join('\n');

/** What is there instead of both a truth and a prediction of it. */
export function noTruth(
  all: readonly ColumnSketch[],
  candidates: readonly ColumnSketch[],
  { observed, predicted }: Pick<Pairs, 'observed' | 'predicted'>,
): Problem {
  const named = (columns: readonly ColumnSketch[]) =>
    columns
      .slice(0, 3)
      .map(({ name }) => `“${name}”`)
      .join(', ');
  const ids = all.filter(({ name }) => isIdentifier(name));
  const scores = candidates.filter(({ name }) => saysProbability(name));
  const refuse = (message: string, what: keyof typeof saving = 'values') =>
    failed('no-truth', message, howToSave(what)).problem;
  if (scores.length > 0)
    return refuse(
      `${named(scores)} ${scores.length === 1 ? 'holds' : 'hold'} probabilities or scores, and no column holds the true class they can be compared with.`,
      'labels',
    );
  if (predicted.length > 0)
    return refuse(
      `${named(predicted)} holds predictions, and no column holds the observed values they are of.`,
    );
  if (observed.length > 0) {
    const isLabel = observed.every((column) => classesOf(column));
    return refuse(
      `${named(observed)} holds ${isLabel ? 'labels' : 'observed values'}, and no column holds predictions of them.`,
      isLabel ? 'labels' : 'values',
    );
  }
  if (candidates.length === 1 && ids.length > 0)
    return refuse(
      `${named(ids)} and ${named(candidates)} look like a submission: predictions without the observed values.`,
    );
  if (candidates.length === 1)
    return refuse(
      `${named(candidates)} does not look like residuals (both signs, centered near zero), and nothing stands beside it to compare it with. If it holds residuals, name it as the residual.`,
    );
  return refuse(
    candidates.length === 0
      ? 'No column holds residuals, or observed values beside their predictions.'
      : `No two columns look like observed values beside their predictions (${named(candidates)}${candidates.length > 3 ? ' …' : ''}).`,
  );
}

const instead = {
  sizes: (name: string) =>
    `“${name}” holds sizes of errors (absolute, squared or relative), not residuals: without their sign their distribution cannot be seen.`,
  metrics: (name: string) => `“${name}” and the columns beside it are figures about a model, not its errors.`,
  log: (name: string) => `This is a training log (“${name}” and its losses), not the errors of a model.`,
  histogram: (name: string) => `These are the bins of a histogram (“${name}”), not the errors themselves.`,
  calibration: (name: string) =>
    `These are the bins of a calibration curve (“${name}” …): means over many rows, not a label and a probability for each.`,
  prices: (name: string) =>
    `“${name}” and the columns beside it are the prices of a period (open, high, low, close), not predictions of one another.`,
  coefficients: (name: string) =>
    `This is a table of coefficients with their standard errors and p-values (“${name}” …), not the errors of a model.`,
  correlations: (name: string) =>
    `“${name}” holds correlations at lags, not the errors that they were computed from.`,
  summary: (name: string) => `This is a summary (“${name}” …), not the errors themselves.`,
};

export const noResiduals = (
  what: keyof typeof instead,
  name: string,
  toSave: keyof typeof saving = 'values',
): Problem => failed('not-residuals', instead[what](name), howToSave(toSave)).problem;

/** A table that holds no errors: a training log, metrics, a histogram, a summary, prices. */
export function tableOfFigures(columns: readonly ColumnSketch[]): Problem | undefined {
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
  if (metrics.length > 0 && others.length === 0) return noResiduals('metrics', metrics[0]!.name);
  // Times and sizes of the models beside them.
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
  const correlations = named(/^(?:p?acf|ccf|autocorrelation|partial.?autocorrelation)s?$/i);
  if (correlations.length > 0 && named(/^lags?$/i).length > 0)
    return noResiduals('correlations', correlations[0]!.name);
  const prices = numeric.filter(({ name }) => /^(?:open|high|low|close)$/i.test(name.trim()));
  if (prices.length === 4 && !numeric.some(({ name }) => saysPrediction(name) || isResidual(name)))
    return noResiduals('prices', prices[0]!.name);
  const bins = columns.filter(({ name }) => isFigure('histogramBin', name));
  const counts = are('histogramCount');
  if (bins.length > 0 && counts.length > 0 && bins.length + counts.length >= columns.length)
    return noResiduals('histogram', bins[0]!.name);
  const shares = numeric.filter(({ name }) => shareOfPositivesName.test(name.trim()));
  const means = numeric.filter(({ name }) => meanPredictionName.test(name.trim()));
  const besidesBins = bins.length + counts.length + shares.length + means.length;
  if (shares.length > 0 && means.length > 0 && besidesBins >= columns.length - 1)
    return noResiduals('calibration', shares[0]!.name, 'labels');
  const summary = are('summary');
  if (summary.length >= 3 && summary.length === numeric.length)
    return noResiduals('summary', summary[0]!.name);
  return undefined;
}

/** As scikit-learn names the scores of a search: `split0_test_score`, `mean_fit_time`, `rank_test_rmse`. */
const isScoreOfSearch = (name: string): boolean =>
  /^(?:split\d+|mean|std|rank)_(?:test|train|fit|score)_\w+$/i.test(name);
const leastScores = 3;

/** The two means of a calibration curve's bins, as scikit-learn and others name them; an index may stand beside them. */
const shareOfPositivesName =
  /^(?:(?:fraction|frac|share|proportion|prop|rate)[\s._-]?(?:of[\s._-]?)?(?:positives?|pos|events?)|prob[\s._-]?true|(?:event|positive)[\s._-]?(?:rate|fraction|frequency))$/i;
const meanPredictionName =
  /^(?:(?:mean|avg|average)[\s._-]?(?:pred(?:icted|iction)?s?|prob(?:ability)?|forecast|score|confidence)(?:[\s._-]?(?:value|prob(?:ability)?|rate))?|prob[\s._-]?pred)$/i;

const pValueName = /^(?:p|p[\s._-]?val(?:ue)?s?|pr\s?\(?>\s?\|?[tz]\|?\)?|p\s?>\s?\|[tz]\|)$/i;
const standardErrorName =
  /^(?:std\.?\s?(?:err(?:or)?)\.?|std\.error|standard[\s._-]?error|s\.?e\.?|bse|std_err)$/i;
const statisticName = /^(?:statistic|[tz](?:[\s._-]?(?:val(?:ue)?|stat(?:istic)?|ratio))?|wald)$/i;

export function noNumbers(columns: readonly ColumnSketch[]): Problem {
  const names = columns.map((column) => `“${column.name}” (${column.kind})`);
  const list =
    names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');
  return failed(
    'no-numeric-column',
    columns.length > 0 ? `No column holds numbers. Found: ${list}.` : 'The file has no columns.',
    'Add a column of residuals, or of observed and predicted values; if numbers were read as text, set the delimiter and the decimal separator.',
  ).problem;
}
