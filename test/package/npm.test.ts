import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packForNpm } from '../../tools/package/npm.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
let folder: string;
let tarball: string;

const run = (command: string, ...words: string[]): string =>
  execFileSync(command, words, { cwd: folder, encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'installed-'));
  tarball = packForNpm(folder);
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true }');
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', tarball);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package for npm', () => {
  it('runs by its name once installed', () => {
    expect(run('npx', '--no-install', 'residual-diagnostics', '--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('holds the command line and the library, and nothing else', () => {
    const files = readdirSync(join(folder, 'node_modules', 'residual-diagnostics'), { recursive: true })
      .map(String)
      .filter((file) => /\.[a-z]+$/.test(file) && !/^dist\/(types\/.*\.d\.ts|cli-.*\.js)$/.test(file));
    expect(files.toSorted()).toEqual(
      [
        'README.md',
        'dist/THIRD_PARTY_NOTICES.txt',
        'dist/cli.js',
        'dist/index.d.ts',
        'dist/index.js',
        'package.json',
      ].toSorted(),
    );
  });

  it('gives JavaScript a report', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { analyze } from 'residual-diagnostics';
       const residuals = Float64Array.from({ length: 60 }, (_, i) => Math.tan((i - 29.5) / 20));
       console.log((await analyze({ residuals })).recommendation.loss);`,
    );
    expect(run('node', 'use.mjs').trim()).toMatch(/^[a-z0-9-]+$/);
  });

  it.each([
    ['node16', 'node16'],
    ['bundler', 'esnext'],
  ])('gives strict TypeScript its types, resolved as by %s', (moduleResolution, module) => {
    writeFileSync(
      join(folder, 'use.mts'),
      `import { analyze, type Report } from 'residual-diagnostics';
       const report: Report = await analyze({ residuals: Float64Array.of(1, 2, 3, 4) });
       export const headline: string = report.recommendation.headline;`,
    );
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--types', ''];
    run(bin('tsc'), ...options, '--module', module, '--moduleResolution', moduleResolution, 'use.mts');
  });

  it('is clean by publint and by “are the types wrong?”', () => {
    run(bin('publint'), '--strict', tarball);
    run(bin('attw'), tarball, '--profile', 'esm-only');
  });
});

describe('the notices of the packages that are bundled', () => {
  it('name every package that the sources import', () => {
    const written = readFileSync(join(root, 'dist/THIRD_PARTY_NOTICES.txt'), 'utf8');
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
    const imported = sources.flatMap((text) =>
      [...text.matchAll(/^import (?!type)[^;]*?'((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?';/gm)].map(
        ([, name]) => name!,
      ),
    );
    const packages = new Set(imported.filter((name) => name !== 'vscode' && !name.startsWith('node:')));
    expect(packages.size).toBeGreaterThan(7);
    for (const name of packages) expect(written, name).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});
