/**
 * Where bytes come from. Every reader takes one of these, so a file, a virtual workspace's file, standard input
 * and a test's string are read by the same code.
 */
export interface ByteSource {
  /** File name for messages and for the guess by extension; no path. */
  name: string;
  /** Bytes in all, when known. */
  size?: number;
  /**
   * The bytes from the beginning, in chunks of the source's choosing. Can be called more than once. A chunk holds
   * until the next is asked for: the source may use its memory again.
   */
  chunks(): AsyncIterable<Uint8Array>;
  /** Bytes from start (inclusive) to end (exclusive); absent where random access is not possible. */
  slice?(start: number, end: number): Promise<Uint8Array>;
}

/** A source over bytes already in memory. */
export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    async *chunks() {
      yield bytes;
    },
    slice: async (start, end) => bytes.subarray(start, end),
  };
}
