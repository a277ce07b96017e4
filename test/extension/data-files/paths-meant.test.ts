import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathsMeant } from '../../../src/extension/data-files/paths-meant.ts';

const folder = { name: 'work', scheme: 'file', authority: '', path: '/home/me/work' };
const other = { name: 'data', scheme: 'file', authority: '', path: '/home/me/data' };
const steps = (path: string, folders = [folder]) =>
  pathsMeant(path, folders).map((one) => one.steps.join('/'));

describe('what a path means', () => {
  it.each([
    ['a.csv', ['a.csv']],
    ['./out/../a.csv', ['a.csv']],
    ['out\\a.csv', ['out/a.csv']],
    ['work/a.csv', ['work/a.csv', 'a.csv']],
    ['/home/me/work/out/a.csv', ['out/a.csv']],
    ['file:///home/me/work/a%20b.csv', ['a b.csv']],
  ])('is below a folder: %s', (path, expected) => {
    expect(steps(path)).toEqual(expected);
  });

  it.each([
    '../a.csv',
    'out/../../a.csv',
    '/etc/passwd.csv',
    '/home/me/work/../.ssh/id.csv',
    '/home/me/workshop/a.csv',
    'file:///home/me/work/%2e%2e/secret.csv',
    'vscode-remote://host/home/me/work/a.csv',
    'file://host/home/me/work/a.csv',
    'C:\\secret.csv',
    '.',
    '',
  ])('is nothing outside of it: %s', (path) => {
    expect(steps(path)).toEqual([]);
  });

  it('is searched for in every folder', () => {
    expect(
      pathsMeant('data/a.csv', [folder, other]).map((one) => [one.folder.name, one.steps.join('/')]),
    ).toEqual([
      ['work', 'data/a.csv'],
      ['data', 'data/a.csv'],
      ['data', 'a.csv'],
    ]);
  });

  it('has no segment that leads upwards, whatever the path', () => {
    const pieces = fc.array(
      fc.constantFrom('..', '.', '', '/', '\\', 'a', 'work', '%2e%2e', 'file://', 'home', 'me'),
    );
    fc.assert(
      fc.property(pieces, (words) => {
        for (const joined of [words.join('/'), words.join('')])
          for (const one of pathsMeant(joined, [folder])) {
            expect(one.steps).not.toContain('..');
            expect(one.steps.some((step) => /[/\\]/.test(step))).toBe(false);
          }
      }),
    );
  });
});
