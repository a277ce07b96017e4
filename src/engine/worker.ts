import type { ThreadFor } from '../analysis/tests-beside/run-tests.ts';
import { type Open, openBytes } from './open.ts';
import { type Channel, serve } from './serve.ts';
import { workOver } from './work.ts';

/**
 * Serves the engine in a worker of either host. Both load the same script: Node's worker imports it, the browser's
 * worker is built from its text.
 */
export const serveOn = (channel: Channel, open: Open = openBytes, threadFor?: ThreadFor): void =>
  serve(channel, workOver(open, threadFor));

/**
 * Serves the engine in a browser's worker, or wherever `postMessage` and `addEventListener` are provided.
 * `start.web.ts` calls it by name.
 *
 * @public
 */
export const serveHere = (): void =>
  serveOn({
    post: (message) => postMessage(message),
    on: (listener) => addEventListener('message', ({ data }) => listener(data)),
  });
