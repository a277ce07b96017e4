import { afterAll, beforeAll, expect, it } from 'vitest';
import { objections } from './axe.ts';
import { drawn, type OpenPanel, openPanel, type PanelSite, startSite } from './panel-page.ts';
import { states } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

it.concurrent.each(Object.entries(await states()))(
  'is accessible, obeys the security policy and fits 320 pixels: %s',
  async (_, state) => {
    const panel = await openPanel(site, state, { width: 320 });
    await drawn(panel);
    expect(await panel.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const width of [320, 800]) {
      await panel.page.setViewportSize({ width, height: 800 });
      expect(await lastRows(panel), `${width} pixels`).not.toContain(1);
    }
    await drawn(panel);
    expect(await objections(panel.page)).toEqual([]);
    expect(panel.faults).toEqual([]);
    await panel.close();
  },
);

/** For each group of figures or choices: how many are in its last row, which one alone would look lost in. */
const lastRows = ({ page }: OpenPanel): Promise<number[]> =>
  page.locator('.metrics, .of-segment').evaluateAll((groups) =>
    groups.map((group) => {
      const tops = [...group.children].map((part) => Math.round(part.getBoundingClientRect().top));
      return tops.length > 1 ? tops.filter((top) => top === tops.at(-1)).length : 2;
    }),
  );

it('evaluates no text as code', () => {
  expect(site.script).not.toMatch(/\beval\(|new Function\(/);
});
