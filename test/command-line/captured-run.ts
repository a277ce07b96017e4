import { vi } from 'vitest';
import { runCommandLine } from '../../src/command-line/run.node.ts';

/** Runs a call; what it wrote and its exit status. */
export async function run(...words: string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const status = await runCommandLine(words);
    const written = (spy: typeof out) => spy.mock.calls.map(([text]) => String(text)).join('');
    return { status, out: written(out), err: written(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
