import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderPage } from './page.ts';
import { pages } from './pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = join(root, 'out/docs');

/** Writes the documents as a static site to out/docs: `npm run docs`. */
rmSync(site, { recursive: true, force: true });
for (const page of pages) {
  const file = join(site, page.address);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, renderPage(page, readFileSync(join(root, page.document), 'utf8')));
}
cpSync(new URL('site.css', import.meta.url), join(site, 'site.css'));
const shown = ['right-click-to-code', 'panel-dark', 'panel-light', 'panel-undecided'].map(
  (name) => `media/${name}.png`,
);
for (const pictures of [...shown, 'media/icon.svg', 'docs/validation'])
  cpSync(join(root, pictures), join(site, pictures.replace(/^docs\//, '')), {
    recursive: true,
    filter: (path) => !path.endsWith('.md'),
  });
console.log(`${pages.length} pages: ${join(site, 'index.html')}`);
