import { afterAll, beforeAll, expect, it } from 'vitest';
import { plotDefinitions } from '../../../src/panel/plots/registry.ts';
import type { Done } from '../../../src/panel/protocol.ts';
import { drawn, openPanel, type PanelSite, startSite } from '../panel-page.ts';
import { analyzed, sampleState, withQuantiles } from '../states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/**
 * Each plot's picture, places rounded to a hundredth of a pixel, compared with the one kept beside this test: a change of what is drawn shows in the diff.
 * What a picture says to screen readers is left to the tests of words.
 * After a change on purpose: `npx vitest run --project panel test/panel/plots/pictures.test.ts -u`, and look at them.
 */
const drawnSamples: [sample: string, plots: string[]][] = [
  ['cars.csv', ['histogram', 'quantiles', 'power', 'observed', 'scatter', 'scale-location', 'sequence']],
  ['michelson.csv', ['scatter', 'autocorrelation']],
  ['insect-sprays.csv', ['rootogram']],
  ['iris-probabilities.csv', ['reliability', 'confidence', 'class-balance', 'confusion']],
];

it.each(drawnSamples)('draws %s as before', async (sample, plots) =>
  compare(await sampleState(sample), plots),
);

const ofRanges = ['coverage', 'pit'];

it('draws predicted quantiles as before', async () => compare(await withQuantiles(), ofRanges));

it('has a picture of every plot', () => {
  const drawn = new Set([...drawnSamples.flatMap(([, plots]) => plots), ...ofRanges]);
  expect([...drawn].sort()).toEqual(plotDefinitions.map(({ id }) => id).sort());
});

const regression = ['histogram', 'quantiles', 'power', 'observed', 'scatter', 'scale-location', 'sequence'];
const classes = ['reliability', 'confidence', 'class-balance', 'confusion'];
const rows = (n: number, row: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => row(i)).join('\n');

it.each([
  // 1.5 times the step from one residual to the next, so that nothing lies at a round place.
  ['few.csv', `y_true,y_pred\n${rows(8, (i) => `${2 * i + 1.5 * ((i * 5) % 8)},${2 * i}`)}`, regression],
  ['ties.csv', `y_true,y_pred\n${rows(60, (i) => `${i + ((i * 7) % 3) - 1},${i}`)}`, regression],
  [
    'hardly-two-classes.csv',
    `label,p_a,p_b\n${rows(40, (i) => `${i < 39 ? 'a' : 'b'},${(99 - i) / 100},${(1 + i) / 100}`)}`,
    classes,
  ],
])('draws %s, at the edge of what can be drawn, as before', async (file, text, plots) =>
  compare(await analyzed(file, new TextEncoder().encode(text)), plots),
);

async function compare(state: Done, plots: string[]): Promise<void> {
  const panel = await openPanel(site, state, { theme: 'light', width: 1000 });
  await drawn(panel);
  for (const plot of plots) {
    const pictures = await panel.page
      .locator(`[data-plot="${plot}"] svg.plot`)
      .evaluateAll((all) => all.map((svg) => svg.outerHTML));
    expect(pictures.length, plot).toBeGreaterThan(0);
    const lines = pictures
      .join('\n')
      .replace(/ aria-(label|hidden)="[^"]*"/g, '')
      .replace(/></g, '>\n<')
      .replace(/-?\d+\.\d{5,}(e-\d+)?/g, (number) => String(Number(Number(number).toFixed(2))));
    expect(lines).not.toMatch(/NaN|Infinity|undefined/);
    await expect(lines).toMatchFileSnapshot(`pictures/${state.file.split('.')[0]}-${plot}.svg`);
  }
  expect(panel.faults).toEqual([]);
  await panel.close();
}
