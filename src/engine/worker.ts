import type { ThreadFor } from '../analysis/tests-beside/run-tests.ts';
import { type Open, openBytes } from './open.ts';
import { type Channel, serve } from './serve.ts';
import { workOver } from './work.ts';

/** The engine in a worker of either host: one script, which Node's worker loads and the browser's is made of. */
export const serveOn = (channel: Channel, open: Open = openBytes, threadFor?: ThreadFor): void =>
  serve(channel, workOver(open, threadFor));

/**
 * In a browser's worker, or where something gives the script a worker's two functions. Called by its name there.
 *
 * @public
 */
export const serveHere = (): void =>
  serveOn({
    post: (message) => postMessage(message),
    on: (listener) => addEventListener('message', ({ data }) => listener(data)),
  });
