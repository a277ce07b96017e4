import { mkdirSync } from 'node:fs';
import { drawn, openPanel, startSite, themes } from '../../test/panel/panel-page.ts';
import { states } from '../../test/panel/states.ts';

/**
 * Takes pictures of every state in every theme and at every width, for people to look at. `npm run shots [word…]`
 * fills shots/; words select states, themes and widths: `npm run shots laplace counts hc-dark 500`.
 */
const widths = [320, 500, 800, 1280, 1900];

const words = process.argv.slice(2);
const all = await states();
const chosenThemes = chosen(themes);
const chosenWidths = chosen(widths.map(String)).map(Number);
const names = words.filter(
  (word) => !(themes as readonly string[]).includes(word) && !widths.includes(+word),
);
mkdirSync('shots', { recursive: true });
const site = await startSite();
for (const [name, state] of Object.entries(all)) {
  if (names.length > 0 && !names.includes(name)) continue;
  for (const width of chosenWidths) {
    const panel = await openPanel(site, state, { theme: chosenThemes[0]!, width });
    for (const theme of chosenThemes) {
      await panel.setTheme(theme);
      await drawn(panel);
      await panel.page.screenshot({ path: `shots/${name}-${width}-${theme}.png`, fullPage: true });
    }
    for (const fault of panel.faults) console.error(`${name} at ${width} px: ${fault}`);
    await panel.close();
  }
}
await site.close();

/** The items named on the command line; all if none is named. */
function chosen<Name extends string>(from: readonly Name[]): Name[] {
  const named = from.filter((name) => words.includes(name));
  return named.length > 0 ? named : [...from];
}
