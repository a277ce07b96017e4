import { everyKth } from '../../numerics/every-kth.ts';
import type { Quality } from './sample-quality.ts';

/** With fewer rows beside the point mass, the distribution is that of all rows. */
const fewestRows = 8;

/**
 * The rows that a continuous distribution explains: all but the surplus of zeros. The zeros that rounding explains stay,
 * spread evenly over the file. Nothing if there is no point mass, or if too few rows are left.
 */
export function rowsWithoutPointMass(
  values: Float64Array,
  { zeroInflated, zeros, roundedZeros }: Pick<Quality, 'zeroInflated' | 'zeros' | 'roundedZeros'>,
): number[] | undefined {
  if (!zeroInflated || values.length - zeros < fewestRows) return undefined;
  const staying = new Set(everyKth(zeros, roundedZeros));
  const rows: number[] = [];
  let zero = 0;
  for (let row = 0; row < values.length; row++) if (values[row] !== 0 || staying.has(zero++)) rows.push(row);
  return rows;
}
