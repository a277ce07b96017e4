import type { Column } from '../../data/table.ts';
import type { Roles } from '../columns/parts.ts';
import { quantileLevel } from '../columns/prediction-family.ts';
import { type ScaleScores, scaleScores } from './scale-scores.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** How predicted quantiles, an interval and a predicted standard deviation hold against what was observed. */
export interface Coverage {
  /** By rising level. */
  quantiles?: QuantileCoverage[];
  /** Rows in which a higher level’s quantile is below a lower one’s. */
  crossings?: { rows: number; of: number };
  interval?: Covered & { level?: number; meanWidth: number };
  scale?: ScaleScores;
}

/** A share of rows, with its 95% interval. */
export interface Covered {
  rows: number;
  covered: number;
  band: [number, number];
}

export interface QuantileCoverage extends Covered {
  column: string;
  level: number;
  /** Mean pinball loss. */
  pinball: number;
}

/** Undefined where the table has no such columns beside observed values. */
export function coverageOf(columns: readonly Column[], roles: Roles): Coverage | undefined {
  if (roles.kind !== 'observed' && roles.kind !== 'residual') return undefined;
  const numbers = (name: string | undefined): Float64Array | undefined => {
    const column = columns.find((candidate) => candidate.name === name);
    return column?.kind === 'number' ? column.numbers : undefined;
  };
  const predicted = numbers(roles.predicted);
  const given = numbers(roles.kind === 'observed' ? roles.observed : roles.residual);
  if (!given) return undefined;
  const residuals =
    roles.kind === 'residual' ? given : predicted && given.map((y, row) => y - predicted[row]!);
  const observed =
    roles.kind === 'observed' ? given : predicted && given.map((e, row) => e + predicted[row]!);
  const [lower, upper, sigma] = [numbers(roles.lower), numbers(roles.upper), numbers(roles.scale)];
  const quantiles = (roles.quantiles ?? [])
    .map((column) => ({ column, level: quantileLevel(column), values: numbers(column) }))
    .filter((quantile): quantile is Quantile => quantile.level !== undefined && !!quantile.values)
    .sort((a, b) => a.level - b.level);
  const level = roles.lower === undefined ? undefined : intervalLevel(roles.lower);
  const scale = sigma && residuals && scaleScores(residuals, sigma);
  const interval = observed && lower && upper && intervalCoverage(observed, lower, upper);
  const coverage: Coverage = {
    ...(observed &&
      quantiles.length > 0 && { quantiles: quantiles.map((q) => quantileCoverage(observed, q)) }),
    ...(quantiles.length > 1 && { crossings: crossingsOf(quantiles) }),
    ...(interval && { interval: { ...interval, ...(level !== undefined && { level }) } }),
    ...(scale && { scale }),
  };
  return Object.keys(coverage).length > 0 ? coverage : undefined;
}

interface Quantile {
  column: string;
  level: number;
  values: Float64Array;
}

function quantileCoverage(observed: Float64Array, { column, level, values }: Quantile): QuantileCoverage {
  let [rows, below, loss] = [0, 0, 0];
  for (let row = 0; row < observed.length; row++) {
    const distance = observed[row]! - values[row]!;
    if (!Number.isFinite(distance)) continue;
    rows++;
    below += +(distance <= 0);
    loss += distance * (level - +(distance < 0));
  }
  return { column, level, ...covered(below, rows), pinball: rows > 0 ? loss / rows : 0 };
}

function intervalCoverage(observed: Float64Array, lower: Float64Array, upper: Float64Array) {
  let [rows, within, width] = [0, 0, 0];
  for (let row = 0; row < observed.length; row++) {
    if (!Number.isFinite(observed[row]! + lower[row]! + upper[row]!)) continue;
    rows++;
    within += +(observed[row]! >= lower[row]! && observed[row]! <= upper[row]!);
    width += upper[row]! - lower[row]!;
  }
  return rows === 0 ? undefined : { ...covered(within, rows), meanWidth: width / rows };
}

const covered = (count: number, rows: number): Covered => ({
  rows,
  covered: rows > 0 ? count / rows : 0,
  band: wilsonInterval(count, rows),
});

function crossingsOf(quantiles: readonly Quantile[]): { rows: number; of: number } {
  const of = quantiles[0]!.values.length;
  let rows = 0;
  for (let row = 0; row < of; row++) {
    if (quantiles.some(({ values }, k) => k > 0 && values[row]! < quantiles[k - 1]!.values[row]!)) rows++;
  }
  return { rows, of };
}

/** `y-lo-90`, `Lo 80`: the share that the interval is meant to hold. */
function intervalLevel(name: string): number | undefined {
  const value = Number(/(\d+(?:\.\d+)?)\s*%?$/.exec(name.trim())?.[1] ?? Number.NaN);
  return value >= 50 && value < 100 ? value / 100 : value >= 0.5 && value < 1 ? value : undefined;
}
