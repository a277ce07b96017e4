import { Damage } from './damage.ts';

const deepest = 32;
const longestVarint = 10;

/**
 * The end of the struct that begins at `start`, in Thrift's compact protocol, which Parquet uses for metadata. The
 * library allocates memory for any length it reads, and reading a number takes time quadratic in its bytes. So it
 * only gets metadata that was checked here, where no length exceeds the available bytes.
 * https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 */
export function structEnd(bytes: Uint8Array, start: number): number {
  let at = start;

  const byte = (): number => {
    if (at >= bytes.length) throw new Damage('its metadata is cut off');
    return bytes[at++]!;
  };
  const skip = (length: number): void => {
    at += length;
    if (at > bytes.length) throw new Damage('its metadata claims to be longer than the file');
  };
  const varint = (): number => {
    let value = 0;
    for (let count = 0; count < longestVarint; count++) {
      const next = byte();
      value += (next & 127) * 2 ** (7 * count);
      if (next < 128) return value;
    }
    throw new Damage('its metadata holds an unterminated number');
  };
  const element = (type: number, depth: number): void => {
    if (depth > deepest) throw new Damage('its metadata is nested too deeply');
    if (type === 3) skip(1);
    else if (type >= 4 && type <= 6) varint();
    else if (type === 7) skip(8);
    else if (type === 8) skip(varint());
    else if (type === 9) list(depth);
    else if (type === 12) struct(depth);
    else throw new Damage('its metadata holds a type unknown to Parquet');
  };
  const list = (depth: number): void => {
    const head = byte();
    const type = head & 15;
    const count = head >> 4 === 15 ? varint() : head >> 4;
    // In a list, each boolean takes a byte.
    for (let index = 0; index < count; index++) element(type === 1 || type === 2 ? 3 : type, depth + 1);
  };
  const struct = (depth: number): void => {
    for (;;) {
      const head = byte();
      const type = head & 15;
      if (type === 0) return;
      if (head >> 4 === 0) varint();
      // In a struct, a boolean is part of the type.
      if (type > 2) element(type, depth + 1);
    }
  };

  struct(0);
  return at;
}
