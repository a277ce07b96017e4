import { mkdirSync, writeFileSync } from 'node:fs';
import { acceptance } from './acceptance.ts';
import { charts } from './charts.ts';
import { documentOf } from './document.ts';
import { measure } from './measure.ts';

/**
 * Measures by simulation, with fixed seeds, what the tool promises: `npm run validate` writes docs/validation.md and
 * its pictures. Twenty-five minutes on one core; `npm run validate -- --resume` continues an interrupted run.
 */
const measurements = measure(new URL('./results/', import.meta.url), process.argv.includes('--resume'));
const verdicts = acceptance(measurements);

const docs = new URL('../../docs/', import.meta.url);
mkdirSync(new URL('validation/', docs), { recursive: true });
for (const [name, svg] of Object.entries(charts(measurements)))
  writeFileSync(new URL(`validation/${name}.svg`, docs), svg);
writeFileSync(new URL('validation.md', docs), documentOf(measurements, verdicts));

for (const { id, claim, measured, holds } of verdicts)
  console.log(`${holds ? 'holds ' : 'MISSED'} ${id}  ${claim}: ${measured}`);
