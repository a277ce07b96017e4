import { failed } from '../../../data/problem.ts';
import { quoted } from '../format.ts';
import type { Refused } from './refused.ts';

/** @param names the names of the existing columns */
export const unknownColumn = (column: string, names: readonly string[]): Refused =>
  failed('unknown-column', `There is no column “${column}”.`, `The columns are ${quoted(names)}.`, {
    column,
  });

export const notNumbers = ({
  column,
  example,
  line,
}: {
  column: string;
  /** The first cell that is not a number, and its line in the file. */
  example?: string | undefined;
  line?: number | undefined;
}): Refused =>
  failed(
    'not-numeric',
    `Column “${column}” does not hold numbers${example === undefined ? '' : `: “${example.slice(0, 60)}” is the first cell that is not one`}.`,
    'Choose another column, or set the delimiter and the decimal separator if it was read wrongly.',
    { column, ...(line !== undefined && { row: line }) },
  );

export const labelWithoutProbability = (
  column: string,
  label: string | undefined,
  classes: readonly string[],
): Refused =>
  failed(
    'label-without-probability',
    `The label “${label}” has no probability column; the columns stand for ${quoted(classes)}.`,
    'Add a probability column for every class, in the classes’ order or named after them.',
    { column },
  );

export const notBinary = (column: string, classes: number): Refused =>
  failed(
    'not-binary',
    classes === 1
      ? `All labels in “${column}” are the same, so good probabilities can’t be told from bad ones.`
      : `One probability column needs a label with two classes; “${column}” has ${classes}.`,
    classes === 1 ? 'Save rows of both classes.' : 'Name one probability column per class.',
    { column },
  );

export const needsObserved = (targets: string): Refused =>
  failed(
    'needs-observed',
    `${targets} are judged by their observed and predicted values, not by residuals.`,
    'Name the observed and the predicted column, or leave the task out.',
  );

/** Code that saves what can be analyzed. */
const saving = {
  values: [
    'Save observed and predicted values side by side:',
    'Python: pd.DataFrame({"y_true": y_test, "y_pred": model.predict(X_test)}).to_csv("errors.csv", index=False)',
    'R: write.csv(data.frame(y_true = test$y, y_pred = predict(model, test)), "errors.csv", row.names = FALSE)',
  ],
  labels: [
    'Save the true labels beside the predicted probabilities:',
    'Python: pd.DataFrame(model.predict_proba(X_test), columns=model.classes_).add_prefix("p_").assign(label=y_test).to_csv("errors.csv", index=False)',
    'R: write.csv(data.frame(label = test$y, predict(model, test, type = "prob")), "errors.csv", row.names = FALSE)',
  ],
};

/** What should be saved instead. */
export type ToSave = keyof typeof saving;

const howToSave = (what: ToSave): string => saving[what].join('\n  ');

/** What a file contains if it has predictions but no observed values. */
export type WithoutTruth =
  | {
      found: 'scores' | 'predictions' | 'observed' | 'labels' | 'one-column' | 'row-numbers';
      columns: readonly string[];
    }
  | { found: 'submission'; ids: readonly string[]; columns: readonly string[] }
  | { found: 'numbers'; columns: readonly string[] };

/** The first few names. */
const few = (names: readonly string[]): string => quoted(names.slice(0, 3));

export function noTruth(without: WithoutTruth): Refused {
  const { found, columns } = without;
  const refuse = (message: string, what: ToSave = 'values') => failed('no-truth', message, howToSave(what));
  if (found === 'scores')
    return refuse(
      `${few(columns)} ${columns.length === 1 ? 'holds' : 'hold'} probabilities or scores, and no column holds the true class they can be compared with.`,
      'labels',
    );
  if (found === 'predictions')
    return refuse(
      `${few(columns)} ${columns.length === 1 ? 'holds' : 'hold'} predictions, and no column holds the observed values to compare them with.`,
    );
  if (found === 'observed' || found === 'labels')
    return refuse(
      `${few(columns)} ${columns.length === 1 ? 'holds' : 'hold'} ${found === 'labels' ? 'labels' : 'observed values'}, and no column holds predictions of them.`,
      found === 'labels' ? 'labels' : 'values',
    );
  if (found === 'submission')
    return refuse(
      `${few(without.ids)} and ${few(columns)} look like a submission: predictions without the observed values.`,
    );
  if (found === 'row-numbers')
    return refuse(
      `${few(columns)} ${columns.length === 1 ? 'counts' : 'count'} the rows (1, 2, 3 …), whatever the name says: no column holds observed values beside predictions that differ from them.`,
    );
  if (found === 'one-column')
    return refuse(
      `${few(columns)} does not look like residuals (both signs, centered near zero), and there is no other column to compare it with. If it holds residuals, name it as the residual.`,
    );
  return refuse(
    columns.length === 0
      ? 'No column holds residuals, or observed values beside their predictions.'
      : `No two columns look like observed values beside their predictions (${few(columns)}${columns.length > 3 ? ' …' : ''}).`,
  );
}

/** For a melted table. @param column the column that says which value a row holds */
export const notJoined = (column: string, kinds: readonly string[]): Refused =>
  failed(
    'no-truth',
    `“${column}” says which value a row holds (${few(kinds)}), but nothing in the file joins a prediction to its observed value: no two rows of different kinds agree in another column, or several do.`,
    howToSave('values'),
    { column },
  );

const instead = {
  sizes: (name: string) =>
    `“${name}” holds sizes of errors (absolute, squared or relative), not residuals: without their sign their distribution cannot be seen.`,
  metrics: (name: string) => `“${name}” and the columns beside it are statistics of a model, not its errors.`,
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
  quantiles: (name: string) =>
    `“${name}” and the quantiles beside it are the points of a QQ plot: both are sorted, and no row holds a value beside its own prediction.`,
  survival: (name: string) =>
    `“${name}” and the columns beside it are those of a survival analysis: of a censored row only a lower bound of its time is known. The errors of the rows with an event can be analyzed.`,
  uniform: (name: string) =>
    `“${name}” lies evenly between 0 and 1, as quantile residuals and probability integral transforms do: they say where in its predicted distribution a value fell, not how far it is from its prediction.`,
  summary: (name: string) => `This is a summary (“${name}” …), not the errors themselves.`,
};

/** What a file contains instead of residuals. */
export type Instead = keyof typeof instead;

export const noResiduals = (what: Instead, column: string): Refused =>
  failed('not-residuals', instead[what](column), howToSave(what === 'calibration' ? 'labels' : 'values'));

/** @param columns the existing columns, each with its kind */
export function noNumbers(columns: readonly { name: string; kind: string }[]): Refused {
  const names = columns.slice(0, 12).map(({ name, kind }) => `“${name}” (${kind})`);
  const others = columns.length - names.length;
  const list = others > 0 ? `${names.join(', ')} and ${others} more` : names.join(', ');
  return failed(
    'no-numeric-column',
    columns.length > 0 ? `No column holds numbers. Found: ${list}.` : 'The file has no columns.',
    'Add a column of residuals, or of observed and predicted values; if numbers were read as text, set the delimiter and the decimal separator.',
  );
}
