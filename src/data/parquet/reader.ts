/** Bytes as the library reads them: from `offset` on, which it moves. */
export const readerOf = (bytes: Uint8Array, offset: number): { view: DataView; offset: number } => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset,
});
