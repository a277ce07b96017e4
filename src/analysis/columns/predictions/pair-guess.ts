import { type ColumnSketch, decimalsIn, sameSubject } from '../column-sketch.ts';
import {
  claim,
  couldBeObserved,
  isDoubtful,
  isNamed,
  isOfModel,
  isPredictionOf,
  isSurelyPredicted,
} from '../names/column-names.ts';
import { isLagged } from '../names/earlier-values.ts';
import { isStandard } from '../names/standard-names.ts';
import { claimedColumns, type Said } from './claimed-columns.ts';
import { type ColumnDifference, differenceOf } from './differences.ts';
import { withoutMembers } from './ensemble-members.ts';
import { isOfGoal, mayMeanOther } from './other-meanings.ts';
import {
  areOfOther,
  explainsAnything,
  explainsLittle,
  explainsMuch,
  farApart,
  isClose,
  isCloseTo,
  isLineOf,
  isOfCounts,
  isRightOnAverage,
  isSurelyOf,
  sameMean,
} from './pair-plausibility.ts';
import { quantileOf } from './quantile-as-prediction.ts';
import { withoutRatios } from './ratio-of-pair.ts';
import { isPairWithModel, modelsByNumber, modelsOf, ofExpectation, pairWithModel } from './unnamed-models.ts';
import { unnamedPairs } from './unnamed-pairs.ts';

/** Observed values with their predictions. */
export interface Pair {
  observed: ColumnSketch;
  predicted: ColumnSketch;
}

/** The most pairs that are compared with the values of all columns. */
const mostCompared = 12;

/** Possible pairs, the likeliest first; `certain` if names and values leave no doubt about a single one. */
export interface Pairs {
  pairs: Pair[];
  certain: boolean;
  /** Columns whose names say that they are observed or predicted, whether or not a partner was found. */
  observed: ColumnSketch[];
  predicted: ColumnSketch[];
}

/** A partner stands out if the next one's difference has at least 1.5 times its variance. */
const standsOut = 1.5;

/** Finds pairs by name, doubtful ones last; one is certain if nothing suggests another meaning of its names. */
export function pairsOf(
  candidates: readonly ColumnSketch[],
  said: Said,
  columns: readonly ColumnSketch[],
): Pairs {
  const pairs = pairsByName(candidates, said);
  if (said.byUser || pairs.pairs.length === 0 || pairs.pairs.length > mostCompared) return pairs;
  const doubtful = pairs.pairs.filter((pair) => mayMeanOther(pair, columns));
  const likely = pairs.pairs.filter((pair) => !doubtful.includes(pair));
  const [first, ...others] = likely;
  if (!first) return { ...pairs, certain: false };
  const goals = pairs.pairs.filter(isOfGoal);
  if (goals.length > 0) {
    const predictions = [...likely, ...doubtful].filter((pair) => !goals.includes(pair));
    const [only] = predictions.length === 1 ? likely.filter((pair) => predictions.includes(pair)) : [];
    const certain = only !== undefined && isSurelyPredicted(only.predicted.name) && !areOfOther(only);
    return { ...pairs, pairs: [...predictions, ...goals], certain };
  }
  const areNamed = pairs.observed.length > 0 && isSurelyPredicted(first.predicted.name);
  const isOnlyModel = doubtful.length > 0 && others.length === 0 && areNamed && !areOfOther(first);
  return { ...pairs, pairs: [...likely, ...doubtful], certain: pairs.certain || isOnlyModel };
}

function pairsByName(candidates: readonly ColumnSketch[], said: Said): Pairs {
  const { observed, predicted } = claimedColumns(candidates, said);
  const rest = candidates.filter((column) => !observed.includes(column) && !predicted.includes(column));
  const none = { observed, predicted, pairs: [], certain: false };
  if (observed.length > 0 && predicted.length > 0) {
    const pairs = withoutMembers(withoutRatios(bothNamed(observed, predicted)));
    return { observed, predicted, pairs, certain: pairs.length === 1 && !areOfOther(pairs[0]!) };
  }
  if (predicted.length > 0) {
    const targets = rest.filter(({ name }) => claim('predicted', name) === 0 && !isOfModel(name));
    const found = predicted.map((column) => ({
      column,
      targets: targetsOf(column, targets, said.predicted),
    }));
    const pairs = found.flatMap(({ column, targets }) =>
      targets.columns.map((target) => ({ observed: target, predicted: column })),
    );
    return { ...none, pairs, certain: pairs.length === 1 && found.every(({ targets }) => targets.certain) };
  }
  if (observed.length > 0) {
    const models = modelsOf(observed, rest, said.observed);
    const [mean, ...others] = withoutMembers(models.pairs);
    if (mean && others.length === 0 && models.pairs.length > 1)
      return { ...none, pairs: [mean], certain: true };
    const areResponses = observed.every(({ name }) => isNamed('either', name));
    const expectations = models.pairs.map(ofExpectation).filter((pair) => pair !== undefined);
    if (expectations.length > 0) return { ...none, pairs: expectations, certain: expectations.length === 1 };
    return {
      ...none,
      ...models,
      ...(areResponses && models.pairs.length === 0 && { pairs: likelyPairs(rest) }),
    };
  }
  const ofOne = modelsByNumber(rest);
  if (ofOne.length > 0) return { ...none, pairs: ofOne };
  const pairs = unnamedPairs(rest);
  const ofModel = pairWithModel(pairs);
  if (ofModel) return { ...none, pairs: [ofModel], certain: true };
  // `q90`, with 90% of the other column below it.
  const quantiles = rest.length === 2 ? pairs.filter((pair) => quantileOf(pair) !== undefined) : [];
  if (quantiles.length === 1) return { ...none, pairs: quantiles, certain: true };
  // Tens and hundreds were chosen, not counted.
  const areCounts = ({ observed, predicted }: Pair) =>
    couldBeObserved(observed.name) &&
    !isStandard(observed.name) &&
    decimalsIn(observed) === 0 &&
    isOfCounts({ observed, predicted });
  return { ...none, pairs, certain: rest.length === 2 && pairs.length === 1 && areCounts(pairs[0]!) };
}

/** Whether names say that two columns are one quantity: `price` and `predicted_price`, `visits` and `expected_visits`. */
const areOfOneThing = (observed: ColumnSketch, predicted: ColumnSketch): boolean =>
  sameSubject(observed, predicted) || isPredictionOf(predicted.name, observed.name);

/** From several names per role: pairs about the same quantity, then those whose difference varies least. */
function bothNamed(observed: readonly ColumnSketch[], predicted: readonly ColumnSketch[]): Pair[] {
  const all = observed.flatMap((one) => predicted.map((other) => ({ observed: one, predicted: other })));
  const alike = all.filter((pair) => areOfOneThing(pair.observed, pair.predicted));
  // Unmatched columns also form pairs: from `A_true`, `A_pred`, `B_true`, `B_pred` the names leave too little of A.
  const isLeft = (pair: Pair) =>
    !alike.some((own) => own.observed === pair.observed || own.predicted === pair.predicted);
  const left = all.filter((pair) => isLeft(pair) && isCloseTo(pair, explainsMuch));
  const pairs = alike.length > 0 ? [...alike, ...left] : all;
  if (observed.length === 1 || pairs.length === 1) return pairs;
  // Each prediction with the target that it explains best.
  return predicted.flatMap((column) => {
    const own = pairs.filter((pair) => pair.predicted === column);
    const ranked = own
      .map((pair) => ({
        pair,
        ratio: differenceOf(pair.observed, pair.predicted)?.ratio ?? Number.POSITIVE_INFINITY,
      }))
      .sort((a, b) => a.ratio - b.ratio);
    const [first] = ranked;
    if (!first) return [];
    return ranked.filter(({ ratio }) => ratio <= standsOut * first.ratio).map(({ pair }) => pair);
  });
}

/** What a prediction is of: a column of the same name, or the one that it explains best. */
function targetsOf(
  prediction: ColumnSketch,
  rest: readonly ColumnSketch[],
  said: string | undefined,
): { columns: ColumnSketch[]; certain: boolean } {
  const ofSame = rest.filter((column) => areOfOneThing(column, prediction));
  if (ofSame.length === 1) {
    // `price_orig` for `price_predicted`, although there is another `price`.
    const closer = isCloseTo({ observed: ofSame[0]!, predicted: prediction }, 1)
      ? []
      : rest.filter((column) => !isLagged(column.name) && isSurelyOf(column, prediction));
    return { columns: [...closer, ...ofSame], certain: closer.length === 0 };
  }
  const isSaid = prediction.name === said || !isDoubtful('predicted', prediction.name);
  const isSure = (column: ColumnSketch) =>
    isSaid || isPairWithModel({ observed: column, predicted: prediction });
  const among = (ofSame.length > 0 ? ofSame : rest).filter(
    (column) => !isLagged(column.name) && !isLineOf(prediction, column),
  );
  const ranked = among
    .map((column) => ({ column, difference: differenceOf(column, prediction) }))
    .filter(
      (entry): entry is { column: ColumnSketch; difference: ColumnDifference } =>
        entry.difference !== undefined,
    )
    .sort((a, b) => a.difference.ratio - b.difference.ratio);
  const close = ranked.filter(({ difference }) => isClose(difference, explainsAnything));
  if (close.length > 0) {
    const [first] = close as [(typeof close)[0]];
    // Another model's predictions may be closer to these than the target is, but the target has the same mean, which
    // few features have.
    const isTarget = ({ difference }: (typeof close)[0]) =>
      isRightOnAverage(difference) && isClose(difference, explainsMuch);
    const equals = close.filter(
      (other) => other.difference.ratio <= standsOut * first.difference.ratio || isTarget(other),
    );
    return {
      columns: equals.map(({ column }) => column),
      certain: equals.length === 1 && isSure(first.column),
    };
  }
  // A poor model: it predicts the only other quantity, or the user is asked about those of similar size.
  const only = ranked.filter(({ column }) => couldBeObserved(column.name));
  const like = only.filter(({ difference }) => difference.ratio < 3 && difference.shift <= farApart);
  // The only other quantity, or the only counts.
  const level = like.filter(({ difference }) => isRightOnAverage(difference));
  const counts = level.filter(({ column }) => column.isWhole && column.min >= 0 && !prediction.isWhole);
  const [first] = among.length === 1 ? level : counts;
  if (first && (among.length === 1 || counts.length === 1))
    return { columns: [first.column], certain: isSaid && first.difference.ratio <= 1 };
  return {
    columns: like.filter(({ difference }) => difference.ratio < explainsLittle).map(({ column }) => column),
    certain: false,
  };
}

/** Pairs so close that one column is almost certainly a prediction of the other, as in a table from an instrument. */
const likelyPairs = (rest: readonly ColumnSketch[]): Pair[] =>
  unnamedPairs(rest).filter(({ observed, predicted }) => {
    const difference = differenceOf(observed, predicted);
    return difference !== undefined && difference.ratio <= veryClose && difference.shift <= sameMean;
  });
const veryClose = 0.1;
