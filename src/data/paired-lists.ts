/**
 * Records that hold lists side by side, a value of each list to every value of the others: the folds of a
 * cross-validation, the steps of a forecast. Their values are rows, paired by position.
 */

/** Lists of fewer values may be the targets of one row, each of which is something of its own. */
const fewestValues = 8;

/**
 * Which of some lists are to be paired by position: two at least, as long as one another in every record, long or of
 * changing length, and none of them shares of a whole. Undefined where there are no such lists.
 *
 * @param lists by name, one for each record; undefined where a record has none
 * @example pairedLists(new Map([['y', [[1, 2, 3], [4, 5]]], ['p', [[1, 2, 2], [4, 4]]]])) // ['y', 'p']
 */
export function pairedLists(
  lists: ReadonlyMap<string, readonly (readonly number[] | undefined)[]>,
): string[] | undefined {
  const [first, ...others] = [...lists.values()];
  if (!first || others.length === 0 || first.length === 0) return undefined;
  const lengths = first.map((list) => list?.length);
  const areAlike = others.every((own) => own.every((list, record) => list?.length === lengths[record]));
  const known = lengths.filter((length) => length !== undefined);
  const isLong = new Set(known).size > 1 || known.every((length) => length >= fewestValues);
  if (!areAlike || known.length === 0 || !isLong || Math.max(...known) < 2) return undefined;
  return [...lists.values()].some(areShares) ? undefined : [...lists.keys()];
}

/** Probabilities, or a class written as zeros and one. */
const areShares = (lists: readonly (readonly number[] | undefined)[]): boolean =>
  lists.every(
    (list) =>
      !list ||
      (list.every((value) => value >= 0 && value <= 1) &&
        Math.abs(list.reduce((sum, value) => sum + value, 0) - 1) < roundingOfShares),
  );
const roundingOfShares = 0.02;
