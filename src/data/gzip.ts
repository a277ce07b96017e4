import { isBomb, maxRatio } from './growth.ts';
import { Refusal } from './problem.ts';
import { join } from './sample.ts';
import type { ByteSource } from './source.ts';

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

const pieceSize = 2 ** 18;

/** The content of a gzip-compressed source, decompressed as it is read. */
export function gunzipped(source: ByteSource): ByteSource {
  return {
    name: source.name.replace(/\.gz$/i, ''),
    async *chunks() {
      const stream = new DecompressionStream('gzip');
      const writer = stream.writable.getWriter();
      const reader = stream.readable.getReader();
      let compressed = 0;
      const feed = async (): Promise<void> => {
        try {
          for await (const chunk of source.chunks()) {
            compressed += chunk.length;
            await writer.write(chunk.slice());
          }
          await writer.close();
        } catch (error) {
          await writer.abort(error);
        }
      };
      const fed = feed().catch(() => undefined);
      let decompressed = 0;
      let parts: Uint8Array[] = [];
      let gathered = 0;
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          decompressed += value.length;
          if (isBomb(compressed, decompressed)) throw bomb();
          parts.push(value);
          gathered += value.length;
          if (gathered < pieceSize) continue;
          yield join(parts);
          parts = [];
          gathered = 0;
        }
        if (parts.length > 0) yield join(parts);
      } catch (error) {
        throw error instanceof Refusal ? error : broken();
      } finally {
        await reader.cancel().catch(() => undefined);
        await fed;
      }
    },
  };
}

const bomb = (): Refusal =>
  new Refusal(
    'decompression-bomb',
    `The compressed file expands to more than ${maxRatio} times its size.`,
    'Decompress it yourself if you trust it, and open the result.',
  );

const broken = (): Refusal =>
  new Refusal('broken-gzip', 'The gzip data is damaged or cut off.', 'Compress or download the file again.');
