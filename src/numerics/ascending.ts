/** Fewer values than this are sorted faster by comparing. */
const fewValues = 1000;
/** Bins with more values than this, too. */
const fullBin = 64;

/**
 * A copy of `values` from the smallest to the largest. `values` must be free of NaN. Puts them into narrow bins of equal
 * width, about four to a bin, after which each has few to go past: half the time of comparing. Far values share the outer
 * bins, so that they don't make the others wide.
 *
 * @example
 * ascending(Float64Array.of(30, 10, 20)); // Float64Array [10, 20, 30]
 */
export function ascending(values: Float64Array): Float64Array {
  const n = values.length;
  if (n < fewValues) return values.slice().sort();
  const sample = Float64Array.from(
    { length: fewValues },
    (_, i) => values[Math.floor((i * n) / fewValues)]!,
  ).sort();
  const middle = sample[fewValues / 2]!;
  const reach = 8 * Math.max(middle - sample[fewValues / 4]!, sample[(3 * fewValues) / 4]! - middle);
  const low = middle - reach;
  const bins = 2 ** Math.min(20, Math.round(Math.log2(n / 4)));
  const perUnit = bins / (2 * reach);
  if (!Number.isFinite(perUnit * low)) return values.slice().sort();

  const starts = new Uint32Array(bins);
  for (let i = 0; i < n; i++) {
    starts[binAt((values[i]! - low) * perUnit, bins)]!++;
  }
  let before = 0;
  for (let bin = 0; bin < bins; bin++) {
    const count = starts[bin]!;
    starts[bin] = before;
    before += count;
  }
  const sorted = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    sorted[starts[binAt((value - low) * perUnit, bins)]!++] = value;
  }
  // Each bin now starts where the next one did.
  for (let bin = 0, start = 0; bin < bins; start = starts[bin++]!)
    if (starts[bin]! - start > fullBin) sorted.subarray(start, starts[bin]).sort();
  sortByInsertion(sorted);
  return sorted;
}

const binAt = (position: number, bins: number): number =>
  position < 0 ? 0 : position < bins ? position >>> 0 : bins - 1;

function sortByInsertion(values: Float64Array): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}
