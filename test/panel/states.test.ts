import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objections } from './axe.ts';
import { drawn, openPanel, type PanelSite, startSite } from './panel-page.ts';
import { states } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe.each(Object.entries(await states()))('%s', (_, state) => {
  it('is accessible, and obeys the security policy', async () => {
    const panel = await openPanel(site, state);
    await drawn(panel);
    expect(await objections(panel.page)).toEqual([]);
    expect(panel.faults).toEqual([]);
    await panel.close();
  });

  it('fits 320 pixels', async () => {
    const panel = await openPanel(site, state, { width: 320 });
    expect(await panel.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await panel.close();
  });

  it.each([320, 800])('leaves no figure or choice alone in a row at %d pixels', async (width) => {
    const panel = await openPanel(site, state, { width });
    await drawn(panel);
    const rows = await panel.page.locator('.metrics, .of-segment').evaluateAll((groups) =>
      groups.map((group) => {
        const tops = [...group.children].map((part) => Math.round(part.getBoundingClientRect().top));
        return tops.length > 1 ? tops.filter((top) => top === tops.at(-1)).length : 2;
      }),
    );
    for (const last of rows) expect(last).toBeGreaterThan(1);
    await panel.close();
  });
});

it('evaluates no text as code', () => {
  expect(site.script).not.toMatch(/\beval\(|new Function\(/);
});
