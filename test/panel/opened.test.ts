import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objections } from './axe.ts';
import { drawn, openPanel, type PanelSite, startSite, themes } from './panel-page.ts';
import { states } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const all = Object.entries(await states()).map(([name, state], place) => ({ name, state, place }));

describe.concurrent.each(all)('$name', ({ state, place }) => {
  it('is accessible with everything opened, in all themes: checks, forms, tables of numbers', async () => {
    const panel = await openPanel(site, state);
    await drawn(panel);
    const closed = panel.page.locator(
      'details:not([open]) > summary, #root button[aria-expanded="false"][aria-controls]:not(.assumption)',
    );
    while ((await closed.count()) > 0) await closed.first().click();
    for (const button of await panel.page.getByRole('button', { name: 'Numbers of' }).all())
      await button.click();
    // One check is open at a time; over the states, each is met in each theme.
    const checks = await panel.page.locator('.assumption').all();
    for (let turn = 0; turn < Math.max(themes.length, checks.length); turn++) {
      const theme = themes[(turn + place) % themes.length]!;
      await panel.setTheme(theme);
      await checks[turn]?.click();
      expect(await objections(panel.page), theme).toEqual([]);
    }
    expect(panel.faults).toEqual([]);
    await panel.close();
  });
});

it.each([/^Export/, /^Save or copy/])('has an accessible menu: %s', async (name) => {
  const panel = await openPanel(site, (await states()).laplace!);
  await drawn(panel);
  // Every figure has the same menu: the first stands for all.
  await panel.page.getByRole('button', { name }).first().click();
  expect(await objections(panel.page, ':popover-open')).toEqual([]);
  expect(panel.faults).toEqual([]);
  await panel.close();
});
