import { describe, expect, it } from 'vitest';
import { createEngine, type WorkerHandle } from '../../src/engine/engine.ts';
import type { AnalysisOutcome, WorkerFunctions } from '../../src/engine/protocol.ts';
import { serve, type Work } from '../../src/engine/serve.ts';

const request = { source: { name: 'a.csv', bytes: new Uint8Array() } };
const canceled: AnalysisOutcome = { kind: 'canceled' };
const problem = (message: string): AnalysisOutcome => ({
  kind: 'problem',
  problem: { code: 'x', message, hint: '' },
});
const channel = (port: MessagePort) => ({
  post: (message: unknown) => port.postMessage(message),
  on: (listener: (message: unknown) => void) => {
    port.onmessage = ({ data }) => listener(data);
  },
});
/** A worker in this thread that does `work`; counts how many were started and ended. */
function pool(work: Work, atOnce = 3) {
  const count = { started: 0, ended: 0 };
  const engine = createEngine(() => {
    count.started++;
    const { port1, port2 } = new MessageChannel();
    serve(channel(port1), work);
    const terminate = () => {
      count.ended++;
      port2.close();
    };
    return { ...channel(port2), onEnd: () => {}, terminate };
  }, atOnce);
  return { engine, count };
}
const answering =
  (answer: WorkerFunctions['analyze']): Work =>
  () => ({ analyze: answer, read: async () => undefined });
const never = answering(() => new Promise(() => {}));

describe('engine', () => {
  it('returns the worker’s answer and reports its progress', async () => {
    const told: unknown[] = [];
    const { engine } = pool((tell) => ({
      read: async () => undefined,
      async analyze({ source }) {
        tell({ stage: 'Reading', fraction: 0.5 });
        return problem('name' in source ? source.name : '');
      },
    }));
    expect(await engine.analyze(request, { onProgress: (progress) => told.push(progress) })).toEqual(
      problem('a.csv'),
    );
    expect(told).toEqual([{ stage: 'Reading', fraction: 0.5 }]);
    engine.dispose();
  });

  it('keeps one worker warm and uses it again', async () => {
    const { engine, count } = pool(answering(async () => problem('')));
    expect(count.started).toBe(1);
    await engine.analyze(request);
    await engine.analyze(request);
    expect(count).toEqual({ started: 1, ended: 0 });
    await Promise.all([engine.analyze(request), engine.analyze(request), engine.analyze(request)]);
    expect(count).toEqual({ started: 3, ended: 2 });
    engine.dispose();
    expect(count.ended).toBe(3);
  });

  it('limits the workers, queues the other calls, and drops those that are canceled', async () => {
    const finish: (() => void)[] = [];
    let working = 0;
    let most = 0;
    const slow = answering(async ({ source }) => {
      most = Math.max(most, ++working);
      await new Promise<void>((resolve) => finish.push(resolve));
      working--;
      return problem('name' in source ? source.name : '');
    });
    const { engine } = pool(slow, 2);
    const stop = new AbortController();
    const named = (name: string) => ({ source: { name, bytes: new Uint8Array() } });
    const done: string[] = [];
    const outcomes = ['a', 'b', 'c', 'd', 'e'].map(async (name) => {
      const outcome = await engine.analyze(named(name), name === 'c' ? { signal: stop.signal } : {});
      if (outcome.kind === 'problem') done.push(outcome.problem.message);
      return outcome;
    });
    stop.abort();
    expect(await outcomes[2]).toEqual(canceled);
    while (done.length < 4) {
      finish.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(done).toEqual(['a', 'b', 'd', 'e']);
    expect(most).toBe(2);
    engine.dispose();
  });

  it('answers waiting calls when it is disposed', async () => {
    const { engine } = pool(never, 1);
    const outcomes = [engine.analyze(request), engine.analyze(request)];
    engine.dispose();
    expect(await Promise.all(outcomes)).toEqual([canceled, canceled]);
  });

  it('terminates a busy worker at once when canceled, and keeps another ready', async () => {
    const { engine, count } = pool(never);
    const stop = new AbortController();
    const outcome = engine.analyze(request, { signal: stop.signal });
    await new Promise((resolve) => setTimeout(resolve));
    stop.abort();
    expect(await outcome).toEqual(canceled);
    expect(count).toEqual({ started: 2, ended: expect.any(Number) });
    expect(await engine.analyze(request, { signal: stop.signal })).toEqual(canceled);
    engine.dispose();
  });

  it('turns a failure of the worker into a problem', async () => {
    const { engine } = pool(
      answering(async () => {
        throw new Error('out of luck');
      }),
    );
    const outcome = await engine.analyze(request);
    expect(outcome).toMatchObject({ kind: 'problem', problem: { code: 'analysis-failed' } });
    expect(JSON.stringify(outcome)).toContain('out of luck');
    engine.dispose();
  });

  it('answers if the worker dies without a message', async () => {
    const deaths: ((reason: string) => void)[] = [];
    const engine = createEngine(
      (): WorkerHandle => ({
        post: () => {},
        on: () => {},
        onEnd: (listener) => deaths.push(listener),
        terminate: () => {},
      }),
      1,
    );
    const outcome = engine.analyze(request);
    await new Promise((resolve) => setTimeout(resolve));
    for (const die of deaths) die('the worker ended with status 1');
    expect(JSON.stringify(await outcome)).toContain('ended with status 1');
    engine.dispose();
  });

  it('answers pending calls when it is disposed', async () => {
    const { engine } = pool(never);
    const outcome = engine.analyze(request);
    engine.dispose();
    expect(await outcome).toEqual(canceled);
    expect(await engine.analyze(request)).toEqual(canceled);
  });
});
