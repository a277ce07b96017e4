import { posix } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { workspaceFile } from '../../../src/extension/data-files/workspace-file.ts';

/** What a file is to VS Code; a link has its bit set beside that of what it leads to. */
const types = vi.hoisted(() => ({ Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 }));
const files: Record<string, number> = {
  '/home/project/data': types.Directory,
  '/home/project/data/errors.csv': types.File,
  '/home/project/data/folder.csv': types.Directory,
  '/home/project/linked.csv': types.File | types.SymbolicLink,
  '/home/project/out': types.Directory | types.SymbolicLink,
  '/home/project/out/errors.csv': types.File,
  '/home/project/.env': types.File,
  '/home/secret.csv': types.File,
};
const uriOf = (path: string) => ({ scheme: 'file', authority: '', path });
const window = vi.hoisted(() => ({ folders: [] as { name: string; uri: { path: string } }[] }));

vi.mock('vscode', async (original) => ({
  ...(await original<object>()),
  FileType: types,
  Uri: {
    joinPath: ({ path }: { path: string }, step: string) => uriOf(posix.join(path, step)),
  },
  workspace: {
    get workspaceFolders() {
      return window.folders;
    },
    asRelativePath: ({ path }: { path: string }) => path.replace('/home/project/', ''),
    fs: {
      stat: async ({ path }: { path: string }) => {
        if (files[path] === undefined) throw new Error('no such file');
        return { type: files[path] };
      },
    },
  },
}));
vi.mock('../../../src/extension/data-files/data-files.ts', () => ({
  findDataFiles: async () => [uriOf('/home/project/data/errors.csv')],
}));

/** The path of the file that an assistant's words mean, or why there is none. */
async function meant(path: string): Promise<string> {
  window.folders = [{ name: 'project', uri: uriOf('/home/project') }];
  const found = await workspaceFile(path);
  return found.ok ? found.value.path : found.problem.code;
}

describe('the file that an assistant asks for', () => {
  it.each([
    'data/errors.csv',
    './data/errors.csv',
    'data/../data/errors.csv',
    'project/data/errors.csv',
    '/home/project/data/errors.csv',
    'file:///home/project/data/errors.csv',
  ])('is the one in the workspace: %s', async (path) => {
    expect(await meant(path)).toBe('/home/project/data/errors.csv');
  });

  it.each<[string, string]>([
    ['.env', 'unsupported-file'],
    ['id_rsa', 'unsupported-file'],
    ['package.json', 'unsupported-file'],
    ['../secret.csv', 'outside-workspace'],
    ['/home/secret.csv', 'outside-workspace'],
    ['file:///home/secret.csv', 'outside-workspace'],
    ['file:///home/project/../secret.csv', 'outside-workspace'],
    ['linked.csv', 'linked-file'],
    ['out/errors.csv', 'linked-file'],
    ['data/folder.csv', 'file-not-found'],
    ['data/none.csv', 'file-not-found'],
  ])('is none: %s', async (path, code) => {
    expect(await meant(path)).toBe(code);
  });

  it('does not exist if no folder is open', async () => {
    window.folders = [];
    expect(await workspaceFile('data/errors.csv')).toMatchObject({ problem: { code: 'no-workspace' } });
  });

  it('is answered with the names of the existing files, but not with their content', async () => {
    window.folders = [{ name: 'project', uri: uriOf('/home/project') }];
    expect(await workspaceFile('none.csv')).toEqual({
      ok: false,
      problem: {
        code: 'file-not-found',
        message: 'There is no “none.csv” in the workspace.',
        hint: 'Its data files: data/errors.csv.',
      },
    });
  });
});
