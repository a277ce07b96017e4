import { firstAutocorrelation } from '../../numerics/autocorrelation.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { intraclassCorrelation } from '../dependence/intraclass-correlation.ts';
import { leastGroups } from '../dependence/row-structure.ts';
import type { LevelClusters } from './level-means.ts';

/** Below it the rows of a group are alike beyond chance. */
const significance = 0.01;
/** Standard errors beyond which neighbors are correlated. */
const clearlyCorrelated = 3;
/** Blocks are so many times as long as the correlation lasts. */
const blocksPerCorrelation = 5;

/**
 * The rows that hang together: groups whose errors are alike, or blocks of rows in an order in which neighbors are
 * alike. Undefined where rows are as good as independent.
 *
 * @param groups group of each residual, −1 where it has none
 */
export function dependentRows(
  residuals: Residuals,
  groups: Int32Array | undefined,
): LevelClusters | undefined {
  const grouped = groups && asClusters(groups);
  if (grouped && grouped.count >= leastGroups && grouped.count < residuals.n) {
    const alike = intraclassCorrelation(residuals.values, grouped.codes);
    return alike && alike.pValue < significance ? grouped : undefined;
  }
  if (!residuals.ordered) return undefined;
  const r = firstAutocorrelation(residuals);
  if (!(r > clearlyCorrelated / Math.sqrt(residuals.n))) return undefined;
  const length = Math.ceil((blocksPerCorrelation * (1 + r)) / (1 - r));
  const count = Math.ceil(residuals.n / length);
  if (count < leastGroups) return undefined;
  return { codes: Int32Array.from({ length: residuals.n }, (_, i) => Math.floor(i / length)), count };
}

/** Codes without gaps; rows without a group are one each of their own. */
function asClusters(groups: Int32Array): LevelClusters {
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
