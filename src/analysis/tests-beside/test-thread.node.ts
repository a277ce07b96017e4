import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Residuals } from '../../numerics/residuals.ts';
import type { TestRun, ThreadFor } from './run-tests.ts';
import type { TestRequest } from './thread.node.ts';

/** Smaller files are read before a thread has started. */
const fewestBytes = 4_000_000;
/** For larger ones, the thread and the copies of so many rows would not fit into the memory allowed for an analysis. */
const mostBytes = 200_000_000;
const mostRows = 4_000_000;
/** Fewer rows are tested sooner than a thread could receive them. */
const fewestRows = 50_000;
/** A thread that has not answered by then (in milliseconds) has failed. */
const patience = 60_000;

/**
 * A thread for the tests: they take a third of an analysis, and the rest needs their results only at the end. It starts
 * at once, to be ready when the file has been read; until it is ready, it accepts no residuals.
 *
 * @param script dist/cli-tests.js, which shares its code with the command line
 */
export const testThread =
  (script: string | URL): ThreadFor =>
  (bytes = 0) => {
    if (bytes < fewestBytes || bytes > mostBytes || availableParallelism() < 2) return undefined;
    const { port1: port, port2 } = new MessageChannel();
    const thread = new Worker(script, { workerData: port2, transferList: [port2] });
    // An error shows as a missing answer.
    thread.on('error', () => {});
    thread.unref();
    let ready = false;
    return {
      ask(residuals) {
        ready ||= receiveMessageOnPort(port) !== undefined;
        if (!ready || residuals.n < fewestRows || residuals.n > mostRows) return undefined;
        const done = new Int32Array(new SharedArrayBuffer(4));
        const request: TestRequest = { residuals: inSharedMemory(residuals), done };
        port.postMessage(request);
        return (): TestRun | undefined => {
          ready = Atomics.wait(done, 0, 0, patience) !== 'timed-out';
          return ready ? receiveMessageOnPort(port)?.message : undefined;
        };
      },
      end: () => void thread.terminate(),
    };
  };

const inSharedMemory = (residuals: Residuals): Residuals => {
  const properties = Object.entries(residuals).map(([name, value]) => [
    name,
    value instanceof Float64Array ? sharedCopy(value) : value,
  ]);
  return Object.fromEntries(properties);
};

function sharedCopy(values: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}
