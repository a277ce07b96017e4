import { afterAll, beforeAll, expect, it } from 'vitest';
import { verdictChanges } from '../../src/analysis/words/verdict-changes.ts';
import type { SavedFile } from '../../src/panel/protocol.ts';
import { drawn, type OpenPanel, openPanel, type PanelSite, shownFirst, startSite } from './panel-page.ts';
import { sampleState, states } from './states.ts';

let site: PanelSite;
let panel: OpenPanel;
beforeAll(async () => {
  site = await startSite();
  panel = await openPanel(site, await sampleState('delivery-times.csv'));
  await drawn(panel);
});
afterAll(async () => {
  expect(panel.faults).toEqual([]);
  await site.close();
});

const last = (name: string) =>
  panel.calls
    .filter(([called]) => called === name)
    .at(-1)
    ?.slice(1);

it('opens a check by keyboard: its meaning, its tests and its plot', async () => {
  const check = panel.page.getByRole('button', { name: 'Even variance' });
  await check.focus();
  await panel.page.keyboard.press('Enter');
  const evidence = panel.page.locator('#check-spread');
  await evidence.getByText('Glejser').waitFor();
  await evidence.locator('svg.plot').first().waitFor();
  await panel.page.keyboard.press('Enter');
  expect(await evidence.isHidden()).toBe(true);
});

it('moves through the libraries with arrow keys, remembers the choice and copies the code', async () => {
  await panel.page.getByRole('tab', { name: 'PyTorch' }).focus();
  await panel.page.keyboard.press('ArrowRight');
  expect(last('remember')).toEqual([{ framework: 'keras' }]);
  expect(await panel.page.getByRole('tab', { name: 'Keras' }).getAttribute('aria-selected')).toBe('true');
  await panel.page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => last('copyText')?.[0]).toMatch(/MeanAbsoluteError/);
});

it('can be locked, and remembers what is folded', async () => {
  await panel.page.getByRole('button', { name: 'Lock' }).click();
  await expect.poll(() => last('setLock')).toEqual([true]);
  await panel.page.locator('#why summary').click();
  await expect.poll(() => last('remember')).toEqual([{ folded: ['numbers', 'murphy', 'why'] }]);
});

it('can choose other columns', async () => {
  await panel.page.getByRole('button', { name: 'Columns', exact: true }).click();
  await panel.page.getByLabel('Predicted', { exact: true }).selectOption('order_id');
  await panel.page.locator('#columns').getByRole('button', { name: 'Analyze' }).click();
  await expect
    .poll(() => last('setRoles'))
    .toEqual([{ kind: 'observed', observed: 'y_true', predicted: 'order_id' }]);
});

it('updates the columns in an open form when the file changes', async () => {
  const before = await sampleState('delivery-times.csv');
  const after = await sampleState('engel-food.csv');
  const open = await openPanel(site, before);
  await open.page.getByRole('button', { name: 'Columns', exact: true }).click();
  await open.page.getByLabel('Predicted', { exact: true }).selectOption('order_id');
  await open.show({ ...after, file: before.file });
  const observed = open.page.getByLabel('Observed', { exact: true });
  await expect.poll(() => observed.inputValue()).toBe('observed');
  expect(await open.page.getByLabel('Predicted', { exact: true }).inputValue()).toBe('predicted');
  await open.close();
});

it('corrects how the file was read: shows the guesses, and offers any delimiter and any type', async () => {
  await panel.page.locator('#numbers > details > summary').click();
  const form = panel.page.locator('#numbers .reading');
  const choose = (label: string, option: string) => form.getByLabel(label).selectOption(option);
  expect(await form.getByLabel('Delimiter').getByRole('option').allInnerTexts()).toContain('comma (guessed)');
  await choose('Delimiter', 'other');
  await form.getByRole('textbox', { name: 'Other delimiter' }).fill('^');
  await choose('Decimal separator', 'comma');
  await choose('First line', 'data');
  await choose('Encoding', 'windows-1252');
  await choose('What order_id holds', 'names or categories');
  await form.getByRole('button', { name: 'Read again' }).click();
  await expect
    .poll(() => last('setReadOptions'))
    .toEqual([
      { delimiter: '^', decimal: ',', header: false, encoding: 'windows-1252', types: { order_id: 'text' } },
    ]);
});

it('shows a plot’s numbers and its difference from the distribution', async () => {
  const figure = panel.page.locator('#distribution [data-plot="quantiles"]');
  await figure.getByRole('button', { name: 'Numbers of' }).click();
  expect(await figure.locator('tbody tr').count()).toBeGreaterThan(5);
  await figure.getByRole('button', { name: 'Detrend' }).click();
  await figure.getByText('residual − quantile').first().waitFor();
});

it('opens the row of a point, by pointer and by keyboard', async () => {
  const picture = panel.page.locator('#structure [data-plot="scatter"] svg.plot');
  await picture.focus();
  await panel.page.keyboard.press('Home');
  await panel.page.locator('.point-tip', { hasText: 'residual 1.5' }).waitFor();
  await panel.page.keyboard.press('Enter');
  await expect.poll(() => last('openRow')).toEqual([expect.any(Number)]);
  await panel.page.keyboard.press('Escape');
  const point = picture.locator('[data-row]').nth(50);
  const { x, y } = (await point.boundingBox())!;
  const before = panel.calls.length;
  await panel.page.mouse.click(x + 1, y + 1);
  await expect.poll(() => panel.calls.slice(before).some(([name]) => name === 'openRow')).toBe(true);
});

async function saved(inMenuOf: string, action: string): Promise<SavedFile> {
  const before = panel.calls.length;
  await panel.page.getByRole('button', { name: inMenuOf }).first().click();
  await panel.page.getByRole('button', { name: action, exact: true }).locator('visible=true').click();
  await expect.poll(() => panel.calls.slice(before).find(([name]) => name === 'save')).toBeDefined();
  return panel.calls.slice(before).find(([name]) => name === 'save')![1] as SavedFile;
}

it('saves a plot as an SVG that needs no style sheet, on white, with its finding and legend', async () => {
  const { name, kind, data } = await saved('Save or copy: Histogram', 'Save as SVG');
  expect([name, kind]).toEqual(['delivery-times-histogram.svg', 'svg']);
  expect(data).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(data).toContain('too sharp for a normal distribution');
  expect(data).toContain('>Laplace</text>');
  expect(data).toContain('fill="rgb(255, 255, 255)"');
  expect(data).not.toMatch(/class=|var\(/);
});

it('saves the page as one file that needs nothing else, and the report as Markdown', async () => {
  const page = await saved('Export', 'Page as HTML');
  expect(page.data).toContain('Laplace distribution');
  expect(page.data).not.toMatch(/<script|<link|src=|<button/);
  expect(page.data).toContain('icon-check');
  // Terms stay in their sentences without what explains them.
  expect(page.data).toContain('<dt>RMSE</dt>');
  const markdown = await saved('Export', 'Report as Markdown');
  expect(markdown).toMatchObject({ name: 'delivery-times-report.md', data: 'the report as markdown' });
});

it('copies the verdict as a sentence, and moves through a menu with arrow keys', async () => {
  await panel.page.getByRole('button', { name: 'Export' }).click();
  await expect.poll(() => panel.page.locator(':focus').innerText()).toBe('Copy the verdict as a sentence');
  await panel.page.keyboard.press('ArrowUp');
  await expect.poll(() => panel.page.locator(':focus').innerText()).toBe('Data in a warehouse?');
  await panel.page.keyboard.press('ArrowDown');
  await panel.page.keyboard.press('Enter');
  await expect
    .poll(() => last('copyText')?.[0])
    .toMatch(/^Use .*L1.*Laplace.* \(delivery-times\.csv, 400 rows, confidence .*\)\.$/);
});

it('shows no picture of another assumption below a check', async () => {
  const state = await sampleState('newcomb.json');
  expect(state.plots.scatter!.against).toBe('row');
  const panel = await openPanel(site, state);
  await panel.page.getByRole('button', { name: 'Variance not checkable' }).click();
  await panel.page.getByText('The scale drops out of the likelihood').waitFor();
  expect(await panel.page.locator('.evidence .plot-figure').count()).toBe(0);
  await panel.page.getByRole('button', { name: 'Biased predictions' }).click();
  await panel.page.locator('.evidence [data-plot="histogram"]').waitFor();
  await panel.page.getByRole('button', { name: 'Independence not checkable' }).click();
  await panel.page.locator('.evidence [data-plot="scatter"]').waitFor();
  await panel.close();
});

it('lets a check choose the time column', async () => {
  await panel.page.getByRole('button', { name: 'Independence' }).click();
  await panel.page.getByLabel('Time column').selectOption('order_id');
  await expect.poll(() => last('setRoles')?.[0]).toMatchObject({ order: 'order_id' });
});

it('explains a term on focus', async () => {
  const term = panel.page.locator('.metrics').getByRole('button', { name: 'RMSE' });
  const meaning = panel.page.getByRole('tooltip').filter({ hasText: 'Root mean squared error' });
  expect(await meaning.isVisible()).toBe(false);
  await term.focus();
  await meaning.waitFor();
});

it('keeps every explanation within a narrow page', async () => {
  const narrow = await openPanel(site, await sampleState('delivery-times.csv'), { width: 320 });
  const terms = await narrow.page.locator('.term > button').all();
  expect(terms.length).toBeGreaterThan(3);
  for (const term of terms) {
    await term.focus();
    const { x, width } = (await narrow.page.locator('.meaning:visible').boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
  }
  await narrow.close();
});

it('keeps the last verdict when its file goes', async () => {
  const state = await sampleState('old-faithful.csv');
  const gone = await openPanel(site, { ...state, before: 'gone' });
  await gone.page.locator('.changes', { hasText: 'old-faithful.csv is gone' }).waitFor();
  await gone.page.getByRole('heading', { level: 1 }).waitFor();
  await drawn(gone);
  await gone.page.locator('#numbers').scrollIntoViewIfNeeded();
  expect(await gone.page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
  const notice = (await gone.page.locator('.gone').boundingBox())!;
  expect(notice.y).toBeGreaterThan(0);
  expect(notice.y).toBeLessThan(100);
  await gone.page.getByRole('button', { name: 'Check again' }).click();
  await expect.poll(() => gone.calls.map(([name]) => name)).toContain('retry');
  await gone.close();
});

it('keeps the visible content in place when the page gets narrower', async () => {
  const open = await openPanel(site, await sampleState('delivery-times.csv'), { width: 1280 });
  await drawn(open);
  const figure = open.page.locator('#structure [data-plot="scatter"]');
  // The page notes what is in sight when scrolling ends.
  await figure.evaluate(
    (element) =>
      new Promise<void>((ended) => {
        document.addEventListener('scrollend', () => ended(), { once: true });
        element.scrollIntoView({ block: 'start' });
      }),
  );
  const wide = (await figure.boundingBox())!.width;
  await open.page.setViewportSize({ width: 640, height: 800 });
  // The picture is drawn again for the new width, which moves the page last.
  await expect
    .poll(async () => (await figure.locator('svg').first().boundingBox())!.width)
    .toBeLessThan(wide);
  await drawn(open);
  const { y, height } = (await figure.boundingBox())!;
  expect(y).toBeLessThan(800);
  expect(y + height).toBeGreaterThan(0);
  await open.close();
});

it('offers a file and the samples if there is nothing to show yet', async () => {
  const empty = await openPanel(site, { kind: 'empty' });
  await empty.page.getByRole('button', { name: 'Choose a file' }).click();
  await empty.page.getByRole('button', { name: 'Try sample data' }).click();
  await expect.poll(() => empty.calls.map(([name]) => name)).toContain('openSample');
  await empty.page.getByRole('button', { name: 'Data in a warehouse?' }).click();
  await expect.poll(() => empty.calls.map(([name]) => name)).toContain('queryWarehouse');
  expect(empty.calls.map(([name]) => name)).toContain('chooseFile');
  await empty.close();
});

it('shows and announces what an update changed in the verdict, and keeps the scroll position and choices', async () => {
  const before = await sampleState('old-faithful.csv');
  const after = await sampleState('delivery-times.csv');
  const open = await openPanel(site, before);
  await drawn(open);
  await open.page
    .locator('#distribution [data-plot="quantiles"]')
    .getByRole('button', { name: 'Detrend' })
    .click();
  await open.page.evaluate(() => window.scrollTo(0, 700));
  const notice = open.page.getByRole('status').and(open.page.locator('.changes'));
  expect(await notice.textContent()).toBe('');
  const changes = verdictChanges(before.report, after.report);
  await open.show({ ...after, changes });
  await notice.getByText('was MSE (L2) and is now MAE (L1)').waitFor();
  expect(await open.page.evaluate(() => window.scrollY)).toBeGreaterThan(600);
  await open.page.getByRole('button', { name: 'Detrend', pressed: true }).waitFor();
  await open.show({ ...after, changes: [] });
  await notice.getByText('The file changed; the verdict is the same.').waitFor();
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  expect(await notice.textContent()).toBe('');
  await open.show({ ...after, updated: after.updated + 1, changes });
  await notice.getByText('What changed').waitFor();
  await open.close();
});

it('draws a state once that arrives twice: as a waiting message and as the answer to the page’s request', async () => {
  const done = await sampleState('old-faithful.csv');
  const open = await openPanel(site, done);
  await drawn(open);
  await open.page.evaluate(() => {
    const changes: MutationRecord[] = [];
    new MutationObserver((records) => changes.push(...records)).observe(document.getElementById('root')!, {
      ...{ childList: true, subtree: true, attributes: true, characterData: true },
    });
    Object.assign(window, { changes });
  });
  const changes = () => open.page.evaluate<number>('changes.length');
  await open.show({ ...done, updated: done.updated + 60_000 }, 1);
  expect(await changes()).toBe(0);
  await open.show({ ...done, updated: done.updated + 60_000 }, 2);
  await expect.poll(changes).toBeGreaterThan(0);
  await open.close();
});

it('restores scroll position and choices after a reload, whether or not the analysis is finished', async () => {
  const done = await sampleState('old-faithful.csv');
  const persisted = {
    address: shownFirst,
    scroll: 900,
    view: { check: 'spread', 'quantiles.detrended': true, 'histogram.distributions': ['student-t'] },
  };
  const loading = { kind: 'loading', file: done.file, stage: 'Reading rows' } as const;
  for (const state of [done, loading]) {
    const open = await openPanel(site, state, { persisted });
    await open.show(done);
    await expect.poll(() => open.page.evaluate(() => window.scrollY)).toBe(900);
    const button = (name: string) => open.page.getByRole('button', { name, exact: true, pressed: true });
    await button('Detrend').waitFor();
    await button('Student’s t').waitFor();
    expect(await button('Normal').count()).toBe(0);
    await open.page.locator('#check-spread').getByText('Glejser').waitFor();
    await open.close();
  }
});

it('starts another file at the top, with nothing opened or selected for the previous one', async () => {
  const done = await sampleState('old-faithful.csv');
  const other = await sampleState('delivery-times.csv');
  const persisted = {
    address: shownFirst,
    scroll: 900,
    view: { check: 'spread', 'quantiles.detrended': true },
  };
  const open = await openPanel(site, done, { persisted });
  await expect.poll(() => open.page.evaluate(() => window.scrollY)).toBe(900);
  const evidence = open.page.locator('#check-spread').getByText('Glejser');
  await evidence.waitFor();
  const loading = { kind: 'loading', file: other.file, stage: 'Reading rows' } as const;
  await open.show(loading, 2, 'file:///workspace/test.csv');
  await open.show(other, 3, 'file:///workspace/test.csv');
  await open.page.getByRole('heading', { level: 1 }).filter({ hasText: /L1/ }).waitFor();
  expect(await open.page.evaluate(() => window.scrollY)).toBe(0);
  expect(await evidence.isVisible()).toBe(false);
  expect(await open.page.getByRole('button', { name: 'Detrend', pressed: true }).count()).toBe(0);
  // Coming back is coming anew.
  await open.show(done, 4, shownFirst);
  await open.page.getByRole('heading', { level: 1 }).filter({ hasText: /L2/ }).waitFor();
  expect(await evidence.isVisible()).toBe(false);
  expect(open.faults).toEqual([]);
  await open.close();
});

it('lists on a saved picture the distributions drawn in it', async () => {
  const open = await openPanel(site, await sampleState('old-faithful.csv'));
  await drawn(open);
  await open.page.getByRole('button', { name: 'Student’s t', exact: true }).click();
  await open.page.getByRole('button', { name: 'Save or copy: Histogram' }).click();
  await open.page.getByRole('button', { name: 'Save as SVG' }).locator('visible=true').click();
  await expect
    .poll(() => open.calls.find(([name]) => name === 'save')?.[1])
    .toMatchObject({ data: expect.stringMatching(/>Student’s t</) });
  await open.close();
});

it('offers the tables of a document, and a way back from a wrong correction', async () => {
  const { 'problem-paths': problem } = await states();
  const page = await openPanel(site, problem!);
  const primary = page.page.locator('.button:not(.secondary)');
  await expect.poll(() => primary.allInnerTexts()).toEqual(['Read again']);
  await expect.poll(() => primary.isDisabled()).toBe(true);
  await page.page.getByLabel('Table to read').selectOption('valid.residuals');
  await page.page.getByRole('button', { name: 'Read again' }).click();
  await expect.poll(() => page.calls).toContainEqual(['setReadOptions', { path: 'valid.residuals' }]);

  const wrong = await openPanel(site, {
    kind: 'problem',
    file: 'a.csv',
    problem: { code: 'unknown-column', message: 'There is no column “c”.', hint: 'The columns are: a, b.' },
    readOptions: { types: { c: 'number' } },
  });
  await expect
    .poll(() => wrong.page.locator('.button:not(.secondary)').first().innerText())
    .toBe('Try again');
  await wrong.page.getByText('How the file is read').click();
  // What is unfolded shows its choices at once.
  await expect
    .poll(() => wrong.page.locator('select').first().locator('option:checked').innerText())
    .toContain('guess');
  await wrong.page.getByRole('button', { name: 'Detect everything again' }).click();
  await expect.poll(() => wrong.calls).toContainEqual(['setReadOptions', {}]);
  expect([...page.faults, ...wrong.faults]).toEqual([]);
  await Promise.all([page.page.close(), wrong.page.close()]);
});

it('answers for another purpose on request', async () => {
  const state = await sampleState('delivery-times.csv');
  const { recommendation } = state.report;
  const purposes = {
    mean: { loss: 'l2', parameters: {} },
    median: { loss: 'l1', parameters: {} },
    distribution: { loss: 'laplace-nll', parameters: {} },
  } as const;
  const open = await openPanel(site, {
    ...state,
    report: { ...state.report, recommendation: { ...recommendation, purposes } },
  });
  await open.page.getByRole('button', { name: /^Typical values and MAE/, pressed: false }).waitFor();
  await open.page.getByRole('button', { name: /^Totals and RMSE/ }).click();
  await expect.poll(() => open.calls.at(-1)).toEqual(['setPurpose', 'mean']);
  await open.page.getByRole('button', { name: /^A quantile or costs/ }).click();
  await open.page.getByLabel('or: cost of a prediction that is 1 too low').fill('9');
  await open.page.getByLabel('cost of one that is 1 too high').fill('1');
  await open.page.getByRole('button', { name: 'Analyze the 90% quantile' }).click();
  await expect.poll(() => open.calls.at(-1)).toEqual(['setPurpose', { quantile: 0.9 }]);
  await open.page.getByLabel('or: cost of a prediction that is 1 too low').fill('');
  await open.page.getByLabel('Quantile in percent').fill('2.5');
  await open.page.keyboard.press('Enter');
  await expect.poll(() => open.calls.at(-1)).toEqual(['setPurpose', { quantile: 0.025 }]);
  await open.close();
});

it('lists the most extreme errors and how many are expected, opens their rows and reruns without them', async () => {
  const own = await openPanel(site, await sampleState('newcomb.json'));
  const called = (name: string) => own.calls.filter(([one]) => one === name).map(([, ...words]) => words);
  await own.page.getByRole('button', { name: 'List the most extreme errors' }).click();
  const list = own.page.getByRole('group', { name: 'The most extreme errors' });
  await list.getByText('are expected there').waitFor();
  const leaveOut = list.getByRole('button', { name: 'Leave out the selected rows' });
  expect(await leaveOut.isDisabled()).toBe(true);
  await list.getByRole('checkbox').first().check();
  await leaveOut.click();
  const [first] = await list.getByRole('listitem').all();
  await first!.getByRole('button').click();
  await expect.poll(() => called('openRow').length).toBe(1);
  expect(called('leaveOut')).toEqual([called('openRow')]);
  await own.close();
});

it('restores rows and undoes the logarithms', async () => {
  const state = await sampleState('newcomb.json');
  const notices = ['without-rows', 'log-scale'].map((id) => ({
    id,
    text: `About ${id}.`,
    advice: '',
    kind: id,
    facts: {},
  }));
  const own = await openPanel(site, { ...state, report: { ...state.report, notices } });
  await own.page.getByRole('button', { name: 'Restore them' }).click();
  await own.page.getByRole('button', { name: 'Return to the original values' }).click();
  await expect
    .poll(() => own.calls.slice(-2))
    .toEqual([
      ['leaveOut', null],
      ['setLogarithms', false],
    ]);
  await own.close();
});

it('counts rows once and leaves errors undivided at a click', async () => {
  const { weighted, 'scale-and-drivers': scaled } = await states();
  const ignored = await openPanel(site, weighted!);
  await ignored.page.getByRole('button', { name: 'Ignore the weights' }).click();
  await expect
    .poll(() => ignored.calls.at(-1))
    .toEqual(['setRoles', { kind: 'observed', observed: 'y_true', predicted: 'y_pred' }]);
  await ignored.close();
  const undivided = await openPanel(site, scaled!);
  await undivided.page.getByRole('button', { name: 'Do not divide' }).click();
  await expect.poll(() => undivided.calls.at(-1)?.[0]).toBe('setRoles');
  expect(undivided.calls.at(-1)![1]).not.toHaveProperty('scale');
  await undivided.close();
});

it('shows the scaled residuals if the variance is uneven, the raw ones one click away, and takes logarithms', async () => {
  const own = await openPanel(site, await sampleState('engel-food.csv'));
  await drawn(own);
  const axis = () =>
    own.page.locator('#distribution [data-plot="histogram"] .axis-label').last().textContent();
  expect(await axis()).toContain('scaled residual');
  expect(await own.page.locator('.glance figcaption').textContent()).toContain('divided by their scale');
  await own.page.getByRole('button', { name: 'as they are' }).click();
  await drawn(own);
  await expect.poll(axis).not.toContain('scaled');
  await own.page.getByRole('button', { name: 'Take logarithms and rerun' }).click();
  await expect.poll(() => own.calls.at(-1)).toEqual(['setLogarithms', true]);
  await own.page.getByRole('button', { name: 'Training residuals? Enter parameters' }).click();
  await own.page.getByLabel('Parameters of the model').waitFor();
  expect(own.faults).toEqual([]);
  await own.close();
});

it('opens the page elsewhere for printing', async () => {
  await panel.page.getByRole('button', { name: 'Export' }).click();
  await panel.page.getByRole('button', { name: 'Print, or save as PDF' }).click();
  await expect.poll(() => last('print')?.[0]).toMatch(/^<!DOCTYPE html>/i);
});

it('can stop a new analysis that takes long, and keeps the previous verdict', async () => {
  const state = await sampleState('old-faithful.csv');
  const open = await openPanel(site, state);
  await open.show({ kind: 'loading', file: state.file, stage: 'Reading rows', fraction: 0.4 });
  const cancel = open.page.getByRole('button', { name: 'Cancel' });
  await cancel.click();
  await expect.poll(() => open.calls.map(([name]) => name)).toContain('cancel');
  await open.show({ ...state, before: 'stopped' });
  await open.page.locator('.changes', { hasText: 'This is the verdict from before.' }).waitFor();
  await open.page.getByRole('heading', { level: 1 }).waitFor();
  await open.page.getByRole('button', { name: 'Analyze again' }).click();
  await expect.poll(() => open.calls.map(([name]) => name)).toContain('retry');
  await open.close();
});
