import type { Engine } from '../engine/engine.ts';
import type { EngineSource } from '../engine/protocol.ts';

/**
 * An engine that starts at the first analysis, or when one is expected: a window that shows only code needs no
 * worker. JavaScript is compiled when it first runs, which takes longer than an analysis, so an expected one is
 * rehearsed.
 */
export function engineWhenNeeded(start: () => Promise<Engine>): Engine & { expect(): void } {
  let started: Promise<Engine> | undefined;
  const engine = () => {
    started ??= start();
    return started;
  };
  return {
    expect() {
      if (!started) void engine().then((engine) => engine.analyze({ source: rehearsal() }));
    },
    analyze: async (...request) => (await engine()).analyze(...request),
    read: async (...request) => (await engine()).read(...request),
    dispose: () => void started?.then((engine) => engine.dispose()),
  };
}

/** Sample data whose analysis runs, and so compiles, the code that most files need. */
export function rehearsal(): EngineSource {
  const lines = Array.from({ length: 100 }, (_, i) => {
    const predicted = (37 * i) % 100;
    return `${i},${predicted + Math.tan((3 * Math.sin(i)) / 2)},${predicted}`;
  });
  const text = ['time,observed,predicted', ...lines].join('\n');
  return { name: 'rehearsal.csv', bytes: new TextEncoder().encode(text) };
}
