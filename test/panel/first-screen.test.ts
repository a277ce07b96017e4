import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Done } from '../../src/panel/protocol.ts';
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
const second = ['.code pre', '#alternatives :is(.efficiency, h2)'];
/** The numbers people look for first. */
const numbers = '.metrics dd';

const analyses = Object.entries(await states()).filter(
  // A comparison is a page of its own.
  ([, state]) => state.kind === 'done' && !state.compared,
);

it.each(analyses)('%s: the first screen answers the first questions', async (_, state) => {
  const panel = await openPanel(site, state, whole);
  await drawn(panel);
  const hasShape = state.kind === 'done' && (state.plots.histogram || state.plots.reliability);
  // Labels without probabilities have nothing that the model's gain could be measured by.
  const { classification } = (state as Done).report;
  const hasGain = !classification || classification.logLoss !== undefined;
  const places = [...first, ...(hasShape ? ['.glance'] : []), numbers, ...second.slice(0, hasGain ? 2 : 1)];
  for (const part of places) await expectInView(panel, part, whole.height);
  await expectWhole(panel, '.sections');
  // A last choice in a row of its own looks forgotten.
  const choices = await panel.page.locator('.purposes > button').all();
  const rows = await Promise.all(choices.map(async (choice) => (await choice.boundingBox())!.y));
  if (rows.length > 0) expect(rows.at(-1)).toBe(rows.at(-2));
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

async function expectWhole({ page }: OpenPanel, part: string): Promise<void> {
  const hidden = await page
    .locator(part)
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(hidden, `${part} is cut`).toBe(0);
}

// Huber’s derivation tells cases apart, and has warnings that a plain file has not.
it.each([
  ['delivery-times.csv', 2900],
  ['cars.csv', 3300],
])('has the whole report of %s on a page of at most %i pixels', async (file, most) => {
  const panel = await openPanel(site, await sampleState(file), whole);
  await drawn(panel);
  expect(await panel.page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(most);
  for (const formula of await panel.page.locator('.steps > li').all())
    expect(
      await formula.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBeLessThanOrEqual(0);
  await panel.close();
});

it('keeps the verdict and the links to every section visible', async () => {
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

it('marks the recommended loss among the alternatives, not its other parameter values', async () => {
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
  const chosen = panel.page.locator('#alternatives .efficiency .chosen');
  await expect.poll(() => chosen.getByRole('rowheader').allTextContents()).toEqual(['L4']);
  await panel.close();
});

it('gives the data needed for each loss that the page recommends or discusses', async () => {
  const state = await sampleState('engel-food.csv');
  expect(state.report.recommendation.purposes!.median.loss).toBe('huber');
  const panel = await openPanel(site, state, whole);
  const rows = panel.page.locator('#alternatives .efficiency').getByRole('rowheader');
  const names = ['Huber NLL', 'Huber', 'MSE (L2)'];
  await expect.poll(() => rows.allInnerTexts()).toEqual(expect.arrayContaining(names));
  await panel.close();
});

it('has no empty sections, and distinguishes labels from probabilities', async () => {
  const { labels, binary } = await states();
  const panel = await openPanel(site, labels!, whole);
  const titles = panel.page.locator('main h2');
  await titles.getByText('Predicted against true labels').waitFor();
  expect(await titles.allTextContents()).not.toContain('What the model adds');
  expect(await panel.page.locator('.metrics').innerText()).toMatch(/^Accuracy\s+\d+%$/);
  await panel.show(binary!);
  await panel.page.locator('.metrics', { hasText: 'Brier score' }).waitFor();
  await titles.getByText('Probabilities against labels').waitFor();
  await panel.close();
});

it('labels an axis with what is drawn on it, scaled or not', async () => {
  const state = await sampleState('dax-returns.csv');
  expect(state.plots.scaled?.histogram).toBeDefined();
  const panel = await openPanel(site, state, whole);
  await drawn(panel);
  const axis = (plot: string) =>
    panel.page.locator(`[data-plot="${plot}"] .picture .axis-label`).allTextContents();
  expect((await axis('histogram')).join()).toContain('scaled residual');
  expect((await axis('scatter')).join()).not.toContain('scaled residual');
  await panel.close();
});

it('prints the text without the controls', async () => {
  const panel = await openPanel(site, await sampleState('delivery-times.csv'), whole);
  await panel.page.emulateMedia({ media: 'print' });
  for (const part of ['.sections', '.controls', '.figure-controls'])
    expect(await panel.page.locator(part).first().isVisible(), part).toBe(false);
  expect(await panel.page.locator('h1').isVisible()).toBe(true);
  await panel.close();
});

it('has no empty or truncated column in a comparison, and explains its colors', async () => {
  const { compared, classes } = await states();
  const panel = await openPanel(site, compared!, whole);
  const metrics = panel.page.locator('#metrics');
  await metrics.getByText('green diamonds may be the best').waitFor();
  await metrics.getByText('RMSE: network.csv is best.').waitFor();
  await expectWhole(panel, '#metrics > .scroll');
  // Which is best, by how much, how certain, by which measures.
  for (const part of ['h1', '#metrics figure', '#metrics thead'])
    await expectInView(panel, part, whole.height);
  expect(await panel.page.getByRole('columnheader', { name: 'To be certain' }).count()).toBe(0);
  await panel.show(classes!);
  await panel.page.locator('.glance', { hasText: 'Share of right predictions' }).waitFor();
  await panel.close();
});
