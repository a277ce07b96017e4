/** A function's value at a point, and the step that Newton's method would take from there. */
export interface NewtonPoint {
  value: number;
  step: readonly number[];
}

/**
 * Maximizes a concave function by Newton's method, halving each step until the value does not fall. Undefined if no
 * maximum is reached in a hundred steps: it lies at infinity.
 *
 * @example
 * newtonMaximum(([x]) => ({ value: -((x - 3) ** 2), step: [3 - x] }), [0]); // [3]
 */
export function newtonMaximum(
  evaluate: (at: readonly number[]) => NewtonPoint,
  start: readonly number[],
): readonly number[] | undefined {
  let at = start;
  let here = evaluate(at);
  for (let iteration = 0; iteration < 100; iteration++) {
    const allowed = here.value - 1e-12 * Math.abs(here.value);
    let fraction = 1;
    let next = at;
    let there = here;
    for (; fraction > 1e-12; fraction /= 2) {
      next = at.map((x, i) => x + fraction * here.step[i]!);
      there = evaluate(next);
      if (there.value >= allowed) break;
    }
    const size = Math.max(...next.map((x, i) => Math.abs(x - at[i]!) / (1 + Math.abs(x))));
    if (!Number.isFinite(size) || !Number.isFinite(there.value)) return undefined;
    at = next;
    here = there;
    if (size < 1e-11) return at;
  }
  return undefined;
}
