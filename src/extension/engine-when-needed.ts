import type { Engine } from '../engine/engine.ts';

/**
 * An engine that is started at its first analysis, or when one is to be expected: a window that only shows code needs no
 * worker.
 */
export function engineWhenNeeded(start: () => Promise<Engine>): Engine & { expect(): void } {
  let started: Promise<Engine> | undefined;
  const engine = () => {
    started ??= start();
    return started;
  };
  return {
    expect: () => void engine(),
    analyze: async (...request) => (await engine()).analyze(...request),
    read: async (...request) => (await engine()).read(...request),
    dispose: () => void started?.then((engine) => engine.dispose()),
  };
}
