/** Bytes in the form the library reads: it advances `offset`. */
export const readerOf = (bytes: Uint8Array, offset: number): { view: DataView; offset: number } => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset,
});
