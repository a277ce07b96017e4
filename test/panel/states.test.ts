import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPanel, openPanel, type PanelSite, startSite, themes } from './panel-page.ts';
import { states } from './states.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What axe-core objects to by these rules or by all, in the whole page or in what the selector picks, one line each. */
async function objections(
  { page }: OpenPanel,
  selector?: string,
  rules?: readonly string[],
): Promise<string[]> {
  const where = selector === undefined ? 'document' : JSON.stringify(selector);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${where}, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** All that a theme can change: the others look at structure, which is the same in every theme. */
const aboutColour = ['color-contrast', 'link-in-text-block'];

describe.each(Object.entries(await states()))('%s', (_, state) => {
  it('is readable by everyone, and breaks no rule of the security policy', async () => {
    const panel = await openPanel(site, state);
    await panel.page.evaluate(axe);
    expect(await objections(panel)).toEqual([]);
    expect(panel.faults).toEqual([]);
    await panel.close();
  });

  it('stays so with everything opened, in all themes: lights, menus, forms, tables of numbers', async () => {
    const panel = await openPanel(site, state);
    await panel.page.evaluate(axe);
    for (const summary of await panel.page.locator('details:not([open]) > summary').all())
      await summary.click();
    for (const button of await panel.page.getByRole('button', { name: 'Numbers of' }).all())
      await button.click();
    for (const button of await panel.page.locator('#root button[aria-expanded][aria-controls]').all()) {
      const opens = (await button.getAttribute('aria-controls'))!;
      await button.click();
      if ((await panel.page.locator(`[id="${opens}"]`).count()) === 0) continue;
      expect(await objections(panel, `[id="${opens}"]`)).toEqual([]);
    }
    expect(await objections(panel)).toEqual([]);
    for (const theme of themes) {
      await panel.setTheme(theme);
      expect(await objections(panel, undefined, aboutColour), theme).toEqual([]);
    }
    // Every figure has the same menu: the first stands for all.
    for (const name of [/^Export/, /^Save or copy/]) {
      const menus = panel.page.getByRole('button', { name });
      if ((await menus.count()) === 0) continue;
      await menus.first().click();
      expect(await objections(panel, ':popover-open')).toEqual([]);
      await panel.page.keyboard.press('Escape');
    }
    expect(panel.faults).toEqual([]);
    await panel.close();
  });

  it('fits 320 pixels', async () => {
    const panel = await openPanel(site, state, { width: 320 });
    expect(await panel.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await panel.close();
  });
});

it('evaluates no text as code', () => {
  expect(site.script).not.toMatch(/\beval\(|new Function\(/);
});
