import type { Report } from '../report.ts';
import { dividedByScale } from './notices/of-columns.ts';
import { precisionWeights } from './notices/of-rows.ts';

/** What a column of the file made of the residuals before they were analyzed; undefined where they are in their own unit. */
export function rescaledBy({ notices }: Pick<Report, 'notices'>): string | undefined {
  for (const notice of notices) {
    const scale = dividedByScale.factsOf(notice);
    if (scale) return `divided by “${scale.column}”`;
    const weights = precisionWeights.factsOf(notice);
    if (weights) return `multiplied by ${weights.precision === 1 ? '' : '√'}“${weights.column}”`;
  }
  return undefined;
}
