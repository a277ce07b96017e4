import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { Uri } from 'vscode';

/** Larger files are not worth waiting for. */
const mostBytes = 2 ** 30;

/**
 * A file's bytes in the last commit, asked of git where VS Code's own extension for it is missing or has not opened the
 * repository; undefined where there is no git, no repository or no such file in it. Nothing that a repository's
 * settings name is run.
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
