import type { Report } from '../../analysis/report.ts';
import { csvCell } from '../../analysis/words/csv-cell.ts';
import { markdownOf } from '../../analysis/words/markdown.ts';

export type ReportFormat = 'markdown' | 'json' | 'csv';

/** The report as the text of a file. As CSV: one line per number or string in it, with its path in the JSON. */
export function reportText(report: Report, format: ReportFormat): string {
  if (format === 'markdown') return markdownOf(report);
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  return `${[['field', 'value'], ...fields(report)].map((cells) => cells.map(csvCell).join(',')).join('\n')}\n`;
}

function fields(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, value === null ? '' : String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => fields(inner, path ? `${path}.${key}` : key));
}
