import { readFileSync, writeFileSync } from 'node:fs';
import { between, marked, parts } from './parts.ts';

/** Writes the generated parts into the documents, between their markers. */
for (const [name, { document, text }] of Object.entries(parts)) {
  const url = new URL(`../../${document}`, import.meta.url);
  writeFileSync(
    url,
    readFileSync(url, 'utf8').replace(between(name), (_, start, end) => marked(start, text(), end)),
  );
}
