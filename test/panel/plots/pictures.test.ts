import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawn, openPanel, type PanelSite, startSite } from '../panel-page.ts';
import { sampleState } from '../states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/**
 * Each plot's picture, places rounded to a hundredth of a pixel, compared with the one kept beside this test: a change of what is drawn shows in the diff.
 * After a change on purpose: `npx vitest run --project panel -u test/panel/plots/pictures.test.ts`, and look at them.
 */
it.each([
  ['cars.csv', ['histogram', 'quantiles', 'power', 'scatter', 'scale-location', 'sequence']],
  ['michelson.csv', ['scatter', 'autocorrelation']],
  ['insect-sprays.csv', ['rootogram']],
  ['iris-probabilities.csv', ['reliability', 'confidence', 'class-balance', 'confusion']],
])('draws %s as before', async (sample, plots) => {
  const panel = await openPanel(site, await sampleState(sample), { theme: 'light', width: 1000 });
  await drawn(panel);
  for (const plot of plots) {
    const pictures = await panel.page
      .locator(`[data-plot="${plot}"] svg.plot`)
      .evaluateAll((all) => all.map((svg) => svg.outerHTML));
    expect(pictures.length, plot).toBeGreaterThan(0);
    const lines = pictures
      .join('\n')
      .replace(/></g, '>\n<')
      .replace(/-?\d+\.\d{5,}(e-\d+)?/g, (number) => String(Number(Number(number).toFixed(2))));
    await expect(lines).toMatchFileSnapshot(`pictures/${sample.split('.')[0]}-${plot}.svg`);
  }
  await panel.close();
});
