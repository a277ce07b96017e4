import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isCodeFile } from '../code/uses-in-file.ts';
import { failed, ok, type Result } from '../data/problem.ts';

/** Files above this size in bytes are data or generated code, and are skipped. */
const largest = 4_000_000;

/** Folders that hold third-party code. */
const foreign = new Set(['node_modules', '__pycache__', 'site-packages', 'renv', 'venv', 'env']);

/** The code files at these paths: files as given, folders with everything in them. */
export async function codeFiles(paths: readonly string[]): Promise<Result<string[]>> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found)
      return failed('no-file', `${path} can’t be read.`, 'Name a file of code, or a folder that holds some.');
    if (found.isDirectory()) files.push(...(await filesBelow(path)));
    else if (found.isFile() && isCodeFile(path)) files.push(path);
  }
  return ok([...new Set(files)]);
}

/** Skips hidden folders, dependency folders and links. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && !foreign.has(entry.name)) found.push(...(await filesBelow(path)));
    } else if (entry.isFile() && isCodeFile(entry.name)) found.push(path);
  }
  return found;
}

/** The text of a code file; empty if it is too large or can't be read. */
export async function codeIn(file: string): Promise<string> {
  const size = await lstat(file).then(
    (entry) => entry.size,
    () => Number.POSITIVE_INFINITY,
  );
  return size > largest ? '' : readFile(file, 'utf8').catch(() => '');
}
