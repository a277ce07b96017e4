/**
 * Compares speed and memory with other tools, as ratios from a single run: `npm run bench`. With `--write` the tables
 * are also written to docs/speed.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boundsTable } from './bounds.ts';
import { clickTable } from './click.ts';
import { makeFiles } from './files.ts';
import { hostTable } from './host.ts';
import { hoverTable } from './hovers.ts';
import { printTable, type TimingTable } from './measure.ts';
import { panelTables } from './panel.ts';
import { readingTable } from './reading.ts';
import { reportTable } from './report.ts';
import { scalingTables } from './scaling.ts';
import { statisticsTable } from './statistics.ts';
import { wholeReadingTable } from './whole-reading.ts';
import { writeDocument } from './write.ts';

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const files = await makeFiles(folder);
    const tables: TimingTable[] = [];
    const measured = [
      wholeReadingTable,
      readingTable,
      reportTable,
      hostTable,
      statisticsTable,
      boundsTable,
      hoverTable,
      clickTable,
      panelTables,
      scalingTables,
    ];
    for (const measure of measured) {
      for (const table of [await measure(files)].flat()) {
        printTable(table);
        tables.push(table);
      }
    }
    if (process.argv.includes('--write')) writeDocument(tables);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
