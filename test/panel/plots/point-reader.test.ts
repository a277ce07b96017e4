import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPanel, type PanelSite, startSite } from '../panel-page.ts';
import { sampleState } from '../states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const scatter = '[data-plot="scatter"] svg.plot';

it('describes the point nearest to the pointer, and opens its row on a click', async () => {
  const panel = await openPanel(site, await sampleState('delivery-times.csv'));
  const { page } = panel;
  const point = page.locator(`${scatter} [data-row]`).nth(5);
  await point.scrollIntoViewIfNeeded();
  const row = Number(await point.getAttribute('data-row'));
  const box = (await point.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const tip = page.locator('.point-tip:not([hidden])');
  await tip.waitFor();
  await expect.poll(() => tip.textContent()).toContain(`line ${row + 2}`);
  expect(await tip.textContent()).toContain(`row ${row + 1} · predicted`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(() => panel.calls).toContainEqual(['openRow', row]);
  expect(panel.faults).toEqual([]);
  await panel.close();
});

it('moves through points with arrow keys from left to right, announces them, and opens a row on Enter', async () => {
  const panel = await openPanel(site, await sampleState('delivery-times.csv'));
  const { page } = panel;
  await page.locator(scatter).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const rows = await page.locator(`${scatter} [data-row]`).evaluateAll((points) =>
    (points as SVGElement[])
      .map(({ dataset }) => ({ row: Number(dataset.row), x: Number(dataset.x), y: Number(dataset.y) }))
      .sort((a, b) => a.x - b.x || a.y - b.y)
      .map(({ row }) => row),
  );
  const said = page.locator('[data-plot="scatter"] [role="status"]');
  await expect.poll(() => said.textContent()).toContain(`row ${rows[1]! + 1} · `);
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.calls).toContainEqual(['openRow', rows[1]]);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.point-tip:not([hidden])').count()).toBe(0);
  await panel.close();
});

it('keeps the keyboard focus when the picture is redrawn', async () => {
  const panel = await openPanel(site, await sampleState('delivery-times.csv'));
  const { page } = panel;
  await page.locator(scatter).focus();
  const before = await page.locator(scatter).getAttribute('width');
  await page.setViewportSize({ width: 700, height: 800 });
  await expect.poll(() => page.locator(scatter).getAttribute('width')).not.toBe(before);
  await page.keyboard.press('ArrowRight');
  await page.locator('.point-tip:not([hidden])').waitFor();
  await panel.close();
});

it('draws without inline styles, one picture with one text alternative', async () => {
  const panel = await openPanel(site, await sampleState('delivery-times.csv'));
  const pictures = panel.page.locator('figure svg.plot');
  await expect.poll(() => pictures.count()).toBeGreaterThan(4);
  const found = await pictures.evaluateAll((all) =>
    all.map((svg) => ({
      styles: svg.querySelectorAll('style, [style]').length,
      label: svg.getAttribute('aria-label') ?? '',
      inner: svg.querySelectorAll('[aria-label], [aria-description]').length,
    })),
  );
  for (const { styles, label, inner } of found) {
    expect(styles).toBe(0);
    expect(inner).toBe(0);
    expect(label.length).toBeGreaterThan(20);
  }
  await panel.close();
});
