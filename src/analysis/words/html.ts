import { printable } from '../../data/printable.ts';
import type { Report } from '../report.ts';
import { documentOf, type Section } from './document.ts';
import { escapedHtml, htmlPage } from './html-page.ts';

/** The report as one self-contained HTML file: no script, no image, no external address. */
export const htmlOf = (report: Report): string => htmlOfSections(documentOf(report));

/** Sections as an HTML document, the first one's title as the main heading. */
export function htmlOfSections(sections: readonly Section[]): string {
  const [answer, ...rest] = sections as [Section, ...Section[]];
  return htmlPage(
    printable(answer.title),
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { margin-top: 2rem; font-size: 1.15rem; }
ul { padding: 0; list-style: none; }
li { margin: 0.3rem 0; }
.mark { display: inline-block; min-width: 1.4rem; }
.detail { opacity: 0.75; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.2rem 0.8rem 0.2rem 0; border-bottom: 1px solid #8884; text-align: left; }
.right { text-align: right; }
</style>`,
    `<body>
<main>
${[section(answer, 'h1'), ...rest.map((part) => section(part, 'h2'))].join('\n')}
</main>
</body>`,
  );
}

const section = ({ title, paragraphs = [], items = [], table }: Section, heading: 'h1' | 'h2'): string =>
  [
    '<section>',
    `<${heading}>${htmlText(title)}</${heading}>`,
    ...paragraphs.map((text) => `<p>${htmlText(text)}</p>`),
    ...(items.length > 0 ? [`<ul>\n${items.map(item).join('\n')}\n</ul>`] : []),
    ...(table ? [tableOf(table)] : []),
    '</section>',
  ].join('\n');

const item = ({ mark, text, detail }: NonNullable<Section['items']>[number]): string =>
  `<li><span class="mark">${htmlText(mark)}</span>${htmlText(text)}${detail ? ` <span class="detail">${htmlText(detail)}</span>` : ''}</li>`;

function tableOf({ header, rows, align }: NonNullable<Section['table']>): string {
  const cells = (texts: readonly string[], tag: 'th' | 'td') =>
    texts.map(
      (text, i) => `<${tag}${align[i] === 'right' ? ' class="right"' : ''}>${htmlText(text)}</${tag}>`,
    );
  const row = (texts: readonly string[], tag: 'th' | 'td') => `<tr>${cells(texts, tag).join('')}</tr>`;
  return `<div class="wide"><table>\n<thead>${row(header, 'th')}</thead>\n<tbody>\n${rows.map((texts) => row(texts, 'td')).join('\n')}\n</tbody>\n</table></div>`;
}

/** Text escaped so that it is only text in HTML. */
export const htmlText = (text: string): string => escapedHtml(printable(text));
