/**
 * The lowest and the highest of finite values; of none ∞ and −∞. No choice within the loop, which is compiled while it runs (see
 * sum.ts).
 *
 * @example endsOf(Float64Array.of(2, -1, 5)) // [-1, 5]
 */
export function endsOf(values: Float64Array): [lowest: number, highest: number] {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    lowest = Math.min(lowest, values[i]!);
    highest = Math.max(highest, values[i]!);
  }
  return [lowest, highest];
}
