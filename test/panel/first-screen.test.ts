import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawn, type OpenPanel, openPanel, type PanelSite, startSite } from './panel-page.ts';
import { sampleState, states } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** A window of 1280 × 800, and what it leaves to a panel beside an open side bar, below the tabs. */
const whole = { width: 1280, height: 800 };
const beside = { width: 924, height: 700 };

/** Which columns, which loss, why, how confident, what it looks like, what to worry about; then the code and the price. */
const first = ['.subject', 'h1', '.lead', '.confidence', '.would-change', '.assumption'];
const second = ['.code pre', '#alternatives :is(.price, h2)'];

const analyses = Object.entries(await states()).filter(
  // A comparison is a page of its own.
  ([, state]) => state.kind === 'done' && !state.compared,
);

it.each(analyses)('%s: the first screen answers the first questions', async (_, state) => {
  const panel = await openPanel(site, state, whole);
  await drawn(panel);
  const hasShape = state.kind === 'done' && (state.plots.histogram || state.plots.reliability);
  for (const part of [...first, ...(hasShape ? ['.glance'] : []), ...second])
    await expectInView(panel, part, whole.height);
  await panel.page.setViewportSize(beside);
  // A predicted scale or ranges bring a fifth check, which begins a second row.
  for (const part of first)
    await expectInView(
      panel,
      part === '.assumption' ? '.assumption:nth-of-type(-n + 4)' : part,
      beside.height,
    );
  await panel.close();
});

async function expectInView({ page }: OpenPanel, part: string, height: number): Promise<void> {
  const places = await page.locator(part).all();
  expect(places.length, part).toBeGreaterThan(0);
  for (const place of places) {
    const box = (await place.boundingBox())!;
    // Of long code and a long list the beginning.
    const needed = second.includes(part) ? Math.min(box.height, 40) : box.height;
    expect(box.y + needed, part).toBeLessThanOrEqual(height);
  }
}

it('has a plain file’s whole report on a page of at most 3,000 pixels', async () => {
  const panel = await openPanel(site, await sampleState('delivery-times.csv'), whole);
  await drawn(panel);
  expect(await panel.page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3000);
  await panel.close();
});

it('keeps the verdict and the way to every section in sight', async () => {
  const panel = await openPanel(site, await sampleState('delivery-times.csv'), whole);
  await drawn(panel);
  const sections = panel.page.getByRole('navigation', { name: 'Sections' });
  expect(await sections.getByText('MAE (L1)').count()).toBe(0);
  await sections.getByRole('link', { name: 'Structure' }).click();
  await expect.poll(() => panel.page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
  await sections.getByRole('link', { name: 'MAE (L1)' }).waitFor();
  expect((await sections.boundingBox())!.y).toBe(0);
  const heading = (await panel.page.locator('#structure-title').boundingBox())!;
  expect(heading.y).toBeGreaterThanOrEqual((await sections.boundingBox())!.height);
  await panel.close();
});

it('marks among the prices the recommended loss, not its other shapes', async () => {
  const state = await sampleState('delivery-times.csv');
  const { recommendation, losses } = state.report;
  const parameters = { p: 4 };
  expect(losses!.filter(({ id }) => id === 'lp').map((loss) => loss.parameters?.p)).toEqual(
    expect.arrayContaining([1.5, 4]),
  );
  const panel = await openPanel(site, {
    ...state,
    report: { ...state.report, recommendation: { ...recommendation, loss: 'lp', parameters } },
  });
  const chosen = panel.page.locator('#alternatives .price .chosen');
  expect(await chosen.getByRole('rowheader').allTextContents()).toEqual(['L4']);
  await panel.close();
});
