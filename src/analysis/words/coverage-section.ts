import type { CoverageOfGroups } from '../predicted-ranges/group-coverage.ts';
import type { Report } from '../report.ts';
import { coverageInWords, pitInWords, points } from './coverage-in-words.ts';
import type { Section } from './document.ts';
import { number } from './format.ts';

/** With more groups, nobody reads the table. */
export const mostGroupsShown = 12;

/** Whether predicted quantiles, intervals and standard deviations hold; undefined if there are none. */
export function coverageSection({ coverage }: Report): Section | undefined {
  if (!coverage) return undefined;
  const { quantiles = [], groups, pit } = coverage;
  const table =
    quantiles.length > 0
      ? {
          header: ['Quantile', 'Level', 'Observed at or below', '95% interval', 'Pinball loss'],
          rows: quantiles.map(({ column, level, covered, band, pinball }) => [
            column,
            points(level),
            points(covered),
            `${points(band[0])} to ${points(band[1])}`,
            number(pinball),
          ]),
        }
      : groups && tableOfGroups(groups);
  return {
    title: 'Do the predicted ranges hold?',
    items: [...coverageInWords(coverage), ...(pit ? [{ mark: '–', text: pitInWords(pit) }] : [])],
    ...(table && {
      table: { ...table, align: ['left', ...table.header.slice(1).map(() => 'right' as const)] },
    }),
  };
}

/** The groups farthest from the nominal level. */
export const tableOfGroups = ({
  level,
  all,
  groups,
}: CoverageOfGroups): { header: string[]; rows: string[][] } => ({
  header: [
    'Group',
    'Rows',
    level === undefined ? 'In the range' : `In the ${points(level)} range`,
    'confidence interval (95%)',
  ],
  rows: [...groups.slice(0, mostGroupsShown), { name: 'all', ...all }].map(
    ({ name, rows, covered, band }) => [
      name,
      String(rows),
      points(covered),
      `${points(band[0])} to ${points(band[1])}`,
    ],
  ),
});
