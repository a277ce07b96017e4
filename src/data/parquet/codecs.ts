import { compressors, decompressZstd } from 'hyparquet-compressors';
import { gunzipped } from '../gzip.ts';
import { Refusal } from '../problem.ts';
import { join } from '../sample.ts';
import { memorySource } from '../source.ts';
import { Damage } from './damage.ts';
import { hadoopLength, lz4Length, snappyLength } from './lengths.ts';

/** In the format's numbering. */
const codecs = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'LZO', 'BROTLI', 'LZ4', 'ZSTD', 'LZ4_RAW'] as const;
export type Codec = (typeof codecs)[number];

export function codecOf(number: unknown): Codec {
  const codec = codecs[Number(number)];
  if (codec === undefined) throw new Damage('it names an unknown compression');
  return codec;
}

const misfit = (): Damage => new Damage('a page doesn’t decompress to its stated size');

/** Decompresses to `size` bytes in memory of their own, so that no bytes beyond them can be mistaken for content. */
export async function decompressed(codec: Codec, bytes: Uint8Array, size: number): Promise<Uint8Array> {
  // Without values some writers don't even write an empty stream.
  const result = size === 0 ? new Uint8Array() : await decompressors[codec](bytes, size);
  if (result.length !== size) throw misfit();
  return size === result.buffer.byteLength ? result : new Uint8Array(result);
}

type Decompressor = (bytes: Uint8Array, size: number) => Uint8Array | Promise<Uint8Array>;

/** None of them writes more than `size` bytes or runs longer than that takes, whatever the input. */
const decompressors: Record<Codec, Decompressor> = {
  UNCOMPRESSED: (bytes) => bytes,
  SNAPPY: after(snappyLength, compressors.SNAPPY!),
  LZ4_RAW: after(lz4Length, compressors.LZ4_RAW!),
  LZ4: (bytes, size) =>
    hadoopLength(bytes) === size ? compressors.LZ4!(bytes, size) : decompressors.LZ4_RAW(bytes, size),
  async GZIP(bytes, size) {
    const parts: Uint8Array[] = [];
    let length = 0;
    try {
      for await (const part of gunzipped(memorySource('', bytes)).chunks()) {
        length += part.length;
        if (length > size) break;
        parts.push(part);
      }
    } catch {
      throw misfit();
    }
    return join(parts);
  },
  // The JavaScript version is bounded in memory, but a malicious page can keep it busy for long. The engine's worker
  // can be stopped.
  ZSTD: (bytes, size) =>
    nativeZlib()?.zstdDecompressSync?.(bytes, { maxOutputLength: size }) ??
    decompressZstd(bytes, new Uint8Array(size)),
  BROTLI(bytes, size) {
    const zlib = nativeZlib();
    if (!zlib) throw unreadable('Brotli, which can’t be read in a browser');
    return zlib.brotliDecompressSync(bytes, { maxOutputLength: size });
  },
  LZO() {
    throw unreadable('LZO, which can’t be read');
  },
};

function after(lengthOf: (bytes: Uint8Array) => number | undefined, decompress: Decompressor): Decompressor {
  return (bytes, size) => {
    if (lengthOf(bytes) !== size) throw misfit();
    return decompress(bytes, size);
  };
}

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

/** Node's built-in zlib, if the code runs on Node. Not imported, because the same code runs in browsers. */
const nativeZlib = (): { brotliDecompressSync: Unpack; zstdDecompressSync?: Unpack } | undefined =>
  globalThis.process?.getBuiltinModule?.('node:zlib');

const unreadable = (what: string): Refusal =>
  new Refusal(
    'unknown-compression',
    `The Parquet file is compressed with ${what}.`,
    'Write it again with another compression: snappy, gzip and zstd are common.',
  );
