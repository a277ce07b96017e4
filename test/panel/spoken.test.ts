import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawn, openPanel, type PanelSite, startSite } from './panel-page.ts';
import { sampleState } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

it('reads out what is being done, then the answer, once', async () => {
  const open = await openPanel(site, { kind: 'loading', file: 'old-faithful.csv', stage: 'Reading rows' });
  const said = await open.page.evaluateHandle(() => {
    const region = document.querySelector('.spoken')!;
    const heard = [region.textContent];
    new MutationObserver(() => heard.push(region.textContent)).observe(region, {
      ...{ childList: true, subtree: true, characterData: true },
    });
    return heard;
  });
  await open.page.locator('.spoken', { hasText: 'Reading rows.' }).waitFor();
  const done = await sampleState('old-faithful.csv');
  await open.show({ kind: 'loading', file: 'old-faithful.csv', stage: 'Reading rows', fraction: 0.5 });
  const { headline } = done.report.recommendation;
  const answer = open.page.locator('.spoken', { hasText: headline });
  await open.show(done);
  await answer.waitFor();
  await open.show({ kind: 'loading', file: 'old-faithful.csv', stage: 'Reading rows' });
  await open.page.locator('.spoken', { hasText: 'Analyzing again.' }).waitFor();
  await open.show(done);
  await answer.waitFor();
  const heard = (await said.jsonValue()).filter((words, i, all) => words && words !== all[i - 1]);
  expect(heard).toEqual(['Reading rows.', `${headline}.`, 'Analyzing again.', `${headline}.`]);
  // Nothing else on the page that is read out by itself says the same.
  const live = await open.page.locator('[role=status], [aria-live]').allTextContents();
  expect(live.filter((words) => words.includes(headline))).toHaveLength(1);
  await open.close();
});

it('has one name for each picture, with no parts that would be read out one by one', async () => {
  const open = await openPanel(site, await sampleState('old-faithful.csv'));
  await drawn(open);
  const pictures = await open.page.locator('figure svg.plot').evaluateAll((all) =>
    all.map((svg) => ({
      name: svg.getAttribute('aria-label') ?? '',
      parts: [...svg.children].filter((part) => svg.closest('.plot-figure') && part.ariaHidden !== 'true')
        .length,
    })),
  );
  expect(pictures.length).toBeGreaterThan(4);
  for (const { name, parts } of pictures) {
    // What is drawn and what is found in it.
    expect(name).toMatch(/^[A-Z\d].*[.:].* .*\.$/);
    expect(parts).toBe(0);
  }
  const headings = await open.page
    .locator('h2')
    .evaluateAll((all) => all.map((heading) => heading.ariaLabel));
  expect(headings).toContain('Use it');
  await open.close();
});
