import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const extension = join(root, 'src/extension');
const sources = readdirSync(extension, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(extension, file), 'utf8'));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Paths below the extension's folder that the code asks for: `joinPath(extensionUri, 'media', 'icon.svg')`. */
const asked = sources.flatMap((text) =>
  [...text.matchAll(/joinPath\([\w.]*extensionUri,((?:\s*'[^']+',?)+)/g)].map(([, parts]) =>
    [...parts!.matchAll(/'([^']+)'/g)].map(([, part]) => part).join('/'),
  ),
);

describe('the packed extension', () => {
  const packed = execFileSync(join(root, 'node_modules/.bin/vsce'), ['ls', '--no-dependencies'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean);

  it('holds every file that the extension asks for', () => {
    expect(asked.length).toBeGreaterThan(3);
    for (const path of asked)
      expect(
        packed.some((file) => file.startsWith(path)),
        path,
      ).toBe(true);
    for (const path of [manifest.main, manifest.browser, manifest.icon])
      expect(packed).toContain(path.replace('./', ''));
  });

  it('weighs at most 1.4 MB', () => {
    const bytes = packed.map((file) => gzipSync(readFileSync(join(root, file)), { level: 9 }).length);
    expect(bytes.reduce((sum, length) => sum + length, 0)).toBeLessThan(1.4e6);
  });

  it('brings the command line, which serves assistants', () => {
    expect(manifest.contributes.mcpServerDefinitionProviders).toEqual([
      { id: 'residualDiagnostics.mcp', label: 'Residual Diagnostics' },
    ]);
    expect(packed).toContain('dist/cli.js');
    const imported = packed
      .filter((file) => /^dist\/cli/.test(file))
      .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/"\.\/(cli-[^"]+\.js)"/g)]);
    expect(imported.length).toBeGreaterThan(3);
    for (const [, file] of imported) expect(packed).toContain(`dist/${file}`);
  });

  it('brings the licenses of what it bundles, and its changes', () => {
    expect(packed).toContain('dist/THIRD_PARTY_NOTICES.txt');
    expect(packed).toContain('CHANGELOG.md');
  });
});

describe('the commands', () => {
  it('of the manifest are those of the table, and no others', () => {
    const table = readFileSync(join(extension, 'commands/commands.ts'), 'utf8');
    const registered = [...table.matchAll(/^ {2}'(residualDiagnostics\.\w+)':/gm)].map(([, id]) => id);
    const named = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    expect(registered.toSorted()).toEqual(named.toSorted());
  });
});
