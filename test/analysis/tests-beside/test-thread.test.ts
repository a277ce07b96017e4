import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { runTests, type StartTests, startTestsIn } from '../../../src/analysis/tests-beside/run-tests.ts';
import { testThread } from '../../../src/analysis/tests-beside/test-thread.node.ts';
import { standardizedMoments } from '../../../src/numerics/moments.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals, type Residuals } from '../../../src/numerics/residuals.ts';

const folder = mkdtempSync(join(tmpdir(), 'tests-beside-'));
const script = join(folder, 'tests.node.cjs');
/** Of a file that is worth a thread. */
const bytes = 10_000_000;
const n = 60_000;

const bundle = (entry: string, outfile: string) =>
  build({
    entryPoints: [join(import.meta.dirname, '../../../src/analysis/tests-beside', entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });

beforeAll(() => bundle('thread.node.ts', script));

/** A start of tests that uses a thread of that script for a file of so many bytes, and its end. */
function testsIn(file: string, bytes: number | undefined) {
  const thread = testThread(file)(bytes);
  return { start: startTestsIn(thread), end: () => thread?.end() };
}

/** A script of a thread that says it is there and then does something else. */
function scriptThat(does: string): string {
  const file = join(folder, `${encodeURIComponent(does).slice(0, 40)}.cjs`);
  writeFileSync(
    file,
    `const port = require('node:worker_threads').workerData; port.on('message', ({ done }) => { ${does} }); port.postMessage('ready');`,
  );
  return file;
}

function sampleOf(scaleAt: (prediction: number) => number) {
  const { laplace, uniform } = seededRandom(3);
  const predicted = Float64Array.from({ length: n }, uniform);
  const residuals = predicted.map((at) => scaleAt(at) * laplace());
  return { residuals, predicted, observed: predicted.map((at, row) => at + residuals[row]!), ordered: true };
}

const residuals = (): Residuals => {
  const { residuals, ...beside } = sampleOf(() => 1);
  return prepareResiduals(residuals, beside);
};

/** A start of tests whose thread is there; it tells by what it leaves to be computed here. */
async function readyIn(file: string): Promise<{ start: StartTests; end(): void }> {
  const tests = testsIn(file, bytes);
  for (;;) {
    const few = prepareResiduals(residuals().values.slice(0, 50_000));
    tests.start(few)();
    if (standardizedMoments.known(few) === undefined) return tests;
    await wait(20);
  }
}

describe('tests in a thread', () => {
  it.each([
    ['even', () => 1],
    ['uneven, so that divided errors are tested too', (at: number) => 1 + 3 * at],
  ])('give the same report to the last digit: errors of %s variance', async (_, scaleAt) => {
    const sample = sampleOf(scaleAt);
    const { start, end } = await readyIn(script);
    let started = 0;
    const counted: StartTests = (residuals) => {
      started++;
      return start(residuals);
    };
    const inThread = analyzeSample(sample, {}, undefined, counted);
    end();
    const inPlace = analyzeSample(sample);
    if (!inThread.ok || !inPlace.ok) throw new Error('not analyzed');
    expect(inThread.value.report).toEqual(inPlace.value.report);
    expect(started).toBe(inPlace.value.report.standardised ? 2 : 1);
  });

  it('return what the checks would compute again', async () => {
    const { start, end } = await readyIn(script);
    const given = residuals();
    const results = start(given)();
    end();
    expect(results).toEqual(runTests(residuals()));
    expect(standardizedMoments.known(given)).toBeUndefined();
  });

  it.each([
    ['has no script', 'missing.cjs', bytes],
    ['would be for a small file', script, 1000],
    ['would be for a file that is too large for copies', script, 1e9],
    ['would be for input of unknown length', script, undefined],
  ])('run in place where the thread %s', async (_, file, size) => {
    const { start, end } = testsIn(join(folder, file), size);
    await wait(100);
    const given = residuals();
    expect(start(given)()).toEqual(runTests(residuals()));
    expect(standardizedMoments.known(given)).toBeDefined();
    end();
  });

  it('run in place if one of them fails in the thread, or if it does not answer', async () => {
    const file = scriptThat(
      'port.postMessage(undefined); Atomics.store(done, 0, 1); Atomics.notify(done, 0)',
    );
    const tests = testsIn(file, bytes);
    await wait(200);
    expect(tests.start(residuals())()).toEqual(runTests(residuals()));
    tests.end();
  });

  it('can be canceled while waiting for them', async () => {
    const waiting = join(folder, 'waiting.cjs');
    const stuck = scriptThat('for (;;);');
    writeFileSync(join(folder, 'waiting.ts'), waitingOn(stuck));
    await build({
      entryPoints: [join(folder, 'waiting.ts')],
      outfile: waiting,
      bundle: true,
      platform: 'node',
    });
    const worker = new Worker(waiting);
    await new Promise((resolve) => worker.once('message', resolve));
    await wait(100);
    expect(await worker.terminate()).toBe(1);
  });
});

/** A worker that waits for tests which never end. */
const waitingOn = (stuck: string) => `
import { parentPort } from 'node:worker_threads';
import { testThread } from ${JSON.stringify(join(import.meta.dirname, '../../../src/analysis/tests-beside/test-thread.node.ts'))};
import { startTestsIn } from ${JSON.stringify(join(import.meta.dirname, '../../../src/analysis/tests-beside/run-tests.ts'))};
import { prepareResiduals } from ${JSON.stringify(join(import.meta.dirname, '../../../src/numerics/residuals.ts'))};
const start = startTestsIn(testThread(${JSON.stringify(stuck)})(${bytes}));
const residuals = prepareResiduals(Float64Array.from({ length: ${n} }, (_, i) => Math.sin(i * i)));
setTimeout(() => {
  const results = start(residuals);
  parentPort.postMessage('waits');
  results();
}, 500);
`;
