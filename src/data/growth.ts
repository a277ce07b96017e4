/** Text of numbers shrinks to a tenth or so; what grows more than this, beyond the first bytes, is a bomb. */
export const maxRatio = 200;
const freeBytes = 64 * 2 ** 20;

/** True for bytes that were compressed beyond what data are: unpacking them could fill any memory. */
export const isBomb = (compressed: number, decompressed: number): boolean =>
  decompressed > freeBytes && decompressed > compressed * maxRatio;
