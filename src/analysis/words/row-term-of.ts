import type { RowTerm } from '../../losses/row-term.ts';
import type { Report } from '../report.ts';
import { dividedByScale } from './notices/of-columns.ts';
import { assumedFrequencies, frequencyWeights, precisionWeights, sampleWeights } from './notices/of-rows.ts';

/** What a column of weights or predicted standard deviations says of each row in training. */
export function rowTermOf({ notices }: Pick<Report, 'notices'>): RowTerm | undefined {
  for (const notice of notices) {
    const scale = dividedByScale.factsOf(notice);
    if (scale) return { as: 'scale', column: scale.column, power: 1 };
    const precise = precisionWeights.factsOf(notice);
    if (precise) return { as: 'scale', column: precise.column, power: -precise.precision, isRelative: true };
    const sampled = sampleWeights.factsOf(notice);
    if (sampled) return { as: 'weight', column: sampled.column, power: 1, isRelative: true };
    const counts = frequencyWeights.factsOf(notice) ?? assumedFrequencies.factsOf(notice);
    if (counts) return { as: 'weight', column: counts.column, power: 1 };
  }
  return undefined;
}
