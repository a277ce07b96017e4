import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createEngine, type Engine, type WorkerHandle } from './engine.ts';

/** An engine whose workers are Node worker threads that run the script `file` (dist/worker.node.cjs). */
export function startNodeEngine(file: string): Engine {
  return createEngine(() => workerThread(file), Math.max(2, availableParallelism()));
}

function workerThread(file: string): WorkerHandle {
  const worker = new Worker(file, { workerData: { tests: join(dirname(file), 'cli-tests.js') } });
  // An idle worker must not keep the process alive.
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    on: (listener) => void worker.on('message', listener),
    onEnd(listener) {
      worker.once('error', (error) => listener(error.message));
      worker.once('exit', (code) => listener(`the worker ended with status ${code}`));
    },
    terminate: () => void worker.terminate(),
  };
}
