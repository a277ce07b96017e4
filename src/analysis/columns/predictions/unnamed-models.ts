import { type ColumnSketch, decimalsIn, sameSubject } from '../column-sketch.ts';
import {
  claim,
  isDoubtful,
  isModel,
  isNamed,
  isOfModel,
  saysModel,
  saysPrediction,
  subjectOf,
} from '../names/column-names.ts';
import { isLagged } from '../names/earlier-values.ts';
import { isOfEvaluation } from '../names/evaluation-names.ts';
import { isFeature } from '../names/feature-names.ts';
import { normalizeName, wordsIn } from '../names/name-words.ts';
import { isStandard } from '../names/standard-names.ts';
import { isMadeByModel, isTreated } from '../names/treated-values.ts';
import { differenceOf } from './differences.ts';
import type { Pair, Pairs } from './pair-guess.ts';
import {
  beyondChance,
  explainsAnything,
  explainsMuch,
  isBiased,
  isCalibrated,
  isClose,
  isSurelyOf,
  sameMean,
} from './pair-plausibility.ts';
import { levelInName } from './prediction-family.ts';

/** Predictions of a named target under other names: models, each of which is offered. */
export function modelsOf(
  observed: readonly ColumnSketch[],
  rest: readonly ColumnSketch[],
  said: string | undefined,
): Pick<Pairs, 'pairs' | 'certain'> {
  const pairs = observed
    .flatMap((target) =>
      rest
        .filter(({ name }) => !isLagged(name))
        .map((model) => ({ target, model, difference: differenceOf(target, model) })),
    )
    .filter(({ difference }) => difference !== undefined && isClose(difference, explainsAnything))
    .sort((a, b) => a.difference!.ratio - b.difference!.ratio);
  const areAllClear = pairs.every(
    ({ target, model, difference }) =>
      target.name === said ||
      (areClear(target, model) && !(isOtherKind(target, model) && isBiased(difference!))),
  );
  return {
    pairs: pairs.map(({ target, model }) => ({ observed: target, predicted: model })),
    certain: pairs.length === 1 && pairs[0]!.difference!.ratio <= explainsMuch && areAllClear,
  };
}

/** Counts with their expectations: `successes`, `expected`. */
export function ofExpectation({ observed, predicted }: Pair): Pair | undefined {
  const isExpected = /^(?:expected|erwart|attend|esper)/.test(normalizeName(observed.name));
  const areCounts = predicted.isWhole && predicted.min >= 0 && !observed.isWhole;
  const shift = differenceOf(predicted, observed)?.shift ?? Number.POSITIVE_INFINITY;
  return isExpected && areCounts && shift <= sameMean
    ? { observed: predicted, predicted: observed }
    : undefined;
}

/**
 * Whether one of two columns leaves no doubt that they are a target and a model's prediction of it. What stands beside an
 * actual value may be anything that was paid, ordered, allowed or measured again; only the values tell a prediction from
 * it, or a name that evaluations of models have.
 */
const areClear = (target: ColumnSketch, model: ColumnSketch): boolean =>
  isModel(model.name) ||
  levelInName(model.name) !== undefined ||
  (claim('observed', target.name) > 0 &&
    !isDoubtful('observed', target.name) &&
    !isTreated(model.name) &&
    !isStandard(model.name) &&
    !isMuchRounder(model, target) &&
    !isFeature(model.name) &&
    (isOfEvaluation(target.name) ||
      sameSubject(target, model) ||
      mayBeOfModel(model.name) ||
      isCalibrated(target, model)));

/** Whether a name is one that models' values have, too: `baseline`, `computed`, `Model value`, `MOD_RUN`, `reference_pH`, `out.value`. */
const mayBeOfModel = (name: string): boolean =>
  isOfModel(name) ||
  saysModel(name) ||
  wordsIn(name)[0] === 'out' ||
  wordsIn(name).some((word) => word === 'mod' || isNamed('either', word) || isMadeByModel(word));

/**
 * Whether a name is its target's with a word that no prediction has: an asking price next to the actual one. A column
 * named as a reference may be either.
 */
function isOtherKind(target: ColumnSketch, model: ColumnSketch): boolean {
  if (target.subject === '' || isModel(model.name) || levelInName(model.name) !== undefined) return false;
  const ofTarget = new Set(target.subject.split(' '));
  const words = new Set(model.subject.split(' '));
  const others = [...words].filter((word) => !ofTarget.has(word));
  const hasAll = [...ofTarget].every((word) => words.has(word));
  return hasAll && others.length > 0 && !others.some((word) => isNamed('either', word));
}

/** Whether numbers have two digits fewer than the target, and no model's name: somebody wrote them down, say as a goal. */
const isMuchRounder = (model: ColumnSketch, target: ColumnSketch): boolean =>
  !isOfModel(model.name) && decimalsIn(target) - decimalsIn(model) >= digitsFewer;
const digitsFewer = 2;

/**
 * Whether a column that is only named as a model’s (`MODEL_AADT`), beside an experiment (`pKd_calc` for `pKd_exp`) or
 * as a probability (`pctr` for `ctr`) is as close to another as a prediction of it would be.
 */
export const isPairWithModel = ({ observed, predicted }: Pair): boolean =>
  ((saysModel(predicted.name) && !saysModel(observed.name)) ||
    isExperimentOf(observed, predicted) ||
    isMarkedAndCalibrated(observed, predicted)) &&
  isSurelyOf(observed, predicted);

/**
 * Whether a name is another after a `p`, and the values show which of the two predicts: a prediction varies less, and
 * what it predicts is equal to it on average wherever it is. Of two measurements, neither is.
 */
const isMarkedAndCalibrated = (observed: ColumnSketch, predicted: ColumnSketch): boolean => {
  const name = normalizeName(observed.name);
  return name.length > 1 && normalizeName(predicted.name) === `p${name}` && isCalibrated(observed, predicted);
};

/**
 * What a model is compared with in the sciences, if both are of one quantity: `Cp_exp` with `Cp_CFD`, an experiment;
 * `energy_dft` with `energy_mace`, the computation that a potential was trained on.
 */
function isExperimentOf({ name }: ColumnSketch, model: ColumnSketch): boolean {
  const words = wordsIn(name);
  const at = words.findLastIndex((word) => word === 'exp' || word === 'dft');
  if (at < 1) return false;
  const quantity = words.toSpliced(at, 1).join(' ');
  const others = wordsIn(model.name);
  const isOfSame = others.length > 1 && others.some((_, i) => others.toSpliced(i, 1).join(' ') === quantity);
  return isOfSame || (saysPrediction(model.name) && subjectOf(quantity) === model.subject);
}

/** The only pair of close columns, given in both directions, if one of them is named as a model’s. */
export const pairWithModel = (pairs: readonly Pair[]): Pair | undefined =>
  pairs.length === 2 ? pairs.find(isPairWithModel) : undefined;

/**
 * Columns that differ only by a number in their names (`1 comps`, `2 comps`)
 * are models of the one column that all are close to.
 */
export function modelsByNumber(rest: readonly ColumnSketch[]): Pair[] {
  const byStem = new Map<string, ColumnSketch[]>();
  for (const column of rest) {
    const stem = column.name.replace(/\d+/, '#');
    if (stem === column.name) continue;
    const alike = byStem.get(stem);
    if (alike) alike.push(column);
    else byStem.set(stem, [column]);
  }
  const [models, ...others] = [...byStem.values()].filter((columns) => columns.length > 1);
  if (!models || others.length > 0) return [];
  const own = new Set(models);
  const isOfAll = (target: ColumnSketch) => {
    const differences = models.slice(0, mostModels).map((model) => differenceOf(target, model));
    return (
      differences.every((difference) => difference !== undefined && isClose(difference, 1)) &&
      differences.some((difference) => isClose(difference!, beyondChance(difference!.rows)))
    );
  };
  const targets = rest.filter((column) => !own.has(column) && isOfAll(column));
  if (targets.length !== 1) return [];
  return models.map((predicted) => ({ observed: targets[0]!, predicted }));
}

/** The most models compared with a target. */
const mostModels = 60;
