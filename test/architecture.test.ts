import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split('\\').join('/'))
  .filter((file) => /\.(ts|tsx|css)$/.test(file))
  .sort();

const code = sources.filter((file) => !file.endsWith('.css'));
const text = (file: string) => readFileSync(join(root, file), 'utf8');

/** The import and re-export lines of a file: what is named, and whether only types are taken. */
function importsOf(file: string): { from: string; typeOnly: boolean }[] {
  const pattern = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [
    ...[...text(file).matchAll(pattern)].map(([, type, from]) => ({ from: from!, typeOnly: Boolean(type) })),
    ...[...text(file).matchAll(dynamic)].map(([, from]) => ({ from: from!, typeOnly: false })),
  ];
}

/** The part of the project a file belongs to: its folder under src, or `entry` for the files beside them. */
const partOf = (file: string) => (file.split('/').length > 2 ? file.split('/')[1]! : 'entry');

/** Arrows of the architecture: a part may import from these. */
const mayImport: Record<string, readonly string[]> = {
  numerics: [],
  distributions: ['numerics'],
  'hypothesis-tests': ['numerics', 'distributions'],
  losses: ['numerics', 'distributions'],
  choice: ['numerics', 'distributions', 'losses'],
  code: ['losses'],
  data: [],
  analysis: ['numerics', 'distributions', 'hypothesis-tests', 'losses', 'choice', 'data'],
  engine: ['analysis', 'data', 'losses', 'code'],
  panel: ['numerics', 'hypothesis-tests', 'losses', 'code', 'analysis'],
  extension: ['losses', 'code', 'data', 'analysis', 'engine', 'warehouse'],
  'command-line': ['data', 'analysis', 'losses', 'code', 'warehouse'],
  library: ['data', 'analysis'],
  warehouse: ['analysis'],
  entry: ['analysis', 'data', 'engine', 'extension', 'command-line', 'library'],
};
/** Arrows along which only types go. */
const mayImportTypes: Record<string, readonly string[]> = {
  losses: ['analysis'],
  choice: ['analysis'],
  panel: ['data'],
  extension: ['panel'],
};

describe('architecture', () => {
  it('knows every folder of src', () => {
    expect(Object.keys(mayImport)).toEqual(expect.arrayContaining([...new Set(code.map(partOf))]));
  });

  it.each(code)('%s imports along the arrows only', (file) => {
    const part = partOf(file);
    for (const { from, typeOnly } of importsOf(file)) {
      if (!from.startsWith('.') || from.endsWith('/package.json')) continue;
      const target = partOf(posix.join(posix.dirname(file), from));
      if (target === part) continue;
      const allowed = [...mayImport[part]!, ...(typeOnly ? (mayImportTypes[part] ?? []) : [])];
      expect(allowed, `${file} imports ${from}`).toContain(target);
    }
  });

  it.each(code)('%s keeps to its host', (file) => {
    const part = partOf(file);
    for (const { from } of importsOf(file)) {
      if (from === 'vscode') expect(part === 'extension' || /^src\/main\./.test(file), file).toBe(true);
      if (from.startsWith('node:')) {
        expect(file.endsWith('.node.ts') || file === 'src/cli.ts', `${file} imports ${from}`).toBe(true);
      }
      if (/^(preact|@observablehq\/plot)/.test(from)) expect(part, file).toBe('panel');
    }
    if (part !== 'panel') {
      expect(text(file), `${file} uses the DOM`).not.toMatch(
        /\bHTML\w*Element\b|\bdocument\.(create|query|body)/,
      );
    }
  });

  it('names every import of the project with its ending', () => {
    for (const file of code) {
      for (const { from } of importsOf(file)) {
        if (from.startsWith('.')) expect(from, file).toMatch(/\.(ts|tsx|css|json)$/);
      }
    }
  });

  it('has no circle', () => {
    const imports = new Map(
      code.map((file) => [
        file,
        importsOf(file)
          .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
          .map(({ from }) => posix.join(posix.dirname(file), from)),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, `${[...path, file].join(' → ')}`).not.toContain(file);
      if (done.has(file)) return;
      for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of code) visit(file, []);
  });

  it('is made of short files: half of them at most 80 lines, nine in ten at most 160', () => {
    const lengths = code.map((file) => text(file).trimEnd().split('\n').length).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(160);
  });

  it.each(sources)('%s is kebab-case and at most 300 lines', (file) => {
    for (const name of file.split('/')) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/);
    expect(text(file).trimEnd().split('\n').length).toBeLessThanOrEqual(300);
  });

  it('gives every exported type a name of its own', () => {
    const names = code.flatMap((file) =>
      [...text(file).matchAll(/^export (?:interface|type|class) (\w+)/gm)].map(([, name]) => name!),
    );
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it.each(code)('%s has no default export', (file) => {
    expect(text(file)).not.toMatch(/^export default\b/m);
  });

  it.each(code.filter((file) => partOf(file) === 'entry'))('%s, an entry point, is short', (file) => {
    const lines = text(file).trimEnd().split('\n').length;
    expect(lines).toBeLessThanOrEqual(30);
  });
});
