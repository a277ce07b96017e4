import type { Problem } from '../data/problem.ts';
import { type ByteSource, memorySource } from '../data/source.ts';
import type { EngineSource } from './protocol.ts';

/** Opens what a request names. Only Node knows paths. */
export type Open = (source: EngineSource) => Promise<ByteSource>;

/** A source that fails while it is read throws this; the engine turns it into the problem it carries. */
export class SourceError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

export const openBytes: Open = async (source) => {
  if ('path' in source) throw new Error('Files are opened by path only in Node.');
  return memorySource(source.name, source.bytes);
};

/** What the system (an errno) or VS Code (a FileSystemError's code) says of a file, in words a user can act on. */
export function fileProblem(name: string, error: unknown): Problem {
  switch ((error as { code?: string }).code) {
    case 'ENOENT':
    case 'FileNotFound':
      return {
        code: 'file-not-found',
        message: `“${name}” does not exist.`,
        hint: 'It may have been moved or deleted; choose another file.',
      };
    case 'EISDIR':
    case 'FileIsADirectory':
      return {
        code: 'is-a-directory',
        message: `“${name}” is a folder, not a file.`,
        hint: 'Choose a file of data inside it.',
      };
    case 'EACCES':
    case 'EPERM':
    case 'NoPermissions':
      return {
        code: 'no-permission',
        message: `“${name}” may not be read: permission denied.`,
        hint: 'Give yourself the right to read it, or copy it elsewhere.',
      };
    default:
      return {
        code: 'unreadable',
        message: `“${name}” could not be read: ${error instanceof Error ? error.message : String(error)}.`,
        hint: 'Check that it is still there, then try again.',
      };
  }
}
