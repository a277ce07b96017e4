/** Values with weights that stand for a larger sample. */
export interface Weighted {
  /** Ascending. */
  values: Float64Array;
  weights: Float64Array;
}

const ENOUGH = 1500;
const TAIL = 200;
const GROUPS = 1000;

/**
 * A sample of any size as at most 1500 weighted values, for curves that are drawn: 200 values at either end are
 * kept, the rest become the means of 1000 groups of equal size. Up to 1500 values nothing is lost.
 */
export function condense(sorted: Float64Array): Weighted {
  const n = sorted.length;
  if (n <= ENOUGH) return { values: sorted, weights: new Float64Array(n).fill(1) };
  const values = new Float64Array(GROUPS + 2 * TAIL);
  const weights = new Float64Array(values.length).fill(1);
  values.set(sorted.subarray(0, TAIL));
  values.set(sorted.subarray(n - TAIL), TAIL + GROUPS);
  for (let group = 0; group < GROUPS; group++) {
    const from = TAIL + Math.floor((group * (n - 2 * TAIL)) / GROUPS);
    const to = TAIL + Math.floor(((group + 1) * (n - 2 * TAIL)) / GROUPS);
    let sum = 0;
    // Differences from the first keep all digits where the values are large and close.
    for (let i = from; i < to; i++) sum += sorted[i]! - sorted[from]!;
    values[TAIL + group] = sorted[from]! + sum / (to - from);
    weights[TAIL + group] = to - from;
  }
  return { values, weights };
}
