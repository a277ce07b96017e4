import { parentPort, workerData } from 'node:worker_threads';
import { testThread } from '../analysis/tests-beside/test-thread.node.ts';
import { fileSource } from '../data/file-source.node.ts';
import { openBytes } from './open.ts';
import { serveOn } from './worker.ts';

const port = parentPort!;
serveOn(
  {
    post: (message) => port.postMessage(message),
    on: (listener) => void port.on('message', listener),
  },
  (source) => ('path' in source ? fileSource(source.path) : openBytes(source)),
  testThread(workerData.tests),
);
