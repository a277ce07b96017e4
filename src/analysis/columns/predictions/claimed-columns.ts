import { type ColumnSketch, isConstant, looksLikeResiduals } from '../column-sketch.ts';
import { claim, isModel, isNamed, isOfModel, isPredictionOfAny } from '../names/column-names.ts';
import { isGoal } from '../names/goal-names.ts';
import { normalizeName, wordsIn } from '../names/name-words.ts';
import { isOfSpread } from '../names/spread-names.ts';
import { toldApart } from '../names/told-apart.ts';
import { explainsMuch, isCloseTo, isOtherAxis, isOtherScaleOf } from './pair-plausibility.ts';
import { ofExpectation } from './unnamed-models.ts';

/** The most columns examined per role by name. */
const mostNamed = 60;

/** The roles that columns have by the user’s word, or as the center of a family of quantiles. */
export interface Said {
  observed?: string | undefined;
  predicted?: string | undefined;
  /** Whether the user says so: then nothing is in doubt. */
  byUser: boolean;
}

/** The columns with a name of either role; if there is none, those with a word of it. */
export function claimedColumns(
  candidates: readonly ColumnSketch[],
  said: Said,
): Record<'observed' | 'predicted', ColumnSketch[]> {
  const names = new Set(candidates.map(({ name }) => name));
  const normalized = new Set(candidates.map(({ name }) => normalizeName(name)));
  // In Fortran, names are short: `XOBS` with `XCAL`.
  const isCalculated = (name: string) =>
    /^\p{L}{1,2}_?cal$/iu.test(name) && normalized.has(normalizeName(name.replace(/cal$/i, 'obs')));
  const isPrefixed = ({ name }: ColumnSketch): boolean =>
    isPredictionOfAny(name, normalized) ||
    (/^p_./i.test(name) && names.has(name.slice(2))) ||
    isCalculated(name);
  // `est_min` is in minutes unless there is an `est_max`.
  const isOfMinutes = (name: string): boolean =>
    /[^a-z]min$/i.test(name) && !candidates.some((other) => /max$/i.test(other.name));
  const claims = (part: 'observed' | 'predicted', name: string) =>
    claim(part, isOfMinutes(name) ? name.slice(0, -4) : name);
  const named = (part: 'observed' | 'predicted'): ColumnSketch[] => {
    if (said[part] !== undefined) return candidates.filter(({ name }) => name === said[part]);
    const others = candidates.filter(
      ({ name }) => name !== said[part === 'observed' ? 'predicted' : 'observed'],
    );
    const own = others.filter(({ name }) => claims(part, name) === 2);
    const words = others.filter(
      (column) => claims(part, column.name) === 1 || (part === 'predicted' && isPrefixed(column)),
    );
    const isParallel = own.some(({ name }) => words.some((other) => isOtherAxis(name, other.name)));
    const areGoals = own.every(({ name }) => isGoal(name));
    return (areGoals || isParallel ? [...own, ...words] : own).slice(0, mostNamed);
  };
  let observed = named('observed');
  let predicted = named('predicted').filter((column) => !observed.includes(column));
  const either = candidates.filter(
    (column) =>
      isNamed('either', column.name) &&
      !predicted.includes(column) &&
      ![said.observed, said.predicted].includes(column.name),
  );
  const surely = observed.filter((column) => !either.includes(column));
  if (either.length > 0) {
    if (surely.length === 0) {
      const ofCounts = either.filter((column) => isExpectation(column, candidates));
      observed = either.filter((column) => !ofCounts.includes(column));
      predicted = [...predicted, ...ofCounts];
    } else {
      const isOfSure = (column: ColumnSketch) =>
        surely.some((target) => isCloseTo({ observed: target, predicted: column }, explainsMuch));
      observed = surely;
      predicted = predicted.length === 0 ? either : [...predicted, ...either.filter(isOfSure)];
    }
  }
  if (said.predicted === undefined) {
    const isVariant = (column: ColumnSketch) =>
      !observed.includes(column) &&
      !predicted.includes(column) &&
      predicted.some((plain) => isVariantOf(column.name, plain.name) && !isMostlyEqual(column, plain)) &&
      observed.some((target) => isCloseTo({ observed: target, predicted: column }, explainsMuch));
    predicted = [...predicted, ...candidates.filter(isVariant)].slice(0, mostNamed);
  }
  // `log_target` next to `price`: the values show which of the two is predicted.
  if (said.observed === undefined && predicted.length > 0) {
    const isTarget = (column: ColumnSketch) =>
      !observed.includes(column) &&
      !predicted.includes(column) &&
      observed.some((target) => isOtherScaleOf(column, target));
    observed = [...observed, ...candidates.filter(isTarget)].slice(0, mostNamed);
  }
  const isSaid = said.observed !== undefined || said.predicted !== undefined;
  if (observed.length > 0 && predicted.length > 0 && !isSaid)
    return withFurtherQuantities({ observed, predicted }, candidates);
  if (observed.length > 0 || predicted.length > 0) return { observed, predicted };
  const apart = toldApart(candidates);
  if (apart.observed.length > 0) return apart;
  // Columns named after kinds of models hold predictions if no column is named as one.
  const ofModels = candidates.filter((column) => isModel(column.name) && !looksLikeResiduals(column));
  return { observed, predicted: ofModels };
}

/**
 * Whether a name is that of a prediction with words for another model after it: `forecast_ml` beside `forecast`. What a
 * model is compared with is not such a rival, nor is a member of an ensemble.
 */
function isVariantOf(name: string, plain: string): boolean {
  const [words, own] = [wordsIn(name), wordsIn(plain)];
  const others = words.slice(own.length);
  return (
    claim('predicted', name) > 0 &&
    claim('predicted', plain) === 2 &&
    others.length > 0 &&
    own.every((word, i) => words[i] === word) &&
    others.every((word) => /^\p{L}/u.test(word)) &&
    !others.some((word) => (isOfModel(word) && !isModel(word)) || /^(?:seasonal)?naive$/.test(word))
  );
}

/** Whether more than half of the values are the same: one prediction, clipped or otherwise finished. */
const isMostlyEqual = (one: ColumnSketch, other: ColumnSketch): boolean =>
  one.numbers.filter((value, row) => value === other.numbers[row]).length > one.present / 2;

/** Adds quantities whose words mean something else beside one prediction alone: `margin_actual` with `margin_forecast`. */
function withFurtherQuantities(
  own: Record<'observed' | 'predicted', ColumnSketch[]>,
  candidates: readonly ColumnSketch[],
): Record<'observed' | 'predicted', ColumnSketch[]> {
  const apart = toldApart(candidates.filter((column) => !isConstant(column) && !isOfSpread(column.name)));
  const all = (part: 'observed' | 'predicted') =>
    [...new Set([...own[part], ...apart[part]])].slice(0, mostNamed);
  return { observed: all('observed'), predicted: all('predicted') };
}

/** The expected number of counts in another column is a prediction, whatever else is named as one. */
const isExpectation = (column: ColumnSketch, candidates: readonly ColumnSketch[]): boolean =>
  candidates.some((other) => ofExpectation({ observed: column, predicted: other }) !== undefined);
