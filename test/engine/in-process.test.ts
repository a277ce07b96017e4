import { build } from 'esbuild';
import { expect, it, vi } from 'vitest';
import { startWebEngine } from '../../src/engine/start.web.ts';

it('runs the worker’s script in process if no worker can be started', async () => {
  const refused = vi.fn(function refuse() {
    throw new DOMException('refused', 'SecurityError');
  });
  vi.stubGlobal('Worker', refused);
  const { outputFiles } = await build({
    entryPoints: ['src/engine/worker.ts'],
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    write: false,
  });
  const engine = startWebEngine(outputFiles[0]!.text);
  const rows = Array.from({ length: 40 }, (_, i) => `${i + Math.sin(i)},${i}`);
  const bytes = new TextEncoder().encode(['y_true,y_pred', ...rows].join('\n'));
  const outcome = await engine.analyze({ source: { name: 'errors.csv', bytes } });
  expect(refused).toHaveBeenCalled();
  expect(outcome).toMatchObject({
    kind: 'done',
    report: { roles: { observed: 'y_true', predicted: 'y_pred' } },
  });
  engine.dispose();
  vi.unstubAllGlobals();
});
