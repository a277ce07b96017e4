import type { ByteSource } from '../source.ts';
import type { Encoding } from '../table.ts';
import { latinEncoding } from './latin-encodings.ts';
import { nationalEncoding } from './national-encodings.ts';

/**
 * The text of a source as UTF-8 without a byte order mark. Western Europe's encoding on Windows stays as it is: its cells
 * are decoded one by one.
 */
export async function asUtf8(
  source: ByteSource,
  head: Uint8Array,
  wanted?: Encoding,
): Promise<{ source: ByteSource; encoding: Encoding }> {
  const encoding = wanted ?? detectEncoding(head);
  if (encoding !== 'utf-8' && encoding !== 'windows-1252')
    return { source: transcoded(source, encoding), encoding };
  const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  return { source: hasMark ? withoutFirst(source, 3) : source, encoding };
}

/**
 * Detects the encoding: by byte order mark, else by the positions of zero bytes, else by whether the bytes are valid
 * UTF-8 or words of a language.
 */
export function detectEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  const zeros = [0, 0];
  const length = Math.min(head.length, 4096);
  for (let at = 0; at < length; at++) if (head[at] === 0) zeros[at % 2]!++;
  if (zeros[1]! > length / 5 && zeros[0]! < length / 50) return 'utf-16le';
  if (zeros[0]! > length / 5 && zeros[1]! < length / 50) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return nationalEncoding(head) ?? latinEncoding(head);
  }
}

function transcoded(source: ByteSource, encoding: Encoding): ByteSource {
  return {
    name: source.name,
    async *chunks() {
      const decoder = new TextDecoder(encoding);
      const encoder = new TextEncoder();
      for await (const chunk of source.chunks())
        yield encoder.encode(decoder.decode(chunk, { stream: true }));
      const rest = decoder.decode();
      if (rest) yield encoder.encode(rest);
    },
  };
}

function withoutFirst(source: ByteSource, count: number): ByteSource {
  const { slice, size } = source;
  return {
    name: source.name,
    ...(size !== undefined && { size: size - count }),
    async *chunks() {
      let skip = count;
      for await (const chunk of source.chunks()) {
        const skipped = Math.min(skip, chunk.length);
        skip -= skipped;
        if (skipped < chunk.length) yield chunk.subarray(skipped);
      }
    },
    ...(slice && { slice: (start: number, end: number) => slice.call(source, start + count, end + count) }),
  };
}
