import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../src/numerics/random.ts';
import { drawn, openPanel, type PanelSite, startSite } from './panel-page.ts';
import { analyzed } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Errors three times as large in the last of three groups, under names of the test's own. */
async function withNames(columns: readonly [string, string, string], groups: readonly string[]) {
  const { normal, uniform } = seededRandom(5);
  const rows = Array.from({ length: 300 }, (_, i) => {
    const mean = 10 * uniform();
    return [mean + (1 + (i % 3)) * normal(), mean, groups[i % 3]].join(',');
  });
  return analyzed('names.csv', new TextEncoder().encode(`${columns.join(',')}\n${rows.join('\n')}\n`));
}

it('shows the answer on the first screen, however long the column names are', async () => {
  const more = 'which_goes_on_'.repeat(25);
  const state = await withNames([`y_true_${more}`, `y_pred_${more}`, `group_${more}`], ['a', 'b', 'c']);
  const panel = await openPanel(site, state, { width: 600 });
  await drawn(panel);
  const { y, height } = (await panel.page.getByRole('heading', { level: 1 }).boundingBox())!;
  expect(y).toBeLessThan(200);
  expect(height).toBeLessThan(200);
  // Where a column is chosen its name is whole.
  await panel.page.getByRole('button', { name: 'Columns', exact: true }).click();
  expect(await panel.page.getByLabel('Observed', { exact: true }).inputValue()).toBe(`y_true_${more}`);
  await panel.close();
});

it('keeps the word order of a sentence that contains right-to-left names', async () => {
  const panel = await openPanel(
    site,
    await withNames(['y_true', 'y_pred', 'עיר'], ['תל אביב', 'חיפה', 'ירושלים']),
  );
  await drawn(panel);
  const lefts = await panel.page
    .locator('.segments > li')
    .first()
    .evaluate((item) => {
      const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
      const left: Record<string, number> = {};
      while (walker.nextNode()) {
        const node = walker.currentNode;
        for (const part of ['עיר', '=', 'ירושלים', 'rows']) {
          const at = node.textContent!.indexOf(part);
          if (at < 0 || part in left) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + part.length);
          left[part] = range.getBoundingClientRect().left;
        }
      }
      return ['עיר', '=', 'ירושלים', 'rows'].map((part) => left[part]!);
    });
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  await panel.close();
});
