import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PanelState } from '../../src/panel/protocol.ts';
import { drawn, openPanel, type PanelSite, startSite } from './panel-page.ts';
import { states } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const all = await states();

it.each(['compared', 'scale-and-drivers', 'laplace'])(
  '%s: pictures beside each other stand level, however long their titles',
  async (name) => {
    const panel = await openPanel(site, all[name]!, { width: 1280 });
    await drawn(panel);
    const folded = panel.page.locator('#murphy summary');
    if (await folded.count()) await folded.click();
    const tops = await panel.page.locator('.figures').evaluateAll((places) =>
      places.map((place) =>
        [...place.querySelectorAll(':scope > figure')].map((figure) => ({
          row: Math.round(figure.getBoundingClientRect().top),
          picture: Math.round(figure.querySelector('.picture')!.getBoundingClientRect().top),
        })),
      ),
    );
    expect(tops.flat().length).toBeGreaterThan(4);
    for (const place of tops)
      for (const row of new Set(place.map(({ row }) => row)))
        expect(new Set(place.filter((one) => one.row === row).map(({ picture }) => picture)).size).toBe(1);
    await panel.close();
  },
);

// A heavy tail’s p-value may be exactly 0; the residuals of a fit have a mean of 1e−16.
it.each(['heavy-tails', 'counts'])(
  '%s: no share of samples is none or all of them, no zero a power of ten',
  async (name) => {
    const panel = await openPanel(site, all[name]!, { width: 1280 });
    await drawn(panel);
    await panel.page.locator('#numbers summary').first().click();
    const words = await panel.page.locator('.tests').innerText();
    expect(words).toMatch(/(under 1|over 99)% of samples/);
    expect(words).not.toMatch(/\b(0|100)% of samples/);
    expect(words).not.toMatch(/\de−\d/);
    await panel.close();
  },
);

it('does not break column names in the form that corrects them', async () => {
  const panel = await openPanel(site, all.classes!, { width: 500 });
  await panel.page.locator('#numbers summary').first().click();
  const names = panel.page.locator('.columns-read tbody th');
  await names.first().waitFor();
  for (const name of await names.all())
    expect((await name.boundingBox())!.height, (await name.textContent())!).toBeLessThan(36);
  await panel.close();
});

it('says which errors a check shows if the answer rests on others', async () => {
  const panel = await openPanel(site, all['uneven-spread']!, { width: 1280 });
  await drawn(panel);
  await panel.page.locator('.assumption', { hasText: 'Clean data' }).click();
  await panel.page.locator('.evidence', { hasText: 'The errors as they are' }).waitFor();
  await panel.close();
});

it('says in a form what has not been chosen yet', async () => {
  const problem = all.problem as Extract<PanelState, { kind: 'problem' }>;
  const ambiguous = { ...problem.problem, code: 'ambiguous-columns' as const };
  const panel = await openPanel(site, { ...problem, problem: ambiguous, choices: [] }, { width: 500 });
  const observed = panel.page.getByLabel('Observed', { exact: true });
  expect(await observed.locator('option:checked').textContent()).toBe('choose one');
  await panel.close();
});

it('names a metric once for all compared models', async () => {
  const panel = await openPanel(site, all.compared!, { width: 1280 });
  await drawn(panel);
  const metrics = await panel.page.locator('#differences tbody th').allTextContents();
  expect(metrics.length).toBeGreaterThan(2);
  expect(new Set(metrics).size).toBe(metrics.length);
  await panel.close();
});

it('leaves no gap below an opened check', async () => {
  const panel = await openPanel(site, all['scale-and-drivers']!, { width: 1280 });
  await drawn(panel);
  await panel.page.locator('.assumption', { hasText: 'Bias not checkable' }).click();
  const evidence = panel.page.locator('#check-bias');
  await evidence.locator('svg.plot').first().waitFor();
  const bottom = async (part: string) => {
    const { y, height } = (await evidence.locator(part).first().boundingBox())!;
    return y + height;
  };
  const contents = Math.max(await bottom('.scroll'), await bottom('.plot-figure'));
  const { y, height } = (await evidence.boundingBox())!;
  expect(y + height - contents).toBeLessThan(20);
  await panel.close();
});

it('emphasizes the first sentence of a caveat, not all that was found', async () => {
  const panel = await openPanel(site, all['scale-and-drivers']!, { width: 1280 });
  await drawn(panel);
  const bold = await panel.page.locator('.caveats b').allTextContents();
  expect(bold).toContainEqual(
    expect.stringMatching(/^Errors within a group are alike .*groups like these 4\)\.$/),
  );
  await panel.close();
});

it('says what each line and band of the structure plots is', async () => {
  const panel = await openPanel(site, all.normal!, { width: 1280 });
  await drawn(panel);
  const legends = panel.page.locator('#structure figure .legend');
  expect(await legends.allInnerTexts()).toEqual([
    expect.stringMatching(/perfect prediction\s+running median/),
    expect.stringMatching(/running median\s+middle half/),
    expect.stringMatching(/running median/),
    expect.stringMatching(/running median\s+middle half/),
  ]);
  await panel.close();
});

it('joins the errors along a number, not those of categories, which have no order', async () => {
  const panel = await openPanel(site, all['scale-and-drivers']!, { width: 1280 });
  await drawn(panel);
  const lines = async (column: string) => {
    const figure = panel.page.locator('[data-plot="driver"]', { hasText: column });
    await figure.locator('svg.plot').waitFor();
    return await figure.locator('svg path.size, svg .size path').count();
  };
  expect(await lines('age')).toBe(1);
  expect(await lines('region')).toBe(0);
  await panel.close();
});
