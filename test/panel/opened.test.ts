import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aboutColor, objections } from './axe.ts';
import { openPanel, type PanelSite, startSite, themes } from './panel-page.ts';
import { states } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

// Beside states.test.ts, so that both run at a time.
describe.each(Object.entries(await states()))('%s', (_, state) => {
  it('is accessible with everything opened, in all themes: checks, menus, forms, tables of numbers', async () => {
    const panel = await openPanel(site, state);
    // A comparison comes with its plots, a moment later.
    await panel.page.getByRole('heading', { level: 1 }).waitFor();
    const closed = panel.page.locator('details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    for (const button of await panel.page.getByRole('button', { name: 'Numbers of' }).all())
      await button.click();
    for (const button of await panel.page.locator('#root button[aria-expanded][aria-controls]').all()) {
      const opens = (await button.getAttribute('aria-controls'))!;
      await button.click();
      if ((await panel.page.locator(`[id="${opens}"]`).count()) === 0) continue;
      expect(await objections(panel.page, `[id="${opens}"]`)).toEqual([]);
    }
    expect(await objections(panel.page)).toEqual([]);
    for (const theme of themes) {
      await panel.setTheme(theme);
      expect(await objections(panel.page, undefined, aboutColor), theme).toEqual([]);
    }
    // Every figure has the same menu: the first stands for all.
    for (const name of [/^Export/, /^Save or copy/]) {
      const menus = panel.page.getByRole('button', { name });
      if ((await menus.count()) === 0) continue;
      await menus.first().click();
      expect(await objections(panel.page, ':popover-open')).toEqual([]);
      await panel.page.keyboard.press('Escape');
    }
    expect(panel.faults).toEqual([]);
    await panel.close();
  });
});
