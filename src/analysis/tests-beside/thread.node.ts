import { type MessagePort, workerData } from 'node:worker_threads';
import type { Residuals } from '../../numerics/residuals.ts';
import { testRun } from './run-tests.ts';

/** Residuals to test, with their values in shared memory, and the flag that signals completion. */
export interface TestRequest {
  residuals: Residuals;
  done: Int32Array;
}

// The thread that runs tests: announces that it is ready, then answers each request; with undefined if a test failed.
const port: MessagePort = workerData;
port.on('message', ({ residuals, done }: TestRequest) => {
  try {
    port.postMessage(testRun(residuals));
  } catch {
    port.postMessage(undefined);
  }
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
port.postMessage('ready');
