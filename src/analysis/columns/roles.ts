import { failed, type Problem } from '../../data/problem.ts';
import type { Column } from '../../data/table.ts';
import type { SurveyColumn } from '../../data/text/survey.ts';
import type { Roles } from '../report.ts';
import {
  classOfProbabilityColumn,
  couldBeObserved,
  isNamed,
  isResidual,
  isScaledResidual,
  normalizeName,
  subjectOf,
  tells,
} from './column-names.ts';
import type { NamedParts } from './named-parts.ts';

/** A surveyed column, as the rules below look at it. */
interface ColumnSketch {
  name: string;
  kind: Column['kind'];
  /** A sample of the column's numbers, NaN where missing; empty for other kinds. Equal length over the columns. */
  numbers: ArrayLike<number>;
  /** The distinct values seen, for kinds other than numbers. */
  categories: readonly string[];
}

export type RolesGuess =
  | { kind: 'found'; roles: Roles }
  /** Several readings are equally likely: the user is asked. */
  | { kind: 'tie'; choices: Roles[] }
  | { kind: 'none'; problem: Problem };

/**
 * Which column plays which part, judged from names first and values second: class labels with probabilities, a
 * column of residuals, observed beside predicted, else the only column of numbers there is. One reading that stands
 * out is `found`; a real tie is left to the user.
 */
export function guessRoles(survey: readonly SurveyColumn[], named: NamedParts = {}): RolesGuess {
  const complete = completeRoles(named);
  if (complete) return { kind: 'found', roles: complete };
  const columns = survey.map(sketch);
  const numeric = columns.filter((column) => column.kind === 'number');
  const order = numeric.concat(columns.filter((column) => column.kind === 'date')).find(isOrder);
  const candidates = numeric.filter((column) => column !== order);

  const labeled = labelsWithProbabilities(columns, numeric) ?? labelAgainstLabel(columns);
  if (labeled) return { kind: 'found', roles: labeled };

  const withOrder = (roles: Roles): Roles =>
    order && !('label' in roles) ? { ...roles, order: order.name } : roles;
  const decided = (choices: Roles[]): RolesGuess =>
    choices.length === 1
      ? { kind: 'found', roles: withOrder(choices[0]!) }
      : { kind: 'tie', choices: choices.map(withOrder) };

  const residuals = unlessAll(
    candidates.filter((column) => isResidual(column.name)),
    (column) => isScaledResidual(column.name),
  );
  const { observed, predicted } = observedAndPredicted(candidates);
  if (residuals.length > 0) {
    const beside = predicted.length === 1 ? { predicted: predicted[0]!.name } : {};
    return decided(residuals.map((column) => ({ kind: 'residual', residual: column.name, ...beside })));
  }
  const pairs = observed.flatMap((one) =>
    predicted.map((other) => ({ kind: 'observed' as const, observed: one.name, predicted: other.name })),
  );
  const choices = unlessAll(pairs, (pair) => !sameSubject(pair.observed, pair.predicted));
  if (choices.length > 0) return decided(choices);
  if (candidates.length > 0)
    return decided(candidates.map((column) => ({ kind: 'residual', residual: column.name })));
  if (order?.kind === 'number') return { kind: 'found', roles: { kind: 'residual', residual: order.name } };
  return { kind: 'none', problem: noNumbers(columns) };
}

/** The roles that named parts make up where none is missing. */
function completeRoles({
  residual,
  observed,
  predicted,
  label,
  probabilities,
  order,
}: NamedParts): Roles | undefined {
  const ordered = order === undefined ? {} : { order };
  if (label !== undefined && probabilities) return { kind: 'probabilities', label, probabilities };
  if (label !== undefined && predicted !== undefined)
    return { kind: 'predicted-label', label, predictedLabel: predicted };
  if (residual !== undefined)
    return { kind: 'residual', residual, ...(predicted !== undefined && { predicted }), ...ordered };
  if (observed !== undefined && predicted !== undefined)
    return { kind: 'observed', observed, predicted, ...ordered };
  return undefined;
}

function sketch({ name, kind, sample }: SurveyColumn): ColumnSketch {
  const numeric = kind === 'number';
  return {
    name,
    kind,
    numbers: numeric
      ? Float64Array.from(sample, (value) => (typeof value === 'number' ? value : Number.NaN))
      : [],
    categories: numeric ? [] : [...new Set(sample.filter((value) => value !== null).map(String))],
  };
}

/** Those that aren't so, or all where all are. */
function unlessAll<T>(all: readonly T[], isSo: (one: T) => boolean): T[] {
  const others = all.filter((one) => !isSo(one));
  return others.length > 0 ? others : [...all];
}

const sameSubject = (one: string, other: string): boolean =>
  subjectOf(one) !== '' && subjectOf(one) === subjectOf(other);

/** The columns with names of either part; those with words of it where no name is its own. */
function observedAndPredicted(
  candidates: readonly ColumnSketch[],
): Record<'observed' | 'predicted', ColumnSketch[]> {
  const named = (part: 'observed' | 'predicted'): ColumnSketch[] =>
    [isNamed, tells]
      .map((says) => candidates.filter(({ name }) => says(part, name)))
      .find((columns) => columns.length > 0) ?? [];
  const observed = named('observed');
  const predicted = named('predicted').filter((column) => !observed.includes(column));
  if (predicted.length > 0 && observed.length === 0) {
    // A prediction of something that is there too, under the same name or as the only other column.
    const rest = candidates.filter((column) => !predicted.includes(column));
    const ofSame = rest.filter(({ name }) => predicted.some((other) => sameSubject(name, other.name)));
    const only = rest.length === 1 && predicted.length === 1 && couldBeObserved(rest[0]!.name);
    return { observed: only ? rest : ofSame, predicted };
  }
  // As mlr3 names them.
  const isCalled = (name: string) => (column: ColumnSketch) => normalizeName(column.name) === name;
  if (predicted.length === 0 && observed.some(isCalled('truth')) && observed.some(isCalled('response'))) {
    return { observed: observed.filter(isCalled('truth')), predicted: observed.filter(isCalled('response')) };
  }
  return { observed, predicted };
}

/** A column of times, or of numbers that never fall, under one of the names that an order has. */
function isOrder(column: ColumnSketch): boolean {
  if (!isNamed('order', column.name)) return false;
  if (column.kind === 'date') return true;
  let previous = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < column.numbers.length; i++) {
    const value = column.numbers[i]!;
    if (Number.isNaN(value)) continue;
    if (value < previous) return false;
    previous = value;
  }
  return column.numbers.length > 1;
}

/** A few distinct values that name classes: words, true/false, or small whole numbers. */
function classesOf(column: ColumnSketch): readonly string[] | undefined {
  if (column.kind === 'number') {
    const distinct = new Set<number>();
    for (let i = 0; i < column.numbers.length; i++) {
      const value = column.numbers[i]!;
      if (Number.isNaN(value)) continue;
      if (!Number.isInteger(value)) return undefined;
      distinct.add(value);
      if (distinct.size > 20) return undefined;
    }
    return distinct.size > 0 ? [...distinct].sort((a, b) => a - b).map(String) : undefined;
  }
  return column.kind !== 'date' && column.categories.length > 0 && column.categories.length <= 200
    ? column.categories
    : undefined;
}

const withinUnitInterval = (column: ColumnSketch): boolean =>
  Array.from(column.numbers).every((value) => Number.isNaN(value) || (value >= 0 && value <= 1));

const isConstant = (column: ColumnSketch): boolean => new Set(Array.from(column.numbers)).size <= 1;

/** A label beside one column per class whose rows sum to one (or that are named as logits), or beside one probability. */
function labelsWithProbabilities(
  columns: readonly ColumnSketch[],
  numeric: readonly ColumnSketch[],
): Roles | undefined {
  const label = columns.find((column) => isNamed('label', column.name) && classesOf(column));
  if (!label) return undefined;
  const classes = classesOf(label)!;
  const others = numeric.filter((column) => column !== label);
  const perClass = others.filter(
    (column) =>
      classes.includes(classOfProbabilityColumn(column.name)) ||
      /^p(rob(a(bility)?)?)?[\s_.]/i.test(column.name),
  );
  const group = [perClass, others].find(
    (choice) =>
      choice.length >= Math.max(2, classes.length) && choice.every(withinUnitInterval) && sumsToOne(choice),
  );
  const logits = others.filter((column) => /^logits?[\s_.[(]/i.test(column.name));
  const probabilities = group ?? (logits.length >= 2 && logits.length >= classes.length ? logits : undefined);
  if (probabilities) {
    return {
      kind: 'probabilities',
      label: label.name,
      probabilities: probabilities.map((column) => column.name),
    };
  }
  const single = others.filter(
    (column) =>
      isNamed('probability', column.name) &&
      !isConstant(column) &&
      (/logit/i.test(column.name) || (withinUnitInterval(column) && !classesOf(column))),
  );
  return classes.length <= 2 && single.length === 1
    ? { kind: 'probabilities', label: label.name, probabilities: [single[0]!.name] }
    : undefined;
}

function sumsToOne(columns: readonly ColumnSketch[]): boolean {
  const rows = columns[0]!.numbers.length;
  let whole = 0;
  for (let row = 0; row < rows; row++) {
    const total = columns.reduce((sum, column) => sum + column.numbers[row]!, 0);
    if (Number.isNaN(total)) continue;
    if (Math.abs(total - 1) > 1e-3) return false;
    whole++;
  }
  return whole > 0;
}

/** A true label beside a predicted label from the same few classes. */
function labelAgainstLabel(columns: readonly ColumnSketch[]): Roles | undefined {
  const label = columns.find((column) => isNamed('label', column.name) && classesOf(column));
  const predicted = columns.find(
    (column) => column !== label && isNamed('predictedLabel', column.name) && classesOf(column),
  );
  if (!label || !predicted) return undefined;
  const classes = classesOf(label)!;
  const named = label.kind !== 'number' && predicted.kind !== 'number';
  // Whole numbers might be counts: only few of them, each seen often, and none predicted that is never observed.
  const rows = label.numbers.length;
  const few = classes.length >= 2 && classes.length / rows < 0.05;
  const same = classesOf(predicted)!.every((name) => classes.includes(name));
  return named || (few && same)
    ? { kind: 'predicted-label', label: label.name, predictedLabel: predicted.name }
    : undefined;
}

function noNumbers(columns: readonly ColumnSketch[]): Problem {
  const names = columns.map((column) => `“${column.name}” (${column.kind})`);
  const list =
    names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');
  return failed(
    'no-numeric-column',
    columns.length > 0 ? `No column holds numbers. Found: ${list}.` : 'The file has no columns.',
    'Add a column of residuals, or of observed and predicted values; if numbers were read as text, set the delimiter and the decimal mark.',
  ).problem;
}
