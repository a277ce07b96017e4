/** Writes to package.json and package.nls.json what follows from the program. */
import { readFileSync, writeFileSync } from 'node:fs';
import { derived } from './derived.ts';

const [manifestFile, stringsFile] = ['package.json', 'package.nls.json'].map(
  (name) => new URL(`../../${name}`, import.meta.url),
) as [URL, URL];
const { manifest, strings } = derived(
  JSON.parse(readFileSync(manifestFile, 'utf8')),
  JSON.parse(readFileSync(stringsFile, 'utf8')),
);
writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(stringsFile, `${JSON.stringify(strings, null, 2)}\n`);
