import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ByteSource } from '../data/source.ts';
import { fileProblem, type Open, openBytes, SourceError } from './open.ts';

const chunkSize = 1 << 20;

/** Local files by path, anything else by its bytes. */
export const openLocal: Open = async (source) =>
  'path' in source ? openFile(source.path) : openBytes(source);

/** A local file, read in chunks of 1 MiB. Notices when it changes under the reader. */
export async function openFile(path: string): Promise<ByteSource> {
  const name = basename(path);
  const known = (error: unknown) =>
    error instanceof SourceError ? error : new SourceError(fileProblem(name, error));
  const opened = () => open(path, 'r').catch((error) => Promise.reject(known(error)));

  const first = await opened();
  const before = await first.stat();
  await first.close();
  if (before.isDirectory()) throw known({ code: 'EISDIR' });

  const checkUnchanged = async (file: FileHandle) => {
    const now = await file.stat();
    if (now.size === before.size && now.mtimeMs === before.mtimeMs) return;
    throw new SourceError({
      code: 'file-changed',
      message: `“${name}” changed while it was being read.`,
      hint: 'Wait until it is written, then try again.',
    });
  };
  async function* chunksFrom(start: number, end: number) {
    const file = await opened();
    try {
      for (let position = start; position < end; ) {
        const length = Math.min(chunkSize, end - position);
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
        if (bytesRead === 0) break;
        position += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
      await checkUnchanged(file);
    } catch (error) {
      throw known(error);
    } finally {
      await file.close();
    }
  }
  return {
    name,
    size: before.size,
    // To the end of what there is: pipes and devices tell no size.
    chunks: () => chunksFrom(0, before.isFile() ? before.size : Number.POSITIVE_INFINITY),
    async slice(start, end) {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunksFrom(start, end)) parts.push(chunk);
      return Buffer.concat(parts);
    },
  };
}
