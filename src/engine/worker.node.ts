import { parentPort } from 'node:worker_threads';
import { fileSource } from '../data/file-source.node.ts';
import { openBytes } from './open.ts';
import { serve } from './serve.ts';
import { workOver } from './work.ts';

const port = parentPort!;
serve(
  {
    post: (message) => port.postMessage(message),
    on: (listener) => void port.on('message', listener),
  },
  workOver((source) => ('path' in source ? fileSource(source.path) : openBytes(source))),
);
