/** The most points in one plot: as many as a person can distinguish and an SVG draws without delay. */
export const mostPoints = 2000;
const mostExtremes = 32;
/** Points reserved for the tails in addition to their even share. */
const reserve = 400;
/** Fractional parts of its multiples fill (0, 1) evenly, so that no period in the data can be missed. */
const goldenRatio = (Math.sqrt(5) - 1) / 2;

/**
 * Positions of the values to draw, ascending: all if there are few; otherwise the 32 farthest from the median, half of
 * the next 32, a quarter of the next 64 and so on down to an even share of the rest, so that the tails thin out
 * gradually. Takes one pass.
 *
 * @param sorted the same values in ascending order
 * @example thin(values, residuals.sorted).length // at most 2000
 */
export function thin(values: Float64Array, sorted: Float64Array, limit = mostPoints): number[] {
  const n = values.length;
  if (n <= limit) return Array.from(values.keys());
  const rate = (limit - reserve) / n;
  const rings = ringsOf(sorted, rate);
  // The two extremes are always drawn, even if many rows share their value.
  let missing = [sorted[0]!, sorted[n - 1]!];
  const drawn: number[] = [];
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    let share = rate;
    for (const ring of rings) {
      if (value >= ring.low && value <= ring.high) break;
      share = ring.share;
    }
    const isEnd = missing.includes(value);
    if (isEnd) missing = missing.filter((end) => end !== value);
    if (isEnd || (i * goldenRatio) % 1 < share) drawn.push(i);
  }
  return drawn;
}

/** From the inside out: values beyond each ring's ends are drawn in its share. */
function ringsOf(sorted: Float64Array, rate: number): { low: number; high: number; share: number }[] {
  const n = sorted.length;
  const median = sorted[n >> 1]!;
  const rings: { low: number; high: number; share: number }[] = [];
  let first = 0;
  let last = n - 1;
  for (let share = 1, count = mostExtremes; share > rate && count < n; share /= 2, count *= 2) {
    while (first + (n - 1 - last) < count) {
      if (median - sorted[first]! > sorted[last]! - median) first++;
      else last--;
    }
    rings.unshift({ low: sorted[first]!, high: sorted[last]!, share });
  }
  return rings;
}
