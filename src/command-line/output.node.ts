import { harmless } from '../data/printable.ts';

/** Characters that are handed over at once. */
const pieceSize = 2 ** 16;

/**
 * Ends quietly where the reader of the output has gone, and with one sentence where it can't be written (a full disk).
 */
export function watchOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => endedBy(error));
  }
}

/** Never returns for a closed or full output. */
export function endedBy(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`The output can’t be written: ${reasonOf(error)}.\n`);
  process.exit(3);
}

const reasonOf = ({ code = '' }: NodeJS.ErrnoException): string =>
  code === 'ENOSPC' ? 'there is no space left' : code || 'the system gives no reason';

/** Writes a text or a JSON document of any length, waiting while the reader is slower. */
export async function writeOut(pieces: Iterable<string>): Promise<void> {
  for (const piece of gathered(pieces)) {
    if (!process.stdout.write(harmless(piece)))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

/** Larger pieces of many small ones. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < pieceSize) continue;
    yield held;
    held = '';
  }
  if (held) yield held;
}
