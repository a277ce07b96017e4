/** Upper-tail quantiles of statistics under their null hypothesis, at a grid of sample sizes and in the limit. */
export interface NullTable {
  seed: number;
  /** The tail probabilities of each row, descending. */
  upperTail: readonly number[];
  sizes: readonly number[];
  /** The number of replications behind each row. */
  replications: readonly number[];
  /** Whether even and odd sizes behave differently (the median lies between two values or on one). */
  byParity: boolean;
  statistics: Readonly<Record<string, NullDistribution>>;
}

export interface NullDistribution {
  /** Quantiles differ from their limit by about 1/n^rate. */
  rate: number;
  /** One row per sample size, one quantile per tail probability. */
  points: readonly (readonly number[])[];
  limit: readonly number[];
}

/** The quantiles for n residuals: linear in 1/n^rate between the two neighboring sizes of the same parity. */
function pointsAt(table: NullTable, { rate, points, limit }: NullDistribution, n: number): readonly number[] {
  const rows = table.sizes
    .map((size, i) => ({ size, points: points[i]! }))
    .filter(({ size }) => !table.byParity || size % 2 === n % 2);
  const above = rows.findIndex(({ size }) => size >= n);
  if (above === 0) return rows[0]!.points;
  const lower = rows.at(above === -1 ? -1 : above - 1)!;
  const upper = rows[above] ?? { size: Number.POSITIVE_INFINITY, points: limit };
  const [from, to, at] = [lower.size, upper.size, n].map((size) => size ** -rate) as [number, number, number];
  const share = (from - at) / (from - to);
  return lower.points.map((point, i) => point + share * (upper.points[i]! - point));
}

/**
 * P(statistic ≥ value) for n residuals: ln p is linear in the statistic between the table's quantiles, starting from p
 * = 1 at zero, and is extrapolated beyond the last one from the last two.
 *
 * @example
 * upperTail(laplaceTable, 'andersonDarling', 0.98, 1000); // about 0.05
 */
export function upperTail(table: NullTable, name: string, value: number, n: number): number {
  const distribution = table.statistics[name];
  if (!distribution) throw new Error(`no null distribution of ${name}`);
  const points = [0, ...pointsAt(table, distribution, n)];
  const logs = [0, ...table.upperTail.map(Math.log)];
  const next = points.findIndex((point) => point > value);
  const right = next === -1 ? points.length - 1 : Math.max(1, next);
  const left = right - 1;
  const slope = (logs[right]! - logs[left]!) / (points[right]! - points[left]!);
  return Math.exp(Math.min(0, logs[left]! + slope * (value - points[left]!)));
}
