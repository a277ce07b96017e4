import { drawn, openPanel, startSite, type Theme } from '../../test/panel/panel-page.ts';
import { sampleState } from '../../test/panel/states.ts';

/** Writes the README's three pictures from the shipped samples: `npx tsx tools/gallery/readme-pictures.ts`. */
const pictures: { name: string; sample: string; theme: Theme; height: number }[] = [
  { name: 'panel-dark', sample: 'delivery-times.csv', theme: 'dark', height: 950 },
  { name: 'panel-light', sample: 'engel-food.csv', theme: 'light', height: 852 },
  { name: 'panel-undecided', sample: 'cars.csv', theme: 'dark', height: 760 },
];

const site = await startSite();
for (const { name, sample, theme, height } of pictures) {
  const panel = await openPanel(site, await sampleState(sample), { theme, width: 1200, height });
  await drawn(panel);
  await panel.page.screenshot({ path: `media/${name}.png` });
  await panel.close();
}
await site.close();
