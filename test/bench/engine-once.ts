/**
 * As the extension's host does: analyses one file by the engine's worker, then once more and cancels it half-way.
 * Prints the longest time that this thread was held up, the time from the cancel to its answer, and the peak memory,
 * in milliseconds and MB.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startNodeEngine } from '../../src/engine/start.node.ts';

async function main(): Promise<void> {
  const [worker, path] = process.argv.slice(2) as [string, string];
  const engine = startNodeEngine(worker);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const outcome = await engine.analyse({ source: { path } });
  delay.disable();
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const peak = process.resourceUsage().maxRSS / 1024;

  const stop = new AbortController();
  let asked = 0;
  const cancelled = await engine.analyse(
    { source: { path } },
    {
      signal: stop.signal,
      onProgress({ fraction = 0 }) {
        if (fraction < 0.5 || asked > 0) return;
        asked = performance.now();
        stop.abort();
      },
    },
  );
  if (cancelled.kind !== 'cancelled') throw new Error(JSON.stringify(cancelled));
  console.log(delay.max / 1e6, performance.now() - asked, peak);
  engine.dispose();
}

void main();
