import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { drawn, openPanel, startSite, themes } from '../../test/panel/panel-page.ts';
import { states } from '../../test/panel/states.ts';

/**
 * Pictures of every state in every theme, for people to look at: `npm run shots [name…]` fills shots/;
 * `npm run shots -- name… --widths 500,1280` takes the dark and the light theme at these widths.
 */
mkdirSync('shots', { recursive: true });
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { widths: { type: 'string' } },
});
const widths = values.widths?.split(',').map(Number) ?? [];
const site = await startSite();
for (const [name, state] of Object.entries(await states())) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  for (const width of widths)
    for (const theme of ['dark', 'light'] as const)
      await shoot(`${name}-${theme}-${width}`, { theme, width });
  if (widths.length > 0) continue;
  for (const theme of themes) await shoot(`${name}-${theme}`, { theme });
  await shoot(`${name}-narrow`, { theme: 'dark', width: 320 });
  await shoot(`${name}-wide`, { theme: 'light', width: 1800 });

  async function shoot(file: string, options: Parameters<typeof openPanel>[2]) {
    const panel = await openPanel(site, state, options);
    await drawn(panel);
    await panel.page.screenshot({ path: `shots/${file}.png`, fullPage: true });
    for (const fault of panel.faults) console.error(`${file}: ${fault}`);
    await panel.close();
  }
}
await site.close();
