import { medianInPlace } from '../../numerics/order-statistics.ts';
import type { Levels } from './levels.ts';

/**
 * |e − the median of its level|, which Brown & Forsythe (1974) compare to detect unequal variances.
 */
export function sizesOfErrors(
  values: Float64Array,
  { codes, names }: Pick<Levels, 'codes' | 'names'>,
): Float64Array {
  const counts = new Int32Array(names.length);
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) counts[codes[i]!]!++;
  const parts = names.map((_, level) => new Float64Array(counts[level]!));
  counts.fill(0);
  for (let i = 0; i < codes.length; i++) {
    const level = codes[i]!;
    if (level >= 0) parts[level]![counts[level]!++] = values[i]!;
  }
  const medians = parts.map(medianInPlace);
  return values.map((value, i) => (codes[i]! < 0 ? 0 : Math.abs(value - medians[codes[i]!]!)));
}
