import { writeFile } from 'node:fs/promises';
import { fileSource } from '../data/file-source.node.ts';
import { streamSource } from '../data/pieces.ts';
import { ok, type Problem, Refusal, type Result } from '../data/problem.ts';
import type { ByteSource } from '../data/source.ts';
import { writeOut } from './output.node.ts';
import { problemText } from './problem-text.ts';

/** Opens the file at a path, or standard input for `-`. */
export async function openFile(file: string): Promise<Result<ByteSource>> {
  if (file !== '-') return fileSource(file);
  try {
    return ok(await streamSource('standard input', process.stdin));
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Writes to standard output, or to the file named by `--output`; resolves to the exit status. */
export async function print(pieces: Iterable<string>, output?: string): Promise<number> {
  if (output === undefined) await writeOut(pieces);
  else {
    try {
      await writeFile(output, pieces, 'utf8');
    } catch (error) {
      const { code = 'no reason given' } = error as NodeJS.ErrnoException;
      return refuse(
        {
          code: 'not-written',
          message: `“${output}” can’t be written (${code}).`,
          hint: 'Name a file in a folder that exists and is writable.',
        },
        false,
        3,
      );
    }
  }
  return 0;
}

export async function refuse(problem: Problem, json: boolean, status: 2 | 3): Promise<number> {
  if (json) await writeOut([`${JSON.stringify({ error: problem })}\n`]);
  else process.stderr.write(problemText(problem));
  return status;
}

/** The parsed arguments of a command, or the exit status if they ask for help or can't be parsed. */
export async function understood<Parsed extends { values: { help?: boolean | undefined } }>(
  words: readonly string[],
  parse: (words: readonly string[]) => Parsed,
  usage: string,
): Promise<Parsed | number> {
  try {
    const parsed = parse(words);
    return parsed.values.help ? await print([usage]) : parsed;
  } catch (error) {
    return refuseCall((error as Error).message, asksForJson(words));
  }
}

export const refuseCall = (message: string, json: boolean): Promise<number> =>
  refuse({ code: 'wrong-call', message, hint: 'See residual-diagnostics --help.' }, json, 2);

/** The problem to report for a bug in the program: one sentence, never a stack trace. */
export const unexpected = (error: unknown): Problem => ({
  code: 'unexpected',
  message: `The analysis stopped unexpectedly: ${error instanceof Error ? error.message : String(error)}.`,
  hint: 'Please report it with the file, or with rows like those in it.',
});

/**
 * Whether the output must be a single JSON document. Works before the arguments are parsed, so that a usage error is
 * JSON too.
 */
export const asksForJson = (words: readonly string[]): boolean =>
  words.some((word, i) => word === '--format=json' || (word === '--format' && words[i + 1] === 'json'));
