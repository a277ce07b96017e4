import type { LossId, Report } from '../analysis/report.ts';

/** The loss's everyday name, e.g. `L1 (MAE)`. */
export function lossName(report: Report, id: LossId): string {
  return report.losses?.find((loss) => loss.id === id)?.name ?? id;
}
