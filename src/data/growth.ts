/**
 * Numbers as text compress to a tenth or so. Anything that grows more than this, beyond the first bytes, is a zip
 * bomb.
 */
export const maxRatio = 200;
const freeBytes = 64 * 2 ** 20;

/** Whether bytes are compressed more than data can be: unpacking them could fill any memory. */
export const isBomb = (compressed: number, decompressed: number): boolean =>
  decompressed > freeBytes && decompressed > compressed * maxRatio;
