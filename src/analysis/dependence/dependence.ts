import type { Column } from '../../data/table.ts';
import { clustersOf } from '../checks/clusters.ts';
import type { DrawnResiduals } from '../drawings/of-residuals.ts';
import { type SpatialDependence, spatialDependence } from './places.ts';

/** How the errors of rows depend on each other: within groups, and between neighboring places. */
export interface Dependence {
  groups?: GroupDependence;
  places?: SpatialDependence;
}

export interface GroupDependence {
  column?: string;
  groups: number;
  intraclassCorrelation: number;
  /** The variance of the mean divided by that for as many independent rows. */
  designEffect: number;
  /** The number of independent rows that would estimate the mean as precisely. */
  effectiveRows: number;
  pValue: number;
}

/** Undefined if the table has neither groups nor coordinates. */
export function dependenceOf(
  { residuals, cleaned }: DrawnResiduals,
  columns: readonly Column[],
  groupColumn: string | undefined,
): Dependence | undefined {
  const clusters = cleaned.groups && clustersOf(residuals.values, cleaned.groups);
  const places = spatialDependence(residuals, columns, cleaned.rows);
  if (!clusters && !places) return undefined;
  return {
    ...(clusters && {
      groups: {
        ...(groupColumn !== undefined && { column: groupColumn }),
        groups: clusters.groups,
        intraclassCorrelation: clusters.correlation,
        designEffect: residuals.n / clusters.effectiveRows,
        effectiveRows: clusters.effectiveRows,
        pValue: clusters.pValue,
      },
    }),
    ...(places && { places }),
  };
}
