import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareSources } from '../../src/analysis/compare/compare-sources.ts';
import { noTruth } from '../../src/analysis/words/refusals/of-columns.ts';
import { memorySource } from '../../src/data/source.ts';
import type { Done } from '../../src/panel/protocol.ts';
import { objections } from './axe.ts';
import { drawn, openPanel, type PanelSite, startSite } from './panel-page.ts';
import { analyzed, sampleState, states } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

it('compares columns on a page of its own, and ends the comparison', async () => {
  const text = `y_true,pred_a,pred_b\n${Array.from({ length: 60 }, (_, i) => `${i},${i + Math.sin(i)},${i + 2 * Math.sin(2 * i)}`).join('\n')}`;
  const bytes = new TextEncoder().encode(text);
  const source = () => ({ source: memorySource('models.csv', bytes) });
  const done = await analyzed('models.csv', bytes, {}, { observed: 'y_true', predicted: 'pred_a' });
  const panel = await openPanel(site, done);
  const asked = () => panel.calls.filter(([name]) => name === 'compare').at(-1)?.[1];
  await panel.page.getByRole('button', { name: 'Columns', exact: true }).click();
  // The form is loaded later, and a list of what is there does not wait for it.
  await panel.page.locator('.compare .button').waitFor();
  for (const box of await panel.page.locator('.compare input').all()) await box.click();
  await panel.page.locator('.compare .button').click();
  const by = { kind: 'columns' as const, columns: ['pred_a', 'pred_b'] };
  await expect.poll(asked).toEqual(by);
  const outcome = await compareSources([source()], { predicted: by.columns });
  await panel.show({ ...done, compared: { by, outcome } });
  await panel.page.getByRole('heading', { level: 1, name: /^pred_a beats pred_b by \d+% in MAE/ }).waitFor();
  await drawn(panel);
  expect(await panel.page.locator('#metrics svg.plot').count()).toBe(4);
  expect(await panel.page.locator('#metrics svg.plot .center.marked path').count()).toBeGreaterThan(0);
  expect(await panel.page.locator('#murphy figure').first().isVisible()).toBe(false);
  await panel.page.getByText('Whichever loss is used').click();
  await drawn(panel);
  expect(await panel.page.locator('#murphy figure').allInnerTexts()).toEqual([
    expect.stringContaining('Losses of the mean: '),
    expect.stringContaining('Losses of the median: '),
  ]);
  await panel.page.getByRole('button', { name: 'End the comparison' }).click();
  await expect.poll(asked).toBeNull();
  await panel.close();
});

it('says on that page why there is no comparison', async () => {
  const compared = (await states()).compared as Done;
  const outcome = await compareSources([]);
  const panel = await openPanel(site, { ...compared, compared: { by: compared.compared!.by, outcome } });
  await panel.page.getByText('There is only one model').waitFor();
  await panel.close();
});

it('analyzes pairs of columns only on request, and offers actions for their rows', async () => {
  const state = (await states())['scale-and-drivers'] as Done;
  const panel = await openPanel(site, state);
  await panel.page.getByRole('button', { name: 'Try pairs of columns' }).click();
  await expect.poll(() => panel.calls.at(-1)).toEqual(['setPairs', true]);
  await panel.show((await states()).pairs!);
  const section = panel.page.locator('#drivers');
  await section.getByText('Beyond what each does alone, “site” and “shift” together explain').waitFor();
  expect(await section.getByRole('button', { name: 'Try pairs of columns' }).count()).toBe(0);
  await section.getByRole('button', { name: /^Only these: .*site = harbor and shift = night/ }).click();
  await expect
    .poll(() => panel.calls.at(-1))
    .toEqual([
      'setSegment',
      {
        rows: 'only',
        segment: { column: 'site', name: 'harbor', and: { column: 'shift', name: 'night' } },
      },
    ]);
  await panel.close();
});

it('draws the chosen distributions over the histogram', async () => {
  const panel = await openPanel(site, await sampleState('delivery-times.csv'));
  await drawn(panel);
  const figure = panel.page.locator('#distribution [data-plot="histogram"]');
  const lines = figure.locator('svg.plot .distribution');
  expect(await lines.count()).toBe(2);
  await figure.getByRole('button', { name: 'Student’s t' }).click();
  await expect.poll(() => lines.count()).toBe(3);
  await figure.getByRole('button', { name: 'Normal', exact: true }).click();
  await expect.poll(() => lines.count()).toBe(2);
  expect(await figure.locator('.legend').textContent()).toMatch(/Laplace.*Student’s t|Student’s t.*Laplace/);
  await panel.close();
});

it('uses the plots, the digits and the library from the settings', async () => {
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
  ['canceled', 'Choose another file', 'chooseFile'],
  ['file-gone', 'Check again', 'retry'],
  ['file-gone', 'Choose another file', 'chooseFile'],
  ['problem', 'Try again', 'retry'],
  ['problem', 'Open line 17', 'openLine'],
])('has a way forward where it is %s: “%s”', async (name, label, call) => {
  const panel = await openPanel(site, (await states())[name]!);
  await panel.page.getByRole('button', { name: label }).click();
  await expect.poll(() => panel.calls.at(-1)?.[0]).toBe(call);
  await panel.close();
});

it('leads with the line that is wrong, not with a second try of the same file', async () => {
  const panel = await openPanel(site, (await states()).problem!);
  // The folded form below has a button of its own.
  const primary = panel.page.locator('.actions .button:not(.secondary)').filter({ visible: true });
  await expect.poll(() => primary.allInnerTexts()).toEqual(['Open line 17']);
  await panel.close();
});

it('shows the progress of reading', async () => {
  const panel = await openPanel(site, (await states()).loading!);
  await panel.page.getByText('Reading rows · 42%').waitFor();
  expect(await panel.page.getByRole('progressbar').getAttribute('value')).toBe('42');
  await panel.close();
});

it('marks the purpose that was stated, and none without', async () => {
  const { laplace } = await states();
  const panel = await openPanel(site, laplace!);
  const group = panel.page.getByRole('group', { name: 'Predictions used for' });
  await group.getByRole('button').first().waitFor();
  expect(await group.getByRole('button', { pressed: true }).count()).toBe(0);
  const { report } = laplace as Done;
  await panel.show({
    ...(laplace as Done),
    report: { ...report, settings: { ...report.settings, purpose: 'median' } },
  });
  await group.getByRole('button', { name: /^Typical values and MAE/, pressed: true }).waitFor();
  expect(await group.getByRole('button', { pressed: true }).count()).toBe(1);
  await panel.close();
});

it('scrolls to the answer after choosing other rows', async () => {
  const { outliers, pairs } = await states();
  const panel = await openPanel(site, outliers!);
  const top = () => panel.page.evaluate(() => window.scrollY);
  await panel.page.getByRole('button', { name: 'List the most extreme errors' }).click();
  await panel.page.getByRole('button', { name: 'Select all' }).click();
  await panel.page.getByRole('button', { name: 'Leave out the selected rows and rerun' }).click();
  await expect.poll(top).toBe(0);
  // The button is gone with what it left out: the keyboard goes on from the answer.
  await panel.show(pairs!);
  await expect.poll(() => panel.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  for (const name of ['Only these', 'Without these']) {
    await panel.page.getByRole('button', { name }).first().click();
    await expect.poll(top).toBe(0);
  }
  await panel.close();
});

it('sets apart the lines of code that save the right file', async () => {
  const panel = await openPanel(site, {
    kind: 'problem',
    file: 'features.csv',
    problem: noTruth({ found: 'predictions', columns: ['y_pred'] }).problem,
    readOptions: {},
  });
  expect(await panel.page.locator('.message dt').allInnerTexts()).toEqual(['Python', 'R']);
  const [python, r] = await panel.page.locator('.message code').allInnerTexts();
  expect(python).toMatch(/^pd\.DataFrame\(.*index=False\)$/);
  expect(r).toMatch(/^write\.csv\(.*\)$/);
  expect(await objections(panel.page)).toEqual([]);
  await panel.close();
});

it('says once how all differences in a comparison were tested', async () => {
  const compared = (await states()).compared as Done;
  const panel = await openPanel(site, compared);
  const differences = panel.page.locator('#differences');
  await differences.getByText('Tested by: paired t-test, rows taken as independent.').waitFor();
  expect(await differences.getByText('paired t-test, rows taken as independent').count()).toBe(1);
  await panel.page.getByText('Median absolute error: boosting.csv or network.csv is best.').waitFor();
  await panel.close();
});

it('moves the focus to the right field of the column form, and back', async () => {
  const panel = await openPanel(site, await sampleState('cars.csv'));
  const columns = panel.page.getByRole('button', { name: 'Columns', exact: true });
  const has = (field: Locator) =>
    expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
  await columns.press('Enter');
  await has(panel.page.getByLabel('The file holds'));
  await panel.page.keyboard.press('Escape');
  await has(columns);
  expect(await panel.page.locator('#columns').isVisible()).toBe(false);
  await panel.page.getByRole('button', { name: 'Training residuals? Enter parameters' }).click();
  await has(panel.page.getByLabel(/^Parameters of the model/));
  await panel.page.keyboard.type('2');
  await panel.page.keyboard.press('Enter');
  await expect.poll(() => panel.calls).toContainEqual(['setInSampleParameters', 2]);
  await has(columns);
  await panel.close();
});
