import { Refusal } from './problem.ts';
import type { ByteSource } from './source.ts';

/** The most bytes stored of a stream, which can't be read twice. */
const mostBytes = 2 ** 30;

/** A source over the bytes of a stream, stored in the pieces they arrive in. Refuses an endless stream. */
export async function streamSource(name: string, stream: AsyncIterable<Uint8Array>): Promise<ByteSource> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > mostBytes) {
      throw new Refusal(
        'stream-too-large',
        `“${name}” is longer than 1 GB, the most that is kept of a stream.`,
        'Write it to a file and give that, or a sample of its rows (for example the first million with “head -n 1000000”).',
      );
    }
    pieces.push(piece);
  }
  return piecesSource(name, pieces, size);
}

function piecesSource(name: string, pieces: readonly Uint8Array[], size: number): ByteSource {
  return {
    name,
    size,
    async *chunks() {
      yield* pieces;
    },
    async slice(start, end) {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      let at = 0;
      for (const piece of pieces) {
        const from = Math.max(start, at);
        const to = Math.min(end, at + piece.length);
        if (from < to) bytes.set(piece.subarray(from - at, to - at), from - start);
        at += piece.length;
        if (at >= end) break;
      }
      return bytes;
    },
  };
}
