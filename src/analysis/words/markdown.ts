import type { Report } from '../report.ts';
import { documentOf, type Section } from './document.ts';
import { markdownText } from './markdown-text.ts';

/** The report as Markdown. Everything that comes from the file is escaped, so that it remains plain text. */
export const markdownOf = (report: Report): string => markdownOfSections(documentOf(report));

/** Sections as Markdown, the first one's title as the main heading. */
export function markdownOfSections(sections: readonly Section[]): string {
  const [verdict, ...rest] = sections;
  return `${[section(verdict!, '#'), ...rest.map((part) => section(part, '##'))].join('\n\n')}\n`;
}

function section({ title, paragraphs = [], items = [], table }: Section, level: string): string {
  return [
    `${level} ${markdownText(title)}`,
    ...paragraphs.map(markdownText),
    ...(items.length > 0 ? [items.map(item).join('\n')] : []),
    ...(table ? [tableOf(table)] : []),
  ].join('\n\n');
}

const item = ({ mark, text, detail }: NonNullable<Section['items']>[number]): string =>
  `${/^\d+\.$/.test(mark) ? mark : `- ${mark}`} ${markdownText(text)}${detail ? `  \n  ${markdownText(detail)}` : ''}`;

const tableOf = ({ header, rows, align }: NonNullable<Section['table']>): string =>
  [
    row(header),
    row(
      align.map((side) => (side === 'right' ? '---:' : '---')),
      false,
    ),
    ...rows.map((cells) => row(cells)),
  ].join('\n');

const row = (cells: readonly string[], escaped = true): string =>
  `| ${cells.map((cell) => (escaped ? markdownText(cell) : cell)).join(' | ')} |`;
