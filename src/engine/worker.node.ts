import { parentPort } from 'node:worker_threads';
import { fileSource } from '../data/file-source.node.ts';
import { analyzeSource } from './analyze-source.ts';
import { openBytes } from './open.ts';
import { serve } from './serve.ts';

const port = parentPort!;
serve(
  {
    post: (message) => port.postMessage(message),
    on: (listener) => void port.on('message', listener),
  },
  (tell) => ({
    analyze: (request) =>
      analyzeSource(
        request,
        (source) => ('path' in source ? fileSource(source.path) : openBytes(source)),
        tell,
      ),
  }),
);
