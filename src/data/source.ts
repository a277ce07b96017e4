/**
 * A source of bytes. Every reader takes one, so that the same code reads a file, a virtual workspace's file, standard
 * input, or a string in a test.
 */
export interface ByteSource {
  /** The file name, without folders, for messages and for the guess by extension. */
  name: string;
  /** The total number of bytes, if known. */
  size?: number;
  /**
   * The bytes from the beginning, in chunks of any size. Can be called more than once. A chunk is valid only until
   * the next one is requested, since the source may reuse its memory.
   */
  chunks(): AsyncIterable<Uint8Array>;
  /** The bytes from start (inclusive) to end (exclusive); absent if random access is not possible. */
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
