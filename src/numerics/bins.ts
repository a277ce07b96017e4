/**
 * Cuts sorted values into at most `count` bins of about equal size; equal values stay together, so ties can make the
 * bins fewer and unequal. Returns where each bin begins, and n at the end.
 *
 * @example
 * equalMassBins(4, 2, (i) => [1, 2, 3, 4][i]); // [0, 2, 4]
 */
export function equalMassBins(n: number, count: number, sorted: (position: number) => number): number[] {
  const starts = [0];
  for (let bin = 1; bin < count; bin++) {
    let start = Math.floor((bin * n) / count);
    while (start > 0 && start < n && sorted(start) === sorted(start - 1)) start--;
    if (start > starts.at(-1)! && start < n) starts.push(start);
  }
  starts.push(n);
  return starts;
}
