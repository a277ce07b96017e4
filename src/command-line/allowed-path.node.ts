import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isDataFileName } from '../data/formats.ts';
import { failed, ok, type Result } from '../data/problem.ts';

/** Resolves a path given by an assistant, links included, and refuses one outside the folder that may be read. */
export async function pathInside(root: string, path: string): Promise<Result<string>> {
  const base = await realpath(root);
  const real = await realpath(resolve(base, path)).catch(() => undefined);
  if (real === undefined)
    return failed('no-file', `There is no “${path}”.`, 'Give a path relative to the folder of the server.');
  const inside = relative(base, real);
  const climbs = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return climbs
    ? failed(
        'outside-folder',
        `“${path}” lies outside the folder of the server.`,
        'Only files in it are read.',
      )
    : ok(real);
}

/** Like `pathInside`, for a data file: the path and what it links to must both have a data file's extension. */
export async function dataFileInside(root: string, path: string): Promise<Result<string>> {
  const real = await pathInside(root, path);
  if (!real.ok) return real;
  return isDataFileName(path) && isDataFileName(real.value)
    ? real
    : failed(
        'unsupported-file',
        `“${path}” does not have a data file’s extension, or links to a file without one.`,
        'Only supported formats are read.',
      );
}
