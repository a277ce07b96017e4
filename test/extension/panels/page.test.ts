import { expect, it } from 'vitest';
import { pageHtml } from '../../../src/extension/panels/page.ts';

const page = pageHtml({
  script: 'https://files/panel.js',
  shared: 'https://files/panel-chunk.js',
  styles: 'https://files/panel.css',
  source: 'https://files',
  nonce: 'n0nce',
});

it('allows only the page’s own script, styles, fonts and pictures', () => {
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
    'style-src': ['https://files'],
    'font-src': ['https://files'],
    'img-src': ['https://files', 'data:', 'blob:'],
  });
});

it('has one script, with the nonce, and nothing that the policy would block', () => {
  expect(page.match(/<script[^>]*>/g)).toEqual([
    '<script type="module" nonce="n0nce" src="https://files/panel.js">',
  ]);
  expect(page).toContain('<link rel="modulepreload" nonce="n0nce" href="https://files/panel-chunk.js">');
  expect(page).toContain('<link rel="stylesheet" href="https://files/panel.css">');
  expect(page).not.toMatch(/<style|style=|\son\w+=|javascript:/);
});
