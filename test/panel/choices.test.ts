import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Done } from '../../src/panel/protocol.ts';
import { drawn, openPanel, type PanelSite, startSite } from './panel-page.ts';
import { sampleState, states } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

it('splits by a column of categories, compares columns, and ends the comparison', async () => {
  const panel = await openPanel(site, await sampleState('insect-sprays.csv'));
  const asked = () => panel.calls.filter(([name]) => name === 'compare').at(-1)?.[1];
  await panel.page.getByRole('button', { name: 'Columns' }).click();
  await panel.page.getByLabel('Split by').selectOption('spray');
  await expect.poll(asked).toEqual({ kind: 'category', column: 'spray' });
  for (const box of await panel.page.locator('.compare input').all()) await box.click();
  await panel.page.locator('.compare .button').click();
  await expect.poll(asked).toEqual({ kind: 'columns', columns: ['observed', 'predicted'] });
  const compared = (await states()).compared as Done;
  const top = () => panel.page.locator('#compared').evaluate((part) => part.getBoundingClientRect().top);
  const { parts, skipped } = compared.compared!;
  for (const by of [compared.compared!.by, { kind: 'category', column: 'spray' } as const]) {
    await panel.page.evaluate(() => window.scrollTo(0, 0));
    await panel.show({ ...compared, compared: { by, parts, skipped } });
    // What was asked for is in sight; the same after an update of the file leaves the page where it is.
    await expect.poll(top).toBeLessThan(100);
    await panel.page.evaluate(() => window.scrollTo(0, 0));
    await panel.show({ ...compared, compared: { by: { ...by }, parts, skipped } });
    expect(await top()).toBeGreaterThan(300);
  }
  await panel.page.getByRole('button', { name: 'End the comparison' }).click();
  await expect.poll(asked).toBeNull();
  await panel.close();
});

it('draws the compared histograms on one scale', async () => {
  const panel = await openPanel(site, (await states()).compared!);
  await drawn(panel);
  const ticks = await panel.page
    .locator('.small-multiples svg.plot')
    .evaluateAll((pictures) =>
      pictures.map((picture) =>
        [...picture.querySelectorAll('.tick-label')].map(({ textContent }) => textContent),
      ),
    );
  expect(ticks).toHaveLength(3);
  expect(ticks[1]).toEqual(ticks[0]);
  expect(ticks[2]).toEqual(ticks[0]);
  await panel.close();
});

it('draws over the histogram the distributions that are chosen', async () => {
  const panel = await openPanel(site, await sampleState('delivery-times.csv'));
  await drawn(panel);
  const figure = panel.page.locator('#distribution [data-plot="histogram"]');
  const lines = figure.locator('svg.plot .distribution');
  expect(await lines.count()).toBe(2);
  await figure.getByRole('button', { name: 'Logistic' }).click();
  await expect.poll(() => lines.count()).toBe(3);
  await figure.getByRole('button', { name: 'Normal', exact: true }).click();
  await expect.poll(() => lines.count()).toBe(2);
  expect(await figure.locator('.legend').textContent()).toMatch(/Laplace.*Logistic|Logistic.*Laplace/);
  await panel.close();
});

it('shows the plots, the digits and the library of the settings', async () => {
  const state = await sampleState('delivery-times.csv');
  const panel = await openPanel(site, {
    ...state,
    memory: { ...state.memory, framework: 'r' },
    settings: { digits: 2, plots: ['histogram', 'scatter'] },
  });
  await drawn(panel);
  const shown = await panel.page
    .locator('[data-plot]')
    .evaluateAll((figures) => figures.map((figure) => (figure as HTMLElement).dataset.plot));
  expect(shown).toEqual(['histogram', 'scatter']);
  // The errors' root mean square is 5.577.
  await panel.page.locator('.metrics').getByText('5.6', { exact: true }).waitFor();
  expect(await panel.page.getByRole('tab', { name: 'R', exact: true }).getAttribute('aria-selected')).toBe(
    'true',
  );
  await panel.close();
});

it.each([
  ['loading', 'Cancel', 'cancel'],
  ['canceled', 'Analyze again', 'retry'],
  ['file-gone', 'Look again', 'retry'],
  ['file-gone', 'Choose another file', 'chooseFile'],
  ['problem', 'Try again', 'retry'],
  ['problem', 'Open line 17', 'openLine'],
])('has a way forward where it is %s: “%s”', async (name, label, call) => {
  const panel = await openPanel(site, (await states())[name]!);
  await panel.page.getByRole('button', { name: label }).click();
  await expect.poll(() => panel.calls.at(-1)?.[0]).toBe(call);
  await panel.close();
});

it('says how far the reading is', async () => {
  const panel = await openPanel(site, (await states()).loading!);
  await panel.page.getByText('Reading rows · 42 %').waitFor();
  expect(await panel.page.getByRole('progressbar').getAttribute('value')).toBe('42');
  await panel.close();
});
