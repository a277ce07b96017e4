import type { Engine } from '../engine/engine.ts';

/** An engine that is started at its first analysis: a window that only shows hovers needs no worker. */
export function engineWhenNeeded(start: () => Promise<Engine>): Engine {
  let started: Promise<Engine> | undefined;
  return {
    async analyze(request, options) {
      started ??= start();
      return (await started).analyze(request, options);
    },
    async read(...request) {
      started ??= start();
      return (await started).read(...request);
    },
    dispose: () => void started?.then((engine) => engine.dispose()),
  };
}
