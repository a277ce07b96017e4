import { crc32 } from 'node:zlib';

export interface Frame {
  /** A picture as PNG; all pictures of an animation have the same size and pixel format. */
  png: Buffer;
  /** How long it is shown, in milliseconds. */
  duration: number;
}

interface Chunk {
  type: string;
  data: Buffer;
}

/**
 * Combines several pictures into an animated PNG that loops forever. Their compressed pixels are reused: the format
 * only adds a header and a sequence number to each frame (PNG, third edition, 2025, section 11.3.6).
 */
export function animatedPng(frames: readonly Frame[]): Buffer {
  const first = chunksOf(frames[0]!.png);
  const header = first.find(({ type }) => type === 'IHDR')!;
  let sequence = 0;
  const numbered = (type: string, ...data: Buffer[]) =>
    chunk(type, Buffer.concat([uint32(sequence++), ...data]));
  const animated = frames.flatMap(({ png, duration }, i) => {
    const chunks = chunksOf(png);
    if (!chunks.find(({ type }) => type === 'IHDR')!.data.equals(header.data))
      throw new Error(`Picture ${i} differs from the first in size or kind.`);
    const size = header.data.subarray(0, 8);
    const delay = Buffer.from([duration >> 8, duration & 255, 1000 >> 8, 1000 & 255]);
    // At the top left, replacing everything before it.
    const control = numbered('fcTL', size, uint32(0), uint32(0), delay, Buffer.from([0, 0]));
    const pixels = chunks.filter(({ type }) => type === 'IDAT');
    return [control, ...pixels.map(({ data }) => (i === 0 ? chunk('IDAT', data) : numbered('fdAT', data)))];
  });
  return Buffer.concat([
    signature,
    chunk('IHDR', header.data),
    chunk('acTL', Buffer.concat([uint32(frames.length), uint32(0)])),
    ...animated,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}
