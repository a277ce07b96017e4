import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { Uri } from 'vscode';

/** Larger files would take too long. */
const mostBytes = 2 ** 30;

/**
 * A file's bytes in the last commit, from git itself, for when VS Code's git extension is missing or has not opened
 * the repository. Undefined if there is no git, no repository, or no such file in it. Runs nothing that a
 * repository's configuration names.
 */
export const lastCommitted = ({ scheme, fsPath }: Uri): Promise<Uint8Array | undefined> =>
  new Promise((resolve) => {
    if (scheme !== 'file') return resolve(undefined);
    execFile(
      'git',
      ['-C', dirname(fsPath), '-c', 'core.fsmonitor=false', 'cat-file', 'blob', `HEAD:./${basename(fsPath)}`],
      { encoding: 'buffer', maxBuffer: mostBytes },
      (error, bytes) => resolve(error ? undefined : bytes),
    );
  });
