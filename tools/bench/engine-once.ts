/**
 * Starts the engine and analyzes one file as the extension's host does; with `cancel`, once more to cancel it
 * half-way. Prints the time from the start to the report, the longest time that this thread was blocked, the peak
 * memory (MB), and the time from the cancellation to its answer. Times are in milliseconds.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Engine } from '../../src/engine/engine.ts';
import { startNodeEngine } from '../../src/engine/start.node.ts';

async function main(): Promise<void> {
  const [worker, path, cancel] = process.argv.slice(2) as [string, string, string?];
  const begun = performance.now();
  const engine = startNodeEngine(worker);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const outcome = await engine.analyze({ source: { path } });
  const time = performance.now() - begun;
  delay.disable();
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const peak = process.resourceUsage().maxRSS / 1024;

  const canceling = cancel === undefined ? Number.NaN : await timeCancel(engine, path);
  console.log(time, delay.max / 1e6, peak, canceling);
  engine.dispose();
}

async function timeCancel(engine: Engine, path: string): Promise<number> {
  const stop = new AbortController();
  let canceledAt = 0;
  const canceled = await engine.analyze(
    { source: { path } },
    {
      signal: stop.signal,
      onProgress({ fraction = 0 }) {
        if (fraction < 0.5 || canceledAt > 0) return;
        canceledAt = performance.now();
        stop.abort();
      },
    },
  );
  if (canceled.kind !== 'canceled') throw new Error(JSON.stringify(canceled));
  return performance.now() - canceledAt;
}

void main();
