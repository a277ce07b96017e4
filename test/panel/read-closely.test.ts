import { afterAll, beforeAll, expect, it } from 'vitest';
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
  const panel = await openPanel(site, all.problem!, { width: 500 });
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
