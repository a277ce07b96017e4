/** A line through points, by least squares. */
export interface RobustLine {
  slope: number;
  /** MacKinnon & White’s (1985) HC3, which allows for uneven variance about the line. */
  standardError: number;
  /** The proportion of the variance of y that the line explains. */
  share: number;
}

/**
 * The weighted least-squares line of y on x. Undefined if x does not vary, or if every point lies on the line.
 *
 * @example robustLine(Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 3, 7, 8)).slope // 2.2
 */
export function robustLine(
  x: Float64Array,
  y: Float64Array,
  weight: (row: number) => number = () => 1,
): RobustLine | undefined {
  const n = x.length;
  // The loops have no branches, because they are compiled while they run (see sum.ts).
  let [worth, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    worth += weight(i);
    sumX += weight(i) * x[i]!;
    sumY += weight(i) * y[i]!;
  }
  const [meanX, meanY] = [sumX / worth, sumY / worth];
  let [squares, products, total] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    squares += weight(i) * dx * dx;
    products += weight(i) * dx * dy;
    total += weight(i) * dy * dy;
  }
  if (!(squares > 1e-20 * worth * meanX * meanX)) return undefined;
  const slope = products / squares;
  let meat = 0;
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - meanX;
    const own = 1 - weight(i) * (1 / worth + (dx * dx) / squares);
    meat += ((weight(i) * dx * (y[i]! - meanY - slope * dx)) / own) ** 2;
  }
  if (!(meat > 0)) return undefined;
  return { slope, standardError: Math.sqrt(meat) / squares, share: (slope * slope * squares) / total };
}
