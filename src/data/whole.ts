import { Refusal } from './problem.ts';
import { join } from './sample.ts';
import type { ByteSource } from './source.ts';

/** All bytes of a source, for formats that can't be read piece by piece. Refuses more than `limit` bytes. */
export async function wholeSource(source: ByteSource, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of source.chunks()) {
    total += chunk.length;
    if (total > limit) {
      throw new Refusal(
        'document-too-large',
        `The file is larger than ${Math.round(limit / 2 ** 20)} MB, the limit for its format.`,
        'Save it as JSON Lines, CSV or Parquet, which are read piece by piece.',
      );
    }
    parts.push(chunk.slice());
  }
  return join(parts);
}
