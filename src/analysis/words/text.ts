import { printable } from '../../data/printable.ts';
import type { Report } from '../report.ts';
import { documentOf, type Section } from './document.ts';

const width = 88;

/** The report as plain text for a terminal, at most 88 columns wide where the words allow it. */
export const reportText = (report: Report): string => textOfSections(documentOf(report));

export const textOfSections = (sections: readonly Section[]): string =>
  `${sections.map(printableSection).map(section).join('\n\n')}\n`;

/** Some of the words come from a file: control characters must not reach the terminal. */
const printableSection = ({ title, paragraphs, items, table }: Section): Section => ({
  title: printable(title),
  ...(paragraphs && { paragraphs: paragraphs.map(printable) }),
  ...(items && {
    items: items.map(({ mark, text, detail }) => ({
      mark,
      text: printable(text),
      ...(detail !== undefined && { detail: printable(detail) }),
    })),
  }),
  ...(table && {
    table: {
      header: table.header.map(printable),
      rows: table.rows.map((cells) => cells.map(printable)),
      align: table.align,
    },
  }),
});

function section({ title, paragraphs = [], items = [], table }: Section): string {
  return [
    ...wrap(title, '', ''),
    ...paragraphs.flatMap((paragraph) => wrap(paragraph, '  ', '  ')),
    ...items.flatMap(({ mark, text, detail }) => [
      ...wrap(text, `  ${mark} `, ' '.repeat(3 + mark.length)),
      ...(detail ? wrap(detail, ' '.repeat(3 + mark.length), ' '.repeat(3 + mark.length)) : []),
    ]),
    ...(table ? tableLines(table) : []),
  ].join('\n');
}

function wrap(text: string, first: string, next: string): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = next;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

function tableLines({ header, rows, align }: NonNullable<Section['table']>): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map((row) =>
    `  ${row
      .map((cell, column) =>
        align[column] === 'right' ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('   ')}`.trimEnd(),
  );
}
