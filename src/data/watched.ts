import { Refusal } from './problem.ts';
import type { ByteSource } from './source.ts';

/** The largest piece that can be processed between two pauses; text that takes longer comes in smaller pieces. */
const largestPiece = 2 ** 19;
const smallestPiece = 2 ** 13;
const breathAfter = 25;

/**
 * If 25 ms have passed since the last pause, lets timers, messages and input be handled (so that a cancellation gets
 * through), and stops if the signal is aborted. Resolves to true if it paused.
 */
export function pauses(signal?: AbortSignal): () => Promise<boolean> {
  const check = (): void => {
    if (signal?.aborted)
      throw new Refusal('canceled', 'Reading was canceled.', 'Start it again to read the file.');
  };
  let breath = performance.now();
  return async () => {
    check();
    if (performance.now() - breath <= breathAfter) return false;
    await nextTask();
    check();
    breath = performance.now();
    return true;
  };
}

/**
 * The same bytes, in pieces small enough to stop in between: reports progress, obeys the signal, and lets the event
 * loop run (so that a cancellation gets through) at least every 25 ms or every piece.
 */
export function watched(
  source: ByteSource,
  onProgress?: (fraction: number) => void,
  signal?: AbortSignal,
): ByteSource {
  const pause = pauses(signal);
  const { slice } = source;
  return {
    name: source.name,
    ...(source.size !== undefined && { size: source.size }),
    async *chunks() {
      let read = 0;
      let pieceSize = largestPiece;
      for await (const chunk of source.chunks()) {
        for (let at = 0; at < chunk.length; ) {
          if ((await pause()) && source.size) onProgress?.(Math.min(1, read / source.size));
          const piece = chunk.subarray(at, at + pieceSize);
          const begun = performance.now();
          yield piece;
          const took = performance.now() - begun;
          at += piece.length;
          read += piece.length;
          if (took > 2 * breathAfter) pieceSize = Math.max(smallestPiece, pieceSize >> 2);
          else if (took < breathAfter / 4) pieceSize = Math.min(largestPiece, 2 * pieceSize);
        }
      }
      await pause();
      onProgress?.(1);
    },
    ...(slice && {
      slice: async (start: number, end: number) => {
        await pause();
        return slice.call(source, start, end);
      },
    }),
  };
}

/** Lets timers, messages and input be handled. (A zero timeout would take a millisecond or more.) */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
