import { expect, it } from 'vitest';
import { pageHtml } from '../../../src/extension/panels/page.ts';

const page = pageHtml(
  {
    script:
      'import { a } from "./panel-chunk.js"; const later = () => import("./panel-plots.js"); const end = "</script>";',
    shared: 'export const a = "</script>";',
    styles: '@font-face { src: url("./font.woff2"); }',
  },
  { folder: 'https://files/dist', source: 'https://files', nonce: 'n0nce' },
);

it('lets nothing into the page but its own scripts, styles, fonts and pictures', () => {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)!;
  const allowed = Object.fromEntries(
    policy!.split('; ').map((rule) => {
      const [what, ...from] = rule.split(' ');
      return [what, from];
    }),
  );
  expect(allowed).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'nonce-n0nce'"],
    'style-src': ["'nonce-n0nce'"],
    'font-src': ['https://files'],
    'img-src': ['https://files', 'data:', 'blob:'],
  });
});

it('holds what the answer waits for, with the nonce, and nothing that the policy would stop', () => {
  expect(page.match(/<(script|style|link)[^>]*>/g)).toEqual([
    '<style id="styles" nonce="n0nce">',
    '<script type="importmap" nonce="n0nce">',
    '<script type="module" nonce="n0nce">',
  ]);
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  expect(page).not.toMatch(/style=|\son\w+=|javascript:/);
});

it('says where the files are that come later, and that the shared part is there already', () => {
  expect(page).toContain('url("https://files/dist/font.woff2")');
  expect(page).toContain('import("https://files/dist/panel-plots.js")');
  const { imports } = JSON.parse(/importmap"[^>]*>(.*)<\/script>/.exec(page)![1]!);
  expect(page).toContain('from "https://files/dist/panel-chunk.js"');
  expect(decodeURIComponent(imports['https://files/dist/panel-chunk.js'])).toBe(
    'data:text/javascript,export const a = "</script>";',
  );
});
