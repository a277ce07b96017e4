import { parentPort } from 'node:worker_threads';
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
);
