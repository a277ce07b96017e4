import { harmless } from '../data/printable.ts';

/** Number of characters written at once. */
const pieceSize = 2 ** 16;

/**
 * Exits quietly when the reader of the output is gone, and with one sentence when it can't be written (a full disk).
 */
export function watchOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => endedBy(error));
  }
}

/** Exits the process because its output is closed or full. */
export function endedBy(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`The output can’t be written: ${reasonOf(error)}.\n`);
  process.exit(3);
}

const reasonOf = ({ code = '' }: NodeJS.ErrnoException): string =>
  code === 'ENOSPC' ? 'there is no space left' : code || 'the system gives no reason';

/** Writes a text or a JSON document of any length, waiting whenever the reader falls behind. */
export async function writeOut(pieces: Iterable<string>): Promise<void> {
  for (const piece of gathered(pieces)) {
    if (!process.stdout.write(harmless(piece)))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

/** Joins many small pieces into larger ones. */
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
