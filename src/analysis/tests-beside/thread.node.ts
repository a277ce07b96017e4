import { type MessagePort, workerData } from 'node:worker_threads';
import type { Residuals } from '../../numerics/residuals.ts';
import { testRun } from './run-tests.ts';

/** Residuals to test, their values in memory that both threads see, and the flag that says when it is done. */
export interface TestsAsked {
  residuals: Residuals;
  done: Int32Array;
}

// The thread that runs tests: says that it is there, then answers whoever asks; with nothing where a test failed.
const port: MessagePort = workerData;
port.on('message', ({ residuals, done }: TestsAsked) => {
  try {
    port.postMessage(testRun(residuals));
  } catch {
    port.postMessage(undefined);
  }
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
port.postMessage('ready');
