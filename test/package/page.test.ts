import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extensionPage } from '../../tools/package/page.mjs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const addresses = (page: string): string[] =>
  [...page.matchAll(/\[[^\]]+\]\(([^)]+)\)/g)].map(([, address]) => address!);

describe('the extension’s page', () => {
  it('has the README’s pictures and links once the manifest names the repository', () => {
    for (const repository of [
      'github:someone/residuals',
      { url: 'https://github.com/someone/residuals' },
      { url: 'git+https://github.com/someone/residuals.git' },
      { url: 'git@github.com:someone/residuals.git' },
    ]) {
      const page = extensionPage(readme, repository);
      expect(page).toContain('(https://github.com/someone/residuals/raw/HEAD/media/panel-dark.png)');
      expect(page).toContain(
        '(https://github.com/someone/residuals/blob/HEAD/docs/guide/3-which-columns.md)',
      );
      expect(addresses(page).length).toBeGreaterThan(3);
      for (const address of addresses(page)) expect(address).toMatch(/^https:/);
    }
  });

  it('has none that VS Code could not show where it does not', () => {
    const page = extensionPage(readme);
    expect(page).not.toContain('](');
    expect(page).toContain('## What it reads');
  });

  it('leaves out what the extension does not bring', () => {
    expect(extensionPage(readme)).not.toMatch(/## (?:Command line and library|Documentation)/);
  });
});
