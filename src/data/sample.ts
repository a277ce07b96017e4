import type { ByteSource } from './source.ts';

/** Pieces of a source, spread over all of it if possible, so that guesses don't rest on its first lines alone. */
export interface SourceSample {
  /** The beginning of the source. */
  head: Uint8Array;
  /** Whether the head is the whole source. */
  whole: boolean;
  /** Pieces from further on, which can begin and end in the middle of a line. */
  pieces: Uint8Array[];
}

const headSize = 128 * 1024;
const pieceSize = 16 * 1024;
const pieceCount = 7;

export async function takeSample(source: ByteSource): Promise<SourceSample> {
  const head = await takeHead(source, headSize + 1);
  if (head.length <= headSize) return { head, whole: true, pieces: [] };
  const { size } = source;
  if (!source.slice || size === undefined || size <= headSize + pieceSize)
    return { head, whole: false, pieces: [] };
  const stride = (size - pieceSize - headSize) / (pieceCount - 1);
  const starts = Array.from({ length: pieceCount }, (_, index) => Math.floor(headSize + index * stride));
  const pieces = starts.map((start) => source.slice!(start, Math.min(size, start + pieceSize)));
  return { head, whole: false, pieces: await Promise.all(pieces) };
}

/** The first bytes of a source, at most `length` of them. */
export async function takeHead(source: ByteSource, length: number): Promise<Uint8Array> {
  if (source.slice && source.size !== undefined) return source.slice(0, Math.min(length, source.size));
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of source.chunks()) {
    parts.push(chunk.slice(0, length - total));
    total += parts.at(-1)!.length;
    if (total >= length) break;
  }
  return join(parts);
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
