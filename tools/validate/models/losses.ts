import type { RowStructure } from '../../../src/analysis/dependence/row-structure.ts';
import type { Random } from '../../../src/numerics/random.ts';

export const rowKinds = ['independent', 'autoregressive', 'clustered'] as const;
export type RowKind = (typeof rowKinds)[number];
export const groups = 30;

/** Independent noise of two equally skilled models, on dependent rows. */
function noise(rows: RowKind, n: number, { normal, laplace }: Random): Float64Array {
  if (rows === 'independent') return Float64Array.from({ length: n }, laplace);
  if (rows === 'autoregressive') {
    let last = normal() / Math.sqrt(0.75);
    return Float64Array.from({ length: n }, () => {
      last = 0.5 * last + normal();
      return last;
    });
  }
  const shared = Float64Array.from({ length: groups }, normal);
  return Float64Array.from({ length: n }, (_, i) => shared[i % groups]! + normal());
}

export function structureOf(rows: RowKind, n: number): RowStructure {
  if (rows === 'independent') return { kind: 'independent' };
  if (rows === 'autoregressive') {
    return { kind: 'ordered', periods: Int32Array.from({ length: n }, (_, i) => i), count: n };
  }
  return { kind: 'grouped', codes: Int32Array.from({ length: n }, (_, i) => i % groups), count: groups };
}

/**
 * Losses of several models for each row; each model's are larger by its fraction in `steps` than an equally good
 * model's.
 */
export function losses(
  rows: RowKind,
  n: number,
  steps: readonly number[],
  loss: (e: number) => number,
  random: Random,
): Float64Array[] {
  const common = noise(rows, n, random);
  return steps.map((step) => {
    const own = noise(rows, n, random);
    return own.map((e, i) => loss(common[i]! + e) * (1 + step));
  });
}
