import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutAnswers } from '../../tools/build/without-answers.mjs';
import { withoutMapsAndColorSchemes } from '../../tools/build/without-maps-and-color-schemes.mjs';
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

  it('gives JavaScript a report, from plain arrays as from typed ones', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { analyze, compare } from 'residual-diagnostics';
       const residuals = Array.from({ length: 60 }, (_, i) => Math.tan((i - 29.5) / 20));
       const { recommendation, source } = analyze({ residuals });
       console.log(recommendation.loss, source.rows);
       const typed = analyze({ residuals: Float64Array.from(residuals) });
       console.log(JSON.stringify(typed) === JSON.stringify(analyze({ residuals })));
       const labels = residuals.map((e) => Number(e > 0));
       const probabilities = labels.flatMap((label, i) => (i % 5 ? [1 - label, label] : [0.4, 0.6]));
       console.log(analyze({ labels, classes: ['no', 'yes'], probabilities }).task);
       const models = [{ name: 'old', residuals }, { name: 'new', residuals: residuals.map((e) => e / 2) }];
       console.log(compare(models).models.map(({ name }) => name).join());`,
    );
    const [loss, alike, task, compared] = run('node', 'use.mjs').trim().split('\n');
    expect(loss).toMatch(/^[a-z0-9-]+ 60$/);
    expect([alike, task, compared]).toEqual(['true', 'classification', 'old,new']);
  });

  it.each([
    ['node16', 'node16'],
    ['bundler', 'esnext'],
  ])('gives strict TypeScript its types, resolved as by %s', (moduleResolution, module) => {
    writeFileSync(
      join(folder, 'use.mts'),
      `import { analyze, type Report } from 'residual-diagnostics';
       const plain: readonly number[] = [1, 2, 3, 4];
       const report: Report = analyze({ residuals: plain, predicted: [5, 6, 7, 8] });
       const typed: Report = analyze({ residuals: Float64Array.of(1, 2, 3, 4) });
       analyze({ labels: [0, 1], classes: ['no', 'yes'], probabilities: [0.8, 0.2, 0.3, 0.7] });
       // @ts-expect-error: text is no residual
       analyze({ residuals: ['1', '2'] });
       export const headlines: string[] = [report, typed].map(({ recommendation }) => recommendation.headline);`,
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
  it('name every one of them', async () => {
    // Of a file that is loaded only in part, splitting takes in only that part.
    const asBuilt = [
      { entries: ['cli.ts', 'panel/main.tsx'], splitting: true },
      { entries: ['index.ts', 'main.node.ts', 'main.web.ts', 'engine/worker.ts'], splitting: false },
    ];
    const builds = await Promise.all(
      asBuilt.map(({ entries, splitting }) =>
        build({
          absWorkingDir: root,
          entryPoints: entries.map((entry) => join('src', entry)),
          bundle: true,
          splitting,
          write: false,
          metafile: true,
          outdir: join(root, 'dist'),
          platform: 'node',
          format: 'esm',
          external: ['vscode'],
          plugins: [withoutAnswers, withoutMapsAndColorSchemes],
          loader: { '.woff2': 'file', '.svg': 'text' },
          logLevel: 'silent',
        }),
      ),
    );
    const inputs = builds.flatMap(({ metafile }) =>
      Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs)),
    );
    const packages = new Set(
      inputs
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
        .filter((name) => name !== undefined),
    );
    // The second is bundled because another package needs it.
    for (const name of ['preact', 'd3-shape']) expect(packages).toContain(name);
    const written = readFileSync(join(root, 'dist/THIRD_PARTY_NOTICES.txt'), 'utf8');
    for (const name of packages) expect(written, name).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});
