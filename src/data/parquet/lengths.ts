/**
 * The number of bytes that a block decompresses to, found by walking over its steps without copying; undefined if the
 * steps are inconsistent. The decompressors trust their input, so they run only after this check.
 */
type Length = number | undefined;

/** https://github.com/google/snappy/blob/main/format_description.txt */
export function snappyLength(bytes: Uint8Array): Length {
  let promised = 0;
  let at = 0;
  for (let shift = 1; ; shift *= 128) {
    if (at === bytes.length || at === 5) return undefined;
    const next = bytes[at++]!;
    promised += (next & 127) * shift;
    if (next < 128) break;
  }
  let length = 0;
  while (at < bytes.length) {
    const tag = bytes[at++]!;
    const kind = tag & 3;
    if (kind === 0) {
      const extra = Math.max(0, (tag >> 2) - 59);
      const literal = 1 + (extra > 0 ? littleEndian(bytes, at, extra) : tag >> 2);
      at += extra + literal;
      length += literal;
    } else {
      const extra = kind === 3 ? 4 : kind;
      const offset = littleEndian(bytes, at, extra) + (kind === 1 ? (tag >> 5) * 256 : 0);
      if (offset === 0 || offset > length) return undefined;
      at += extra;
      length += kind === 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    }
    if (at > bytes.length || length > promised) return undefined;
  }
  return length === promised ? length : undefined;
}

/** https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md */
export function lz4Length(bytes: Uint8Array): Length {
  let length = 0;
  let at = 0;
  const extended = (count: number): number => {
    let total = count;
    for (let more = count === 15; more && at < bytes.length; ) {
      total += bytes[at]!;
      more = bytes[at++] === 255;
    }
    return total;
  };
  while (at < bytes.length) {
    const token = bytes[at++]!;
    const literals = extended(token >> 4);
    at += literals;
    length += literals;
    if (at === bytes.length) return length;
    const offset = littleEndian(bytes, at, 2);
    at += 2;
    if (at > bytes.length || offset === 0 || offset > length) return undefined;
    length += 4 + extended(token & 15);
  }
  return undefined;
}

/** LZ4 as framed by Hadoop: each block follows its two lengths. */
export function hadoopLength(bytes: Uint8Array): Length {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let length = 0;
  let at = 0;
  while (at + 8 < bytes.length) {
    const end = at + 8 + view.getUint32(at + 4);
    if (end > bytes.length || lz4Length(bytes.subarray(at + 8, end)) !== view.getUint32(at)) return undefined;
    length += view.getUint32(at);
    at = end;
  }
  return at === bytes.length ? length : undefined;
}

function littleEndian(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = 0; index < count; index++) value += (bytes[at + index] ?? 0) * 256 ** index;
  return value;
}
