import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../tools/docs/page.ts';
import { pages } from '../../tools/docs/pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rendered = new Map(
  pages.map((page) => [page.address, renderPage(page, readFileSync(join(root, page.document), 'utf8'))]),
);

describe('the site of the documents', () => {
  it('has a page for each of them', () => {
    const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => join('docs', file));
    expect(pages.map(({ document }) => document)).toEqual(expect.arrayContaining(documents));
  });

  it.each(pages.map(({ address }) => address))(
    '%s leads only to pages and pictures that exist',
    (address) => {
      const html = rendered.get(address)!;
      for (const [, target] of html.matchAll(/(?:href|src)="(?!\w+:|#)([^"#]+)/g)) {
        const there = join(dirname(address), target!);
        const isShown =
          /\.(?:png|svg|css)$/.test(there) &&
          ['docs', '.', 'tools/docs'].some((folder) => existsSync(join(root, folder, there)));
        expect(rendered.has(there) || isShown, `${target} in ${address}`).toBe(true);
      }
    },
  );

  it('marks the page that is open', () => {
    expect(rendered.get('method.html')).toContain(
      '<a href="./method.html" aria-current="page">The method</a>',
    );
  });
});
