import { expect, it } from 'vitest';
import { analyzeSource } from '../../src/engine/analyze-source.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { openBytes } from '../../src/engine/open.ts';
import type { AnalysisRequest } from '../../src/engine/protocol.ts';
import { engineWhenNeeded, rehearsal } from '../../src/extension/engine-when-needed.ts';

/** An engine that writes down what it is asked. */
function recording() {
  const asked: AnalysisRequest[] = [];
  let starts = 0;
  const engine = engineWhenNeeded(async () => {
    starts++;
    return {
      async analyze(request) {
        asked.push(request);
        return { kind: 'canceled' };
      },
    } as Engine;
  });
  return { engine, asked, starts: () => starts };
}
const request = { source: { path: 'errors.csv' } };
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('rehearses an expected analysis once, and not after a real one', async () => {
  const { engine, asked, starts } = recording();
  engine.expect();
  engine.expect();
  await settled();
  expect(asked).toEqual([{ source: rehearsal() }]);
  await engine.analyze(request);
  engine.expect();
  await settled();
  expect(asked).toHaveLength(2);
  expect(starts()).toBe(1);
});

it('rehearses on data that get a verdict and its plots', async () => {
  const outcome = await analyzeSource({ source: rehearsal() }, openBytes, () => {});
  expect(outcome.kind).toBe('done');
});
