import { readFileSync, writeFileSync } from 'node:fs';
import { between, marked, parts } from './parts.ts';

/** Puts what the program says of itself into the README, between its marks. */
const readme = new URL('../../README.md', import.meta.url);
let text = readFileSync(readme, 'utf8');
for (const [name, part] of Object.entries(parts)) {
  text = text.replace(between(name), (_, start, end) => marked(start, part(), end));
}
writeFileSync(readme, text);
