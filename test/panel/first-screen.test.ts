import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawn, openPanel, type PanelSite, startSite } from './panel-page.ts';
import { analyzed, states } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What a window of 1280 × 800 leaves to a panel beside an open side bar, below the tabs. */
const beside = { width: 924, height: 700 };

it.each(Object.entries(await states()).filter(([, { kind }]) => kind === 'done'))(
  '%s: which loss, why, how sure, at what price and what to worry about are there without scrolling',
  async (_, state) => {
    const panel = await openPanel(site, state, beside);
    await drawn(panel);
    for (const part of ['h1', '.lead', '.sureness', '.would-change', '.light']) {
      const places = await panel.page.locator(part).all();
      expect(places.length, part).toBeGreaterThan(0);
      for (const place of places) {
        const { y, height } = (await place.boundingBox())!;
        expect(y + height, part).toBeLessThanOrEqual(beside.height);
      }
    }
    await panel.close();
  },
);

it('marks among the prices the recommended loss, not its other shapes', async () => {
  // Spread evenly over an interval: |r|^p with a large p, beside which L4 and L1.5 stand for comparison.
  const rows = Array.from({ length: 300 }, (_, i) => ((i * 0.6180339887) % 1) - 0.5);
  const state = await analyzed('even.csv', new TextEncoder().encode(`residual\n${rows.join('\n')}\n`));
  expect(state.report.recommendation.loss).toBe('lp');
  expect(state.report.losses!.filter(({ id }) => id === 'lp').length).toBeGreaterThan(1);
  const panel = await openPanel(site, state);
  const chosen = panel.page.locator('.stakes .price .chosen');
  expect(await chosen.count()).toBe(1);
  expect(await chosen.getByRole('rowheader').textContent()).toBe(
    `L${state.report.recommendation.parameters.p}`,
  );
  await panel.close();
});
