import type { ColumnSketch } from '../column-sketch.ts';
import { type ColumnDifference, differenceOf } from './differences.ts';
import type { Pair } from './pair-guess.ts';
import { areOfOtherUnits, beyondChance, isClose, isWithinRounding } from './pair-plausibility.ts';

/** The difference relative to the more variable column, since it is not known which of the two is observed. */
function nearerOf(one: ColumnSketch, other: ColumnSketch): ColumnDifference | undefined {
  const both = [differenceOf(one, other), differenceOf(other, one)].filter((each) => each !== undefined);
  return both.sort((a, b) => a.ratio - b.ratio)[0];
}

/** The most pairs offered if no name says anything. */
const mostPairs = 6;

/**
 * Without any names: the pairs whose difference varies least, each in both directions. Since a model rarely predicts
 * only whole numbers, a column of whole numbers is the observed one of a pair, unless it may be the other one rounded.
 */
export function unnamedPairs(rest: readonly ColumnSketch[]): Pair[] {
  const among = rest.slice(0, 40);
  return among
    .flatMap((one, i) =>
      among.slice(i + 1).map((other) => {
        const [observed, predicted] = other.isWhole && !one.isWhole ? [other, one] : [one, other];
        return { observed, predicted, difference: nearerOf(observed, predicted) };
      }),
    )
    .filter(
      ({ observed, predicted, difference }) =>
        difference !== undefined &&
        isClose(difference, beyondChance(difference.rows)) &&
        !areOfOtherUnits(observed, predicted),
    )
    .sort((a, b) => a.difference!.ratio - b.difference!.ratio)
    .slice(0, mostPairs)
    .flatMap(({ observed, predicted }) => {
      const pair = { observed, predicted };
      const isDirectionKnown = observed.isWhole && !predicted.isWhole && !isWithinRounding(pair);
      return isDirectionKnown ? [pair] : [pair, { observed: predicted, predicted: observed }];
    });
}
