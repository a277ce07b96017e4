/**
 * Records can hold parallel lists, such as the folds of a cross-validation or the steps of a forecast. Their values
 * are rows, paired by position.
 */

/** Shorter lists may be the several targets of one row, which must not become rows. */
const fewestValues = 8;

/** The share of records whose lists must be of the same length; the others are left out. */
const leastAlike = 0.8;
export const listsDiffer = 'its lists differ in length';

/** The length of a record's lists; undefined if they differ in length, or if it has none. */
export const commonLength = (lists: readonly (readonly number[] | undefined)[]): number | undefined =>
  lists.every((list) => list?.length === lists[0]?.length) ? lists[0]?.length : undefined;

/**
 * The lists to pair by position: at least two, of the same length in nearly each record, either long or of varying
 * length, and none of them shares of a whole. Undefined if there are no such lists.
 *
 * @param lists by name, one per record; undefined if a record lacks it
 * @example pairedLists(new Map([['y', [[1, 2, 3], [4, 5]]], ['p', [[1, 2, 2], [4, 4]]]])) // ['y', 'p']
 */
export function pairedLists(
  lists: ReadonlyMap<string, readonly (readonly number[] | undefined)[]>,
): string[] | undefined {
  const [first, ...others] = [...lists.values()];
  if (!first || others.length === 0 || first.length === 0) return undefined;
  const filled = [...first.keys()].filter((record) => [...lists.values()].some((own) => own[record]));
  const known = filled
    .map((record) => commonLength([...lists.values()].map((own) => own[record])))
    .filter((length) => length !== undefined);
  const areAlike = known.length >= leastAlike * filled.length;
  const isLong = new Set(known).size > 1 || known.every((length) => length >= fewestValues);
  if (!areAlike || known.length === 0 || !isLong || Math.max(...known) < 2) return undefined;
  return [...lists.values()].some(areShares) ? undefined : [...lists.keys()];
}

/** Whether lists are probabilities or one-hot classes: shares that sum to one. */
const areShares = (lists: readonly (readonly number[] | undefined)[]): boolean =>
  lists.every(
    (list) =>
      !list ||
      (list.every((value) => value >= 0 && value <= 1) &&
        Math.abs(list.reduce((sum, value) => sum + value, 0) - 1) < roundingOfShares),
  );
const roundingOfShares = 0.02;
