import type { Residuals } from '../../numerics/residuals.ts';
import { intraclassCorrelation } from '../dependence/intraclass-correlation.ts';
import { leastGroups } from '../dependence/row-structure.ts';

/** How rows depend on each other. */
export type DependentRows =
  /** Rows of equal code are alike, however far apart; codes run from 0 to `count` − 1. */
  | { kind: 'clusters'; codes: Int32Array; count: number }
  /** Neighbors may be alike: rows in an order, of one series or of several one after the other. */
  | { kind: 'series'; codes: Int32Array; ofSizes?: boolean };

/** The same for the sizes of the errors: see `serialCovariances`. */
export const ofSizes = (rows: DependentRows | undefined): DependentRows | undefined =>
  rows?.kind === 'series' ? { ...rows, ofSizes: true } : rows;

/** Below this p-value, the rows of a group are more alike than chance explains. */
const significance = 0.01;

/**
 * How the rows depend on each other: in groups whose errors are alike, or along an order. Undefined if rows are
 * effectively independent.
 *
 * @param groups group of each residual, −1 if it has none
 */
export function dependentRows(
  { n, values, ordered }: Pick<Residuals, 'n' | 'values' | 'ordered'>,
  groups: Int32Array | undefined,
): DependentRows | undefined {
  const grouped = groups && asClusters(groups);
  if (grouped && grouped.count >= leastGroups && grouped.count < n) {
    const alike = intraclassCorrelation(values, grouped.codes);
    if (alike && alike.pValue < significance) return { kind: 'clusters', ...grouped };
  }
  return ordered ? { kind: 'series', codes: grouped?.codes ?? new Int32Array(n) } : undefined;
}

/** Codes without gaps; each row without a group forms a group of its own. */
function asClusters(groups: Int32Array): { codes: Int32Array; count: number } {
  const known = new Map<number, number>();
  let count = 0;
  const codes = groups.map((group) => {
    if (group < 0) return count++;
    let code = known.get(group);
    if (code === undefined) {
      code = count++;
      known.set(group, code);
    }
    return code;
  });
  return { codes, count };
}
