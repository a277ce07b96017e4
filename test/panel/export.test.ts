import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SavedFile } from '../../src/panel/protocol.ts';
import { objections } from './axe.ts';
import { drawn, type OpenPanel, openPanel, type PanelSite, startSite } from './panel-page.ts';
import { sampleState, states } from './states.ts';

let site: PanelSite;
let panel: OpenPanel;
beforeAll(async () => {
  site = await startSite();
  panel = await openPanel(site, await sampleState('delivery-times.csv'), { theme: 'dark' });
  await panel.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await drawn(panel);
});
afterAll(async () => {
  expect(panel.faults).toEqual([]);
  await site.close();
});

async function choose(menu: string, action: string): Promise<void> {
  await panel.page.getByRole('button', { name: menu }).first().click();
  await panel.page.getByRole('button', { name: action, exact: true }).locator('visible=true').click();
}

async function saved(menu: string, action: string): Promise<SavedFile> {
  const before = panel.calls.length;
  await choose(menu, action);
  const call = () => panel.calls.slice(before).find(([name]) => name === 'save');
  await expect.poll(call, { timeout: 30_000 }).toBeDefined();
  return call()![1] as SavedFile;
}

/** Size of a PNG, the color of its corner, and how many colors it has, as Chromium decodes it. */
const look = (bytes: readonly number[]) =>
  panel.page.evaluate(async (numbers) => {
    const picture = await createImageBitmap(new Blob([new Uint8Array(numbers)], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    const colors = new Set(new Uint32Array(data.buffer)).size;
    return { width: picture.width, height: picture.height, corner: [...data.slice(0, 4)], colors };
  }, bytes);

const sizeOf = (svg: string) => {
  const [, width, height] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg)!;
  return { width: Number(width), height: Number(height) };
};

const menu = 'Save or copy: Histogram';

it('saves a plot as a PNG of twice its size, on white or on the theme’s background', async () => {
  const { width, height } = sizeOf((await saved(menu, 'Save as SVG')).data as string);
  const white = await saved(menu, 'Save as PNG');
  expect([white.name, white.kind]).toEqual(['delivery-times-histogram.png', 'png']);
  const onWhite = await look([...(white.data as Uint8Array)]);
  expect(onWhite).toMatchObject({ width: 2 * width, height: 2 * height, corner: [255, 255, 255, 255] });
  expect(onWhite.colors).toBeGreaterThan(20);
  const dark = await saved(menu, 'Save as PNG in the theme’s colors');
  const onDark = await look([...(dark.data as Uint8Array)]);
  expect(onDark).toMatchObject({ width: 2 * width, height: 2 * height, corner: [31, 31, 31, 255] });
  expect(onDark.colors).toBeGreaterThan(20);
});

it('breaks the caption of a saved plot before the edge, in the font it is written in', async () => {
  const open = await openPanel(site, (await states()).normal!, { width: 1000 });
  await drawn(open);
  const place = open.page.locator('[data-plot="histogram"]');
  await place.getByRole('button', { name: menu }).click();
  await place.getByRole('button', { name: 'Save as SVG' }).click();
  await expect.poll(() => open.calls.map(([name]) => name)).toContain('save');
  const [, file] = open.calls.find(([name]) => name === 'save')!;
  const { data } = file as { data: string };
  await open.page.setContent(data);
  const lines = await open.page.locator('svg > text').evaluateAll((texts) =>
    texts.map((text) => ({
      end: text.getBoundingClientRect().right,
      edge: text.parentElement!.getBoundingClientRect().right,
    })),
  );
  expect(lines.length).toBeGreaterThan(2);
  for (const { end, edge } of lines) expect(end).toBeLessThan(edge);
  await open.close();
});

it('saves and prints a comparison, and copies its answer', async () => {
  const { compared } = await states();
  const open = await openPanel(site, compared!);
  await drawn(open);
  for (const text of ['Copy the verdict as a sentence', 'Print, or save as PDF', 'Page as HTML']) {
    await open.page.getByRole('button', { name: 'Export' }).click();
    await open.page.getByRole('button', { name: text }).click();
  }
  await expect.poll(() => open.calls.map(([name]) => name)).toEqual(['ready', 'copyText', 'print', 'save']);
  expect(open.calls[1]![1]).toMatch(/^network\.csv beats boosting\.csv by/);
  expect(open.calls[2]![1]).toContain('network.csv is best.');
  expect(open.calls[3]![1]).toMatchObject({ name: 'ridge-comparison-report.html', kind: 'html' });
  // What was folded is open in the file, with its pictures.
  const { data } = open.calls[3]![1] as { data: string };
  await open.page.setContent(data);
  await open.page.emulateMedia({ media: 'print' });
  await open.page.setViewportSize({ width: 700, height: 900 });
  for (const table of await open.page.locator('.scroll').all())
    expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const figures = open.page.locator('#murphy figure');
  expect(await figures.count()).toBeGreaterThan(0);
  expect(await figures.locator('svg').count()).toBe(await figures.count());
  await open.close();
});

it('copies a plot to the clipboard as the same PNG', async () => {
  const file = await saved(menu, 'Save as PNG');
  await choose(menu, 'Copy as picture');
  await panel.page.getByText('Copied the picture').waitFor();
  const copied = await panel.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return [...new Uint8Array(await (await item!.getType('image/png')).arrayBuffer())];
  });
  // The clipboard encodes anew.
  expect(await look(copied)).toEqual(await look([...(file.data as Uint8Array)]));
});

it('saves a page that a browser can show by itself, light or dark like the reader’s system', async () => {
  const { data } = await saved('Export', 'Page as HTML');
  const grounds: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await site.browser.newContext({ colorScheme, viewport: { width: 900, height: 800 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(data as string);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('figure svg.plot').count()).toBeGreaterThan(4);
    expect(await objections(page)).toEqual([]);
    grounds.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(900);
    expect(asked).toEqual([]);
    await context.close();
  }
  expect(grounds).toEqual(['rgb(255, 255, 255)', 'rgb(31, 31, 31)']);
});

it('saves a page whose plots are readable on a phone', async () => {
  const { data } = await saved('Export', 'Page as HTML');
  const context = await site.browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.setContent(data as string);
  const sizes = await page.locator('.picture > svg').evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const scale = picture.getBoundingClientRect().width / Number(picture.getAttribute('width'));
      return [...picture.querySelectorAll('text')].map(
        (text) => scale * parseFloat(getComputedStyle(text).fontSize),
      );
    }),
  );
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
  // The plots scroll, the page does not.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await context.close();
});

it('saves a printable page: always light, with colored bars, no JSON, and how the file was read in words', async () => {
  const { data } = await saved('Export', 'Page as HTML');
  const context = await site.browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  await page.setContent(data as string);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const style = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { color, backgroundColor, printColorAdjust } = getComputedStyle(element);
        return { color, backgroundColor, printColorAdjust };
      });
  // The ink of VS Code's light theme and the light palette's green.
  expect(await style('body')).toMatchObject({
    color: 'rgb(59, 59, 59)',
    backgroundColor: 'rgb(255, 255, 255)',
  });
  expect(await style('.efficiency .chosen .bar > span')).toMatchObject({
    backgroundColor: 'rgb(10, 122, 102)',
    printColorAdjust: 'exact',
  });
  expect(await page.getByText('The report as JSON').isVisible()).toBe(false);
  await page.getByText('Delimiter: comma (guessed); Decimal separator: point (guessed)').waitFor();
  expect(await page.getByText('can be corrected here').count()).toBe(0);
  // What was pressed is read: the answer for each use, and whose code it is.
  expect(await page.locator('.purposes').innerText()).toMatch(/Totals and RMSE: .*Typical values and MAE: /);
  expect(await page.locator('#use-it').innerText()).toContain('PyTorch');
  // Two plots stand beside each other, as wide as the paper has it.
  await page.setViewportSize({ width: 720, height: 1000 });
  const plots = page.locator('#structure .plot-figure');
  const [first, next] = [(await plots.nth(0).boundingBox())!, (await plots.nth(1).boundingBox())!];
  expect(next.y).toBe(first.y);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(720);
  const torn = await page.evaluate(() =>
    [...document.querySelectorAll('.plot-figure')].filter((figure) => {
      const bottom = figure.querySelector('.heading')!.getBoundingClientRect().bottom;
      return figure.querySelector('.picture')!.getBoundingClientRect().top < bottom;
    }),
  );
  expect(torn).toHaveLength(0);
  await context.close();
});

it('states in a saved page the choice that was made, without the others', async () => {
  await panel.show(await sampleState('engel-food.csv'));
  await panel.page.getByText('Plots show the errors').first().waitFor();
  const { data } = await saved('Export', 'Page as HTML');
  const text = (data as string).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toContain('Plots show the errors divided by their scale The variance is uneven');
});
