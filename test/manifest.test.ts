import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dataFileEndings, dataFilePattern, isDataFileName } from '../src/data/formats.ts';
import { derived } from '../tools/manifest/derived.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const strings = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
const manifest = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8').replace(/"%([^"%]+)%"/g, (_, key) =>
    JSON.stringify(strings[key]),
  ),
);
const { commands, menus, configuration } = manifest.contributes;
const ids = commands.map(({ command }: { command: string }) => command);

describe('package.json', () => {
  it('has what follows from the program (npm run manifest puts it there)', () => {
    const raw = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(derived(raw, strings)).toEqual({ manifest: raw, strings });
  });

  it('keeps the names that others rely on', () => {
    expect(commands).toContainEqual(
      expect.objectContaining({
        command: 'residualDiagnostics.recommendLoss',
        title: 'Recommend loss function',
        category: 'Residual Diagnostics',
      }),
    );
    expect(manifest.bin).toEqual({ 'residual-diagnostics': 'dist/cli.js' });
    expect(manifest.exports['.'].default).toBe('./dist/index.js');
  });

  it('names every command of a menu among the commands', () => {
    for (const items of Object.values(menus) as { command: string }[][]) {
      for (const { command } of items) expect(ids).toContain(command);
    }
  });

  it.each(['explorer/context', 'editor/title/context', 'editor/context', 'editor/title'])(
    'offers the command in %s on data files only',
    (menu) => {
      const [item] = menus[menu];
      expect(item.command).toBe('residualDiagnostics.recommendLoss');
      const pattern = /resourceFilename =~ \/(.+)\/i/.exec(item.when)![1]!;
      const offered = (name: string) => new RegExp(pattern, 'i').test(name);
      expect(pattern).toBe(dataFilePattern);
      for (const ending of dataFileEndings) {
        for (const name of [`a.${ending}`, `a.${ending.toUpperCase()}`, `a.${ending}.gz`]) {
          expect(offered(name), name).toBe(true);
          expect(isDataFileName(name), name).toBe(true);
        }
      }
      for (const name of [
        'a.py',
        'csv',
        'a.csv.zip',
        'a.gz',
        'a.xcsv',
        'package.json',
        'tsconfig.app.json',
        'requirements-dev.txt',
        'LICENSE.txt',
      ]) {
        expect(offered(name), name).toBe(false);
        expect(isDataFileName(name), name).toBe(false);
      }
    },
  );

  it('has titles as VS Code writes them, but for the one that others rely on', () => {
    for (const { command, title } of commands) {
      if (command === 'residualDiagnostics.recommendLoss') continue;
      for (const word of title.split(' ').filter((word: string) => !/^(a|for|of|the)$/.test(word)))
        expect(word, title).toMatch(/^\p{Lu}/u);
    }
  });

  it('describes every setting and gives it a default', () => {
    for (const [id, setting] of Object.entries<Record<string, unknown>>(configuration.properties)) {
      expect(id).toMatch(/^residualDiagnostics\./);
      expect(setting.markdownDescription, id).toMatch(/\.$/);
      expect(setting, id).toHaveProperty('default');
    }
  });

  it('needs the VS Code whose interface it is written against', () => {
    const types = manifest.devDependencies['@types/vscode'];
    expect(manifest.engines.vscode).toBe(`^${types}`);
  });

  it('ships nothing that has to be installed', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(existsSync(join(root, manifest.icon))).toBe(true);
  });
});
