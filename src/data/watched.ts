import { Refusal } from './problem.ts';
import type { ByteSource } from './source.ts';

const pieceSize = 2 ** 19;
const breathAfter = 25;

/**
 * The same bytes, in pieces small enough to stop between: reports progress, obeys the signal, and lets the event
 * loop run (so that a cancel gets through) at least every 25 ms or piece.
 */
export function watched(
  source: ByteSource,
  onProgress?: (fraction: number) => void,
  signal?: AbortSignal,
): ByteSource {
  const check = (): void => {
    if (signal?.aborted)
      throw new Refusal('cancelled', 'Reading was cancelled.', 'Start it again to read the file.');
  };
  const { slice } = source;
  return {
    name: source.name,
    ...(source.size !== undefined && { size: source.size }),
    async *chunks() {
      let read = 0;
      let breath = performance.now();
      for await (const chunk of source.chunks()) {
        for (let at = 0; at < chunk.length; at += pieceSize) {
          check();
          const piece = chunk.subarray(at, at + pieceSize);
          yield piece;
          read += piece.length;
          if (performance.now() - breath > breathAfter) {
            if (source.size) onProgress?.(Math.min(1, read / source.size));
            await nextTask();
            breath = performance.now();
          }
        }
      }
      check();
      onProgress?.(1);
    },
    ...(slice && {
      slice: (start: number, end: number) => {
        check();
        return slice.call(source, start, end);
      },
    }),
  };
}

/** Lets timers, messages and input be handled. (A timer of zero would cost a millisecond or more.) */
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
