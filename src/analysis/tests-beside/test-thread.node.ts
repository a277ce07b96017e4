import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Residuals } from '../../numerics/residuals.ts';
import type { TestRun, ThreadFor } from './run-tests.ts';
import type { TestsAsked } from './thread.node.ts';

/** Smaller files are read before a thread has started. */
const fewestBytes = 4_000_000;
/** Of larger ones neither the thread nor the copies of so many rows fit into the memory that an analysis may take. */
const mostBytes = 200_000_000;
const mostRows = 4_000_000;
/** Fewer rows are tested before a thread has been told of them. */
const fewestRows = 50_000;
/** A thread that has not answered by then has ended. */
const patience = 60_000;

/**
 * A thread for the tests: they take a third of an analysis, and the rest does not wait for them until the end. It starts at
 * once, to be there when the file has been read; where it is not, it takes no residuals.
 *
 * @param script dist/cli-tests.js, which shares its code with the command line
 */
export const testThread =
  (script: string | URL): ThreadFor =>
  (bytes = 0) => {
    if (bytes < fewestBytes || bytes > mostBytes || availableParallelism() < 2) return undefined;
    const { port1: port, port2 } = new MessageChannel();
    const thread = new Worker(script, { workerData: port2, transferList: [port2] });
    // An error shows in the answer that is missing.
    thread.on('error', () => {});
    thread.unref();
    let ready = false;
    return {
      ask(residuals) {
        ready ||= receiveMessageOnPort(port) !== undefined;
        if (!ready || residuals.n < fewestRows || residuals.n > mostRows) return undefined;
        const done = new Int32Array(new SharedArrayBuffer(4));
        const asked: TestsAsked = { residuals: inSharedMemory(residuals), done };
        port.postMessage(asked);
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
