import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, openPanel, type PanelSite, startSite } from './panel-page.ts';
import { states } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const all = await states();

describe.each([320, 500, 800])('at %d pixels', (width) => {
  it.each(['laplace', 'undecided', 'heavy-tails', 'classes'])(
    '%s: figures stay beside their bars',
    async (name) => {
      const panel = await openPanel(site, all[name]!, { width });
      await drawn(panel);
      const beyond = await panel.page.locator('.efficiency').evaluateAll((tables) =>
        tables.flatMap((table) =>
          [...table.querySelectorAll('td.figure')].map((figure) => {
            const words = document.createRange();
            words.selectNodeContents(figure);
            return words.getBoundingClientRect().right - table.getBoundingClientRect().right;
          }),
        ),
      );
      expect(beyond.length).toBeGreaterThan(0);
      for (const pixels of beyond) expect(pixels).toBeLessThan(1);
      await panel.close();
    },
  );

  it('every axis has at least two numbers', async () => {
    const panel = await openPanel(site, all.quantiles!, { width });
    await drawn(panel);
    const plots = ['histogram', 'observed', 'scatter', 'scale-location'];
    const axes = await Promise.all(
      plots.map((plot) =>
        panel.page
          .locator(`#distribution, #structure`)
          .locator(`[data-plot="${plot}"] g.tick-label`)
          .evaluateAll((groups) => groups.map((group) => group.querySelectorAll('text').length)),
      ),
    );
    expect(axes.flat().length).toBe(2 * plots.length);
    for (const numbers of axes.flat()) expect(numbers).toBeGreaterThan(1);
    await panel.close();
  });

  it('a check alone in its row fills the row', async () => {
    const panel = await openPanel(site, all.classes!, { width });
    await drawn(panel);
    const checks = await panel.page.locator('.assumption').evaluateAll((cards) =>
      cards.map((card) => {
        const { top, right } = card.getBoundingClientRect();
        return { top: Math.round(top), right: Math.round(right) };
      }),
    );
    expect(Math.max(...checks.map(({ right }) => right))).toBe(checks.at(-1)!.right);
    await panel.close();
  });
});

it('a narrow comparison names its models on one line, with its controls below', async () => {
  const panel = await openPanel(site, all.compared!, { width: 500 });
  await drawn(panel);
  const names = (await panel.page.locator('.subject').boundingBox())!;
  const controls = (await panel.page.locator('.controls').boundingBox())!;
  expect(controls.y).toBeGreaterThanOrEqual(names.y + names.height);
  expect(names.height).toBeLessThan(30);
  await panel.close();
});

it('the message that the file is gone stays visible further down if that leaves room to read', async () => {
  const panel = await openPanel(site, all['gone-after-a-verdict']!, { width: 500, height: 700 });
  await drawn(panel);
  await panel.page.evaluate(() => window.scrollTo(0, 1500));
  const { y, height } = (await panel.page.locator('.gone').boundingBox())!;
  expect(y).toBeGreaterThan(0);
  expect(y + height).toBeLessThan(200);
  await panel.close();
});

it('the fields of a quantile are stacked, with aligned values', async () => {
  const panel = await openPanel(site, all.laplace!, { width: 500 });
  await panel.page.getByRole('button', { name: 'A quantile or costs' }).click();
  const boxes = await panel.page
    .locator('#quantile input')
    .evaluateAll((inputs) => inputs.map((input) => input.getBoundingClientRect().toJSON()));
  expect(boxes).toHaveLength(3);
  expect(new Set(boxes.map(({ left }) => Math.round(left))).size).toBe(1);
  expect(boxes[1].top).toBeGreaterThan(boxes[0].bottom);
  expect(boxes[2].top).toBeGreaterThan(boxes[1].bottom);
  await panel.close();
});

it('offers logarithms where the variance follows the prediction, not another column', async () => {
  const offered = async (name: string) => {
    const panel = await openPanel(site, all[name]!, { width: 800 });
    const count = await panel.page.getByRole('button', { name: 'Take logarithms and rerun' }).count();
    await panel.close();
    return count;
  };
  expect(await offered('uneven-spread')).toBe(1);
  expect(await offered('quantiles')).toBe(0);
  expect(await offered('scale-and-drivers')).toBe(0);
});

it('says which errors the drivers are about if a column of the file divided them', async () => {
  const panel = await openPanel(site, all['scale-and-drivers']!, { width: 800 });
  await panel.page.locator('#drivers', { hasText: 'The errors here were divided by “y_std”.' }).waitFor();
  await panel.close();
});

it('reports no missing values for a column that was not read', async () => {
  const panel = await openPanel(site, all.laplace!, { width: 320 });
  await panel.page.getByText('All numbers').last().click();
  const unread = panel.page.locator('.columns-read td', { hasText: 'not read' }).first();
  await unread.waitFor();
  expect(await unread.evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('none');
  await panel.close();
});
