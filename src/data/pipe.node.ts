import { constants, type FileHandle, open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from './problem.ts';

const chunkSize = 2 ** 16;
const pollEvery = 5;
/** How long a pipe may be silent, in milliseconds. */
const patience = 30_000;

/**
 * The bytes of a pipe or a device, as they arrive. It is opened without waiting, so that a pipe that nobody writes to
 * ends in a message instead of hanging.
 */
export async function* pipeBytes(path: string, name: string, silence = patience): AsyncGenerator<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    let last = performance.now();
    let any = false;
    for (;;) {
      const chunk = new Uint8Array(chunkSize);
      const length = await readSome(file, chunk);
      if (length === 0 && any) return;
      if (length > 0) {
        yield chunk.subarray(0, length);
        any = true;
        last = performance.now();
        continue;
      }
      if (performance.now() - last > silence) {
        throw new Refusal(
          'silent-pipe',
          `Nothing has come out of “${name}” for ${Math.round(silence / 1000)} seconds.`,
          'Start the program that writes to it first, or give a file.',
        );
      }
      await wait(pollEvery);
    }
  } finally {
    await file.close();
  }
}

/** The number of bytes read; 0 at the end, −1 if none are available yet. */
async function readSome(file: FileHandle, chunk: Uint8Array): Promise<number> {
  try {
    return (await file.read(chunk, 0, chunk.length, null)).bytesRead;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return -1;
    throw error;
  }
}
