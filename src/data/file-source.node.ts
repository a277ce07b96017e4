import type { Stats } from 'node:fs';
import { type FileHandle, open, stat as statOf } from 'node:fs/promises';
import { basename } from 'node:path';
import { streamSource } from './pieces.ts';
import { pipeBytes } from './pipe.node.ts';
import { ok, Refusal, type Result } from './problem.ts';
import type { ByteSource } from './source.ts';

const chunkSize = 2 ** 19;

/**
 * A local file, read in chunks. Reports a problem if the file is missing, can't be read, or changes while being read.
 */
export async function fileSource(path: string): Promise<Result<ByteSource>> {
  try {
    return ok(await openSource(path));
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function openSource(path: string): Promise<ByteSource> {
  const name = basename(path);
  const found = await guarded(name, () => statOf(path));
  if (found.isDirectory()) {
    throw new Refusal('directory', `“${name}” is a folder.`, 'Choose a file in it.');
  }
  if (!found.isFile()) return guarded(name, () => streamSource(name, pipeBytes(path, name)));
  const stat = await guarded(name, () => openStat(path));
  const unchanged = async (file: FileHandle): Promise<void> => {
    const now = await file.stat();
    if (now.size !== stat.size || now.mtimeMs !== stat.mtimeMs) {
      throw new Refusal(
        'file-changed',
        `“${name}” changed while it was being read.`,
        'Read it again once it is complete.',
      );
    }
  };
  const withFile = <T>(use: (file: FileHandle) => Promise<T>): Promise<T> =>
    guarded(name, async () => {
      const file = await open(path, 'r');
      try {
        await unchanged(file);
        return await use(file);
      } finally {
        await file.close();
      }
    });
  return {
    name,
    size: stat.size,
    async *chunks() {
      const file = await guarded(name, () => open(path, 'r'));
      let pending: Promise<number> = Promise.resolve(0);
      try {
        await guarded(name, () => unchanged(file));
        // The next chunk is read while the last one is processed.
        const buffers = [new Uint8Array(chunkSize), new Uint8Array(chunkSize)];
        const readInto = (turn: number): Promise<number> =>
          guarded(name, async () => (await file.read(buffers[turn]!, 0, chunkSize)).bytesRead);
        pending = readInto(0);
        for (let turn = 0; ; turn = 1 - turn) {
          const length = await pending;
          if (length === 0) break;
          pending = readInto(1 - turn);
          pending.catch(() => undefined);
          yield buffers[turn]!.subarray(0, length);
        }
        await guarded(name, () => unchanged(file));
      } finally {
        await pending.catch(() => undefined);
        await file.close();
      }
    },
    slice: (start: number, end: number) =>
      withFile(async (file) => {
        const bytes = new Uint8Array(Math.max(0, end - start));
        let filled = 0;
        while (filled < bytes.length) {
          const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return bytes.subarray(0, filled);
      }),
  };
}

/** Also checks that the file can be opened. */
async function openStat(path: string): Promise<Stats> {
  const file = await open(path, 'r');
  try {
    return await file.stat();
  } finally {
    await file.close();
  }
}

/** Turns file system errors into problems. */
async function guarded<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new Refusal('file-not-found', `“${name}” does not exist, or has been moved.`, 'Check the path.');
    if (code === 'EACCES' || code === 'EPERM') {
      throw new Refusal(
        'no-permission',
        `There is no permission to read “${name}”.`,
        'Allow reading it, or copy it elsewhere.',
      );
    }
    if (code === 'EISDIR') throw new Refusal('directory', `“${name}” is a folder.`, 'Choose a file in it.');
    throw new Refusal(
      'unreadable-file',
      `“${name}” can't be read (${code ?? String(error)}).`,
      'Check the disk or the network drive.',
    );
  }
}
