import { dirname, join, relative } from 'node:path/posix';
import { Marked } from 'marked';
import { escapedHtml, htmlPage } from '../../src/analysis/words/html-page.ts';
import { headingId } from './heading-id.ts';
import { type Page, pages } from './pages.ts';

/** Renders a document as a page of the site. All addresses are relative, so that the site also works from a folder. */
export function renderPage(page: Page, markdown: string): string {
  const base = relative(dirname(page.address), '.') || '.';
  const title = page.document === 'README.md' ? page.title : (/^# (.+)$/m.exec(markdown)?.[1] ?? page.title);
  return htmlPage(
    `${title} · Residual Diagnostics`,
    `<link rel="icon" href="${base}/media/icon.svg">
<link rel="stylesheet" href="${base}/site.css">`,
    `<body>
<nav aria-label="Documents">${navigation(page, base)}</nav>
<main>
${markedFor(page).parse(markdown)}
</main>
</body>`,
  );
}

function navigation(current: Page, base: string): string {
  const sections = [...new Set(pages.map(({ section }) => section))];
  return sections
    .map((section) => {
      const links = pages
        .filter((page) => page.section === section)
        .map((page) => {
          const here = page === current ? ' aria-current="page"' : '';
          return `<li><a href="${base}/${page.address}"${here}>${escapedHtml(page.title)}</a></li>`;
        });
      return `${section && `<h2>${section}</h2>`}<ul>${links.join('')}</ul>`;
    })
    .join('\n');
}

/** Makes headings linkable, lets wide tables scroll by themselves, and turns links into links to the site's pages. */
const markedFor = (page: Page): Marked =>
  new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${headingId(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
    },
    hooks: {
      postprocess: (html) =>
        html
          .replaceAll('<table>', '<div class="table" tabindex="0" role="region" aria-label="Table"><table>')
          .replaceAll('</table>', '</table></div>')
          .replace(/<code>(?=--[\w-]+<)/g, '<code class="option">'),
    },
    walkTokens(token) {
      if (token.type === 'link' || token.type === 'image') token.href = addressFrom(page, token.href);
    },
  });

/** The address in the site that a document's link leads to. */
function addressFrom({ document, address }: Page, href: string): string {
  const [path = '', heading] = href.split('#');
  if (/^\w+:/.test(href) || path === '') return href;
  const target = join(dirname(document), path);
  const there = pages.find((page) => page.document === target)?.address ?? target.replace(/^docs\//, '');
  return relative(dirname(address), there) + (heading ? `#${heading}` : '');
}
