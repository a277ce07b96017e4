import { readFileSync, writeFileSync } from 'node:fs';
import { catalogTable } from '../../src/losses/table.ts';

/** Puts the catalog's table into the README, between its marks. */
const readme = new URL('../../README.md', import.meta.url);
writeFileSync(
  readme,
  readFileSync(readme, 'utf8').replace(
    /(<!-- losses:start -->).*(<!-- losses:end -->)/s,
    (_, start, end) => `${start}\n\n${catalogTable()}\n\n${end}`,
  ),
);
