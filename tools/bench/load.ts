/**
 * What a long session leaves behind in the extension’s engine: 500 files one after the other, 20 at once as after a
 * reload with 20 panels, and a wide file. Prints time and memory; run by `npm run load`, which builds first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '../../src/engine/engine.ts';
import { startNodeEngine } from '../../src/engine/start.node.ts';
import { writeData, writeWideData } from './data.ts';

const worker = join(import.meta.dirname, '../../dist/worker.node.cjs');
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

/** The memory of this process after garbage collection, workers included. */
async function held(): Promise<{ heap: number; resident: number }> {
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.();
    await wait(50);
  }
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, resident: rss };
}

async function analyze(engine: Engine, path: string): Promise<void> {
  const outcome = await engine.analyze({ source: { path } });
  if (outcome.kind !== 'done') throw new Error(`${path}: ${JSON.stringify(outcome).slice(0, 500)}`);
}

async function oneAfterTheOther(engine: Engine, folder: string): Promise<void> {
  const paths = Array.from({ length: 50 }, (_, index) => join(folder, `small-${index}.csv`));
  for (const path of paths) writeData(path, 1000);
  console.log('500 files of 1,000 rows, one after the other');
  const begun = performance.now();
  for (let file = 0; file < 500; file++) {
    await analyze(engine, paths[file % paths.length]!);
    if ((file + 1) % 100 > 0) continue;
    const { heap, resident } = await held();
    console.log(`  after ${file + 1}: host heap ${megabytes(heap)}, resident ${megabytes(resident)}`);
  }
  console.log(`  ${((performance.now() - begun) / 500).toFixed(0)} ms a file`);
}

async function sideBySide(engine: Engine, folder: string): Promise<void> {
  const path = join(folder, 'middle.csv');
  writeData(path, 100_000);
  for (let round = 1; round <= 3; round++) {
    const begun = performance.now();
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 20);
    await Promise.all(Array.from({ length: 20 }, () => analyze(engine, path)));
    clearInterval(watch);
    const took = ((performance.now() - begun) / 1000).toFixed(1);
    const { heap, resident } = await held();
    console.log(
      `20 files of 100,000 rows at once, round ${round}: ${took} s, peak ${megabytes(peak)}, ` +
        `afterwards heap ${megabytes(heap)}, resident ${megabytes(resident)}`,
    );
  }
}

async function wide(engine: Engine, folder: string): Promise<void> {
  const path = join(folder, 'wide.csv');
  writeWideData(path, 100_000, 200);
  const begun = performance.now();
  await analyze(engine, path);
  const took = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `200 columns × 100,000 rows: ${took} s, peak ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'load-'));
const engine = startNodeEngine(worker);
try {
  await oneAfterTheOther(engine, folder);
  await sideBySide(engine, folder);
  await wide(engine, folder);
} finally {
  engine.dispose();
  rmSync(folder, { recursive: true, force: true });
}
