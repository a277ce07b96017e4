import { ok, type Result } from '../../../data/problem.ts';
import type { Column, Table } from '../../../data/table.ts';
import { difference } from '../../../numerics/elementwise.ts';
import type { Roles } from '../../report.ts';
import * as refuse from '../../words/refusals/of-columns.ts';
import { classOfProbabilityColumn } from '../names/class-spelling.ts';
import { columnsOf } from '../parts.ts';
import { codesOf } from './cells.ts';
import { kindOfWeights } from './rows-by-weight.ts';
import type { ClassificationSample, RegressionSample, Sample } from './sample.ts';

/** The sample that `analyze` takes, from a table's columns and their roles. Missing cells are kept as NaN or -1. */
export function sampleOf(table: Table, roles: Roles): Result<Sample> {
  if ('label' in roles) {
    const labeled = classificationSample(table, roles);
    const weights = weightsOf(table, roles);
    if (!labeled.ok || !weights.ok) return labeled.ok ? (weights as Result<never>) : labeled;
    const { counted: _, ...weighted } = weights.value;
    return ok({ ...labeled.value, ...weighted, ...groupsOf(table, roles) });
  }
  const numbers = (name: string): Result<Float64Array> => {
    const column = columnNamed(table, name);
    if (!column.ok) return column;
    return column.value.kind === 'number' ? ok(column.value.numbers) : notNumbers(table, column.value);
  };

  const missing = columnsOf(roles).find((name) => !table.columns.some((column) => column.name === name));
  if (missing !== undefined) return unknownColumn(table, missing);
  const predicted = roles.predicted === undefined ? undefined : numbers(roles.predicted);
  if (predicted && !predicted.ok) return predicted;
  const observed = roles.observed === undefined ? undefined : numbers(roles.observed);
  if (observed && !observed.ok) return observed;
  const errors = roles.kind === 'residual' ? numbers(roles.residual) : undefined;
  if (errors && !errors.ok) return errors;
  const weights = weightsOf(table, roles);
  if (!weights.ok) return weights;
  const scale = roles.scale === undefined ? undefined : numbers(roles.scale);
  if (scale && !scale.ok) return scale;
  const beside = {
    ...(predicted && { predicted: predicted.value }),
    ...(observed && { observed: observed.value }),
    ...weights.value,
    ...(scale && { scale: scale.value }),
    ...groupsOf(table, roles),
  };
  return ok({ residuals: errors?.value ?? difference(observed!.value, predicted!.value), ...beside });
}

function groupsOf(table: Table, { group }: Roles): { groups?: Int32Array } {
  const column = table.columns.find(({ name }) => name === group);
  return column ? { groups: codesOf(column) } : {};
}

/** Sample weights; rows already repeated by frequency weights need none. */
function weightsOf(table: Table, { weight }: Roles): Result<Pick<RegressionSample, 'weights' | 'counted'>> {
  if (weight === undefined) return ok({});
  const column = columnNamed(table, weight);
  if (!column.ok) return column;
  if (column.value.kind !== 'number') return notNumbers(table, column.value);
  const { numbers } = column.value;
  const kind = kindOfWeights(numbers, weight);
  return ok(kind === 'sampling' ? { weights: numbers } : kind === 'frequency' ? { counted: true } : {});
}

function columnNamed(table: Table, name: string): Result<Column> {
  const column = table.columns.find((candidate) => candidate.name === name);
  return column ? ok(column) : unknownColumn(table, name);
}

const unknownColumn = (table: Table, name: string): Result<never> =>
  refuse.unknownColumn(
    name,
    table.reading.columns.map((candidate) => candidate.name),
  );

function notNumbers(table: Table, column: Exclude<Column, { kind: 'number' }>): Result<never> {
  const row = column.codes.findIndex(
    (code) => code >= 0 && !Number.isFinite(Number(column.categories[code])),
  );
  const example = column.categories[column.codes[row]!];
  const line = row >= 0 ? (table.lines?.[row] ?? row + 1) : undefined;
  return refuse.notNumbers({ column: column.name, example, line });
}

function classificationSample(
  table: Table,
  roles: Extract<Roles, { label: string }>,
): Result<ClassificationSample> {
  const label = columnNamed(table, roles.label);
  if (!label.ok) return label;
  const names = cellNames(label.value);
  if ('predictedLabel' in roles) {
    const predicted = columnNamed(table, roles.predictedLabel);
    if (!predicted.ok) return predicted;
    const predictedNames = cellNames(predicted.value);
    const classes = sortedDistinct([...names, ...predictedNames]);
    const confidence = roles.confidence === undefined ? undefined : columnNamed(table, roles.confidence);
    if (confidence && !confidence.ok) return confidence;
    if (confidence && confidence.value.kind !== 'number') return notNumbers(table, confidence.value);
    return ok({
      labels: codes(names, classes),
      predictedLabels: codes(predictedNames, classes),
      ...(confidence?.value.kind === 'number' && { confidence: confidence.value.numbers }),
      classes,
    });
  }

  const columns: Float64Array[] = [];
  for (const name of roles.probabilities) {
    const column = columnNamed(table, name);
    if (!column.ok) return column;
    if (column.value.kind !== 'number') return notNumbers(table, column.value);
    columns.push(column.value.numbers);
  }
  const found = sortedDistinct(names);
  if (columns.length === 1)
    return binarySample(names, found, columns[0]!, roles.label, roles.probabilities[0]!);

  const classes = classOrder(roles, found);
  if (!found.every((name) => classes.includes(name))) {
    const stray = found.find((name) => !classes.includes(name));
    return refuse.labelWithoutProbability(roles.label, stray, classes);
  }
  const rows = names.length;
  const probabilities = new Float64Array(rows * columns.length);
  columns.forEach((column, k) => {
    for (let row = 0; row < rows; row++) probabilities[row * columns.length + k] = column[row]!;
  });
  return ok({ labels: codes(names, classes), probabilities, classes });
}

/** Classes in the order of the probability columns: by the columns' names if they say, else sorted. */
function classOrder(roles: { probabilities: string[]; classes?: string[] }, found: string[]): string[] {
  if (roles.classes) return roles.classes;
  const named = roles.probabilities.map(classOfProbabilityColumn);
  if (found.every((name) => named.includes(name))) return named;
  return found.length === named.length ? found : named.map((_, k) => String(k));
}

/**
 * A single column: the probability of the class in its name, of 1 next to 0, of
 * true or yes, else of the class with higher scores.
 */
function binarySample(
  names: readonly (string | undefined)[],
  found: readonly string[],
  scores: Float64Array,
  label: string,
  column: string,
): Result<ClassificationSample> {
  if (found.length !== 2) return refuse.notBinary(label, found.length);
  // For classes 1 and 2, the first is no more the positive one than the second.
  const isBesideZero = found.some((name) => /^(?:[-\u2212]?[01](?:\.0)?)$/.test(name) && Number(name) < 1);
  const said = classOfProbabilityColumn(column).toLowerCase();
  const positive =
    found.find((name) => name.toLowerCase() === said) ??
    found.find((name) => /^(?:true|t|yes|y|pos|positive)$/i.test(name)) ??
    (isBesideZero ? found.find((name) => /^1(?:\.0)?$/.test(name)) : undefined) ??
    higherScored(names, found, scores);
  const classes = [found.find((name) => name !== positive)!, positive];
  const logits = scores.some((score) => score < 0 || score > 100);
  const whole = scores.some((score) => score > 1) ? 100 : 1;
  // A single logit z is the pair (0, z): their softmax is the sigmoid of z.
  const probabilities = new Float64Array(2 * scores.length);
  scores.forEach((score, row) => {
    probabilities[2 * row] = logits ? score * 0 : whole - score;
    probabilities[2 * row + 1] = score;
  });
  return ok({ labels: codes(names, classes), probabilities, classes });
}

function higherScored(
  names: readonly (string | undefined)[],
  found: readonly string[],
  scores: Float64Array,
): string {
  const [first, second] = found.map((name) => {
    const own = scores.filter((score, row) => names[row] === name && !Number.isNaN(score));
    return own.reduce((sum, score) => sum + score, 0) / own.length;
  }) as [number, number];
  return first > second ? found[0]! : found[1]!;
}

/** Cells as class names; undefined if missing. */
function cellNames(column: Column): (string | undefined)[] {
  return column.kind === 'number'
    ? Array.from(column.numbers, (value) => (Number.isNaN(value) ? undefined : String(value)))
    : Array.from(column.codes, (code) => column.categories[code]);
}

/** Distinct names: numbers by size, words alphabetically. */
const sortedDistinct = (names: readonly (string | undefined)[]): string[] =>
  [...new Set(names)]
    .filter((name): name is string => name !== undefined)
    .sort((a, b) => (Number.isNaN(Number(a) - Number(b)) ? (a < b ? -1 : 1) : Number(a) - Number(b)));

function codes(names: readonly (string | undefined)[], classes: readonly string[]): Int32Array {
  const index = new Map<string | undefined, number>(classes.map((name, k) => [name, k]));
  return Int32Array.from(names, (name) => index.get(name) ?? -1);
}
