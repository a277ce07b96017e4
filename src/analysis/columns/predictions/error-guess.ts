import type { Notice } from '../../../data/notice.ts';
import { assumedResiduals, errorBeside, scaledResiduals } from '../../words/notices/of-columns.ts';
import type { AssignedRoles } from '../assigned-roles.ts';
import {
  type ColumnSketch,
  countsRows,
  isConstant,
  looksLikeCodes,
  looksLikeResiduals,
} from '../column-sketch.ts';
import {
  isCalledResidual,
  isDoubtful,
  isNamed,
  isRemainder,
  isResidual,
  isScaledResidual,
  isSizeOfError,
  isUnnamed,
  saysPrediction,
  saysProbability,
  saysTarget,
} from '../names/column-names.ts';
import { isIdentifier } from '../names/identifiers.ts';
import { normalizeName } from '../names/name-words.ts';
import { noResiduals, noTruth } from '../not-analyzable.ts';
import type { Roles } from '../parts.ts';
import { among, found, type Guess } from '../reading.ts';
import { correlationOf, differenceOf, type ErrorRelation, relationOf } from './differences.ts';
import { type Source, sourceOf } from './error-source.ts';
import { individualPrediction } from './individual-predictions.ts';
import { isOfGoal } from './other-meanings.ts';
import { type Pair, type Pairs, pairsOf } from './pair-guess.ts';
import { explainsAnything } from './pair-plausibility.ts';

/**
 * Residuals, or observed values with predictions, among numeric columns without
 * another role; if there are neither, doubtful labels.
 */
export function guessErrors(
  candidates: readonly ColumnSketch[],
  all: readonly ColumnSketch[],
  named: AssignedRoles,
  center: string | undefined,
  labelsInDoubt: () => Guess | undefined,
): Guess {
  const predicted = named.predicted ?? center;
  const byUser = named.observed !== undefined || named.predicted !== undefined;
  const errors = errorColumns(candidates, named);
  const own = new Set(errors);
  const others = candidates.filter((column) => !own.has(column));
  const pairs = pairsOf(
    others.filter(({ name }) => !isSizeOfError(name)),
    { observed: named.observed, predicted, byUser },
    all,
  );
  if (named.residual !== undefined) {
    const roles = residualRoles(errors[0]!, pairs, sourceOf(errors[0]!, others, pairs));
    return found(named.observed === undefined ? roles : { ...roles, observed: named.observed });
  }
  const sure = errors.filter((column) => !mayBeOther(column, others, pairs));
  if (sure.length > 0) return withErrorColumns(sure.slice(0, mostErrors), others, pairs);
  if (errors.length > 0 && !pairs.certain) {
    const ofErrors = errors.slice(0, mostErrors).map((error) => residualRoles(error, pairs));
    return { kind: 'tie', choices: [...ofErrors, ...pairs.pairs.map(observedRoles)] };
  }
  if (named.observed !== undefined && predicted !== undefined)
    return found({ kind: 'observed', observed: named.observed, predicted });
  if (pairs.pairs.length > 0) {
    const choices = pairs.pairs.map(observedRoles);
    if (!byUser && pairs.predicted.length === 0 && areResiduals(others))
      return { kind: 'tie', choices: [...others.map(({ name }) => residualOf(name)), ...choices] };
    return pairs.certain ? found(choices[0]!) : { kind: 'tie', choices };
  }
  return labelsInDoubt() ?? withoutPair(candidates, all, pairs);
}

/** The most columns of errors offered, since each is compared with the others. */
const mostErrors = 60;

const residualOf = (residual: string): ResidualRoles => ({ kind: 'residual', residual });

/** The residuals of several equations: nothing but columns with mean zero. */
const areResiduals = (columns: readonly ColumnSketch[]): boolean =>
  columns.length > 1 &&
  columns.length <= mostUnnamed &&
  columns.every(
    (column) => looksLikeResiduals(column) && Math.abs(column.mean) <= nearlyZero * column.standardDeviation,
  );
/** The largest mean of residuals, in their standard deviations. */
const nearlyZero = 0.2;

function errorColumns(candidates: readonly ColumnSketch[], named: AssignedRoles): ColumnSketch[] {
  if (named.residual !== undefined) return candidates.filter(({ name }) => name === named.residual);
  if (named.observed !== undefined) return [];
  const names = new Set(candidates.map(({ name }) => name));
  // As named by SAS: `r_bp` with `bp`.
  const isPrefixed = (name: string) => /^[re]_./i.test(name) && names.has(name.slice(2));
  const called = candidates.filter(({ name }) => (isResidual(name) || isPrefixed(name)) && !saysTarget(name));
  // As MATLAB names the columns of one table: raw residuals next to scaled ones.
  const scalings = candidates.filter(({ name }) =>
    /^(?:pearson|studentized|standardized|deviance)$/.test(normalizeName(name)),
  );
  const raw = candidates.filter(({ name }) => normalizeName(name) === 'raw');
  const whole = called.filter(({ name }) => !isLeastOf(name, names));
  const all = whole.length > 0 || scalings.length === 0 ? whole : [...raw, ...scalings];
  const unscaled = all.filter(({ name }) => !isScaledResidual(name));
  // As in fable: residuals, and innovations on a transformed scale.
  const plain = unscaled.filter(({ name }) => !/^\.?innov/i.test(name));
  const raws = plain.length > 0 ? plain : unscaled.length > 0 ? unscaled : all;
  // Next to errors of both signs, “err” is the uncertainty of a measurement.
  const signed = raws.filter(({ min, max }) => min < 0 && max > 0);
  return signed.length > 0 ? signed : raws;
}

/** Whether a column with an error's name may hold something else: no other columns explain what it is the error of. */
const mayBeOther = (error: ColumnSketch, others: readonly ColumnSketch[], pairs: Pairs): boolean =>
  (isRemainder(error.name) ||
    looksLikeCodes(error) ||
    (others.length > 0 && (isDoubtful('residual', error.name) || isRest(error, pairs)))) &&
  !sourceOf(error, others, pairs);

/**
 * Named a residual but all of one sign and never zero: a remainder, such as a leased car's residual value. If the whole
 * name is `residual`, the user is asked only if just one half of a pair is present.
 */
const isRest = ({ name, min, max }: ColumnSketch, { certain, observed, predicted }: Pairs): boolean => {
  const isBesideHalf = !certain && observed.length + predicted.length > 0;
  return isCalledResidual(name) && (min > 0 || max < 0) && (!isNamed('residual', name) || isBesideHalf);
};

/** Next to `error_max`, `error_min` is not an error in minutes. */
const isLeastOf = (name: string, names: ReadonlySet<string>): boolean =>
  /min$/i.test(name) && names.has(name.replace(/min$/i, 'max'));

const observedRoles = ({ observed, predicted }: Pair): Roles => ({
  kind: 'observed',
  observed: observed.name,
  predicted: predicted.name,
});

type ResidualRoles = Extract<Roles, { kind: 'residual' }>;

/** Residuals with the two columns whose difference they are, or else with the one that is named as a prediction. */
function residualRoles(
  error: ColumnSketch,
  { predicted }: Pick<Pairs, 'predicted'>,
  source?: Source,
): ResidualRoles {
  const roles = { kind: 'residual' as const, residual: error.name };
  if (source?.relation === 'same') {
    const { observed, predicted } = source.pair;
    return { ...roles, observed: observed.name, predicted: predicted.name };
  }
  return { ...roles, ...(predicted.length === 1 && { predicted: predicted[0]!.name }) };
}

/** A given column of errors is checked against the two columns it should come from: those decide. */
function withErrorColumns(
  errors: readonly ColumnSketch[],
  others: readonly ColumnSketch[],
  pairs: Pairs,
): Guess {
  const areNamed = pairs.observed.length > 0 && pairs.predicted.length > 0;
  const isSinglePair = pairs.pairs.length === 1 && areNamed;
  if (isSinglePair && errors.length === 1) {
    const [pair] = pairs.pairs as [Pair];
    const [error] = errors as [ColumnSketch];
    const relation = relationOf(error, pair.observed, pair.predicted);
    const isOfPair = relation !== 'other';
    const other = isOfPair ? undefined : sourceOf(error, others, { observed: [], predicted: [] });
    // The errors come from two other columns whose names say less.
    if (other) return found(residualRoles(error, { predicted: [other.pair.predicted] }));
    // The column named as observed is unrelated to either: SAS, for example, numbers the rows so.
    const left = differenceOf(pair.observed, pair.predicted)?.ratio ?? 2;
    if (!isOfPair && isCalledResidual(error.name) && left > 1) return found(residualRoles(error, pairs));
    // Errors computed from two columns confirm their roles even if the names are ambiguous.
    const isConfirmed = isOfPair
      ? pairs.certain || !(isDoubtful('residual', error.name) || isOfGoal(pair))
      : pairs.certain && left <= explainsAnything;
    if (!isConfirmed) {
      const choices = [observedRoles(pair), ...(isOfPair ? [] : [residualRoles(error, pairs)])];
      return { kind: 'tie', choices };
    }
    return found(observedRoles(pair), ...relationNotice(error, relation, pair));
  }
  if (areNamed && pairs.pairs.length > 1 && errors.length > 1)
    return { kind: 'tie', choices: pairs.pairs.map(observedRoles) };
  const distinct = errors.filter(
    (error, i) => !errors.slice(0, i).some((earlier) => isSameButScaled(earlier, error)),
  );
  if (distinct.length > 1) {
    return among(distinct.map((error) => residualRoles(error, pairs)));
  }
  const [error] = distinct as [ColumnSketch];
  const source = sourceOf(error, others, pairs);
  if (source && isOfGoal(source.pair)) return { kind: 'tie', choices: [observedRoles(source.pair)] };
  if (source && source.relation !== 'same')
    return found(observedRoles(source.pair), ...relationNotice(error, source.relation, source.pair));
  if (error.min >= 0 && !isCalledResidual(error.name)) {
    return pairs.pairs.length > 0
      ? among(pairs.pairs.map(observedRoles))
      : { kind: 'none', problem: noResiduals('sizes', error.name) };
  }
  // All of one sign and far from zero: a level (noise in decibels), or a strongly biased model.
  if (
    !source &&
    error.max < 0 &&
    !isCalledResidual(error.name) &&
    -error.mean > farFromZero * error.standardDeviation
  )
    return { kind: 'tie', choices: [residualRoles(error, pairs)] };
  if (!source && isUniform(error)) return { kind: 'none', problem: noResiduals('uniform', error.name) };
  const roles = residualRoles(error, pairs, source);
  const { observed } = source?.pair ?? {};
  const predicted = observed && individualPrediction(observed, others);
  if (predicted) return { kind: 'tie', choices: [roles, observedRoles({ observed, predicted })] };
  return found(roles, ...(isScaledResidual(error.name) ? [scaledResiduals({ column: error.name })] : []));
}

const farFromZero = 5;

/** Whether values are uniform on 0 to 1, by the Kolmogorov–Smirnov distance (its 1% point). */
function isUniform({ numbers, present, min, max }: ColumnSketch): boolean {
  if (min < 0 || max > 1 || present < fewestOfUniform) return false;
  const sorted = numbers.filter(Number.isFinite).sort();
  const distance = sorted.reduce(
    (most, value, i) => Math.max(most, value - i / present, (i + 1) / present - value),
    0,
  );
  return distance < 1.63 / Math.sqrt(present);
}
const fewestOfUniform = 20;

const isSameButScaled = (one: ColumnSketch, other: ColumnSketch): boolean => {
  const { rows, correlation } = correlationOf(one, other);
  return rows > 4 && correlation > 0.98;
};

function relationNotice(
  error: ColumnSketch,
  relation: ErrorRelation,
  { observed, predicted }: Pair,
): Notice[] {
  if (relation === 'same') return [];
  return [errorBeside({ column: error.name, relation, observed: observed.name, predicted: predicted.name })];
}

/** Scores of rows on components or in an embedding: `PC1`, `UMAP_2`. */
const isOfComponents = (name: string): boolean =>
  /^(?:pc|dim|comp|component|factor|ic|lv|umap|t?sne|mds|lda)[\s._-]?\d+$/i.test(name.trim());

/** The most columns without a telling name that may be the residuals of as many models. */
const mostUnnamed = 4;

/** An identifier, a number or a time of the row, rather than information about it. */
const isOfRow = (column: ColumnSketch): boolean =>
  column.kind === 'date' ||
  isIdentifier(column.name) ||
  isUnnamed(column.name) ||
  isNamed('order', column.name) ||
  isConstant(column) ||
  countsRows(column) ||
  (column.kind === 'text' && column.distinct.length === column.present);

/** Whether it is named as observed or predicted, whatever its values: then the column next to it is a feature. */
const saysPart = ({ name }: ColumnSketch): boolean => saysPrediction(name) || saysTarget(name);

/** Without a pair and a column of errors: a single column that looks like residuals, a question, or a refusal. */
function withoutPair(candidates: readonly ColumnSketch[], all: readonly ColumnSketch[], pairs: Pairs): Guess {
  const problem = noTruth(all, candidates, pairs);
  if (pairs.observed.length > 0 || pairs.predicted.length > 0) return { kind: 'none', problem };
  const sized = candidates.filter(({ name }) => isSizeOfError(name));
  if (sized.length > 0 && sized.length === candidates.length)
    return { kind: 'none', problem: noResiduals('sizes', sized[0]!.name) };
  const possible = candidates.filter(
    (column) =>
      !isSizeOfError(column.name) &&
      !isOfComponents(column.name) &&
      !saysPart(column) &&
      !saysProbability(column.name),
  );
  const alike = possible.filter(looksLikeResiduals);
  if (
    alike.length === 1 &&
    possible.length === 1 &&
    all.every((column) => column === alike[0] || (isOfRow(column) && !saysPart(column)))
  ) {
    const [{ name }] = alike as [ColumnSketch];
    return found({ kind: 'residual', residual: name }, assumedResiduals({ column: name }));
  }
  // Many columns with mean zero are standardized features, and a single one among others may be.
  if (alike.length > 0 && alike.length <= mostUnnamed)
    return { kind: 'tie', choices: alike.map(({ name }) => residualOf(name)) };
  const [lone] = possible;
  // Both signs, but far from zero: residuals of a biased model, or something else.
  if (possible.length === 1 && lone!.min < 0 && lone!.max > 0)
    return { kind: 'tie', choices: [{ kind: 'residual', residual: lone!.name }] };
  return { kind: 'none', problem };
}
