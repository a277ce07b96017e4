// Builds everything in dist/: the extension for its two hosts, the engine and its worker, the panel's page, the
// command line and the library. A release build is minified; with --development it has source maps instead.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { formulaFont } from './tools/build/formula-font.mjs';
import { withoutAliases } from './tools/build/without-aliases.mjs';
import { withoutAnswers } from './tools/build/without-answers.mjs';
import { withoutDrawings } from './tools/build/without-drawings.mjs';
import { withoutMapsAndColorSchemes } from './tools/build/without-maps-and-color-schemes.mjs';
import { withoutOwnUnpacking } from './tools/build/without-own-unpacking.mjs';
import { bundledPackages, notices } from './tools/package/notices.mjs';
import { extensionPage } from './tools/package/page.mjs';

/** Modules that become files of their own, because they are loaded later or shared by two hosts. */
const beside = { 'in-code': 'code.node.cjs', 'at-first-use': 'data.node.cjs', worker: 'engine.cjs' };
const inFilesBeside = {
  name: 'in-files-beside',
  setup({ onResolve }) {
    onResolve({ filter: /\/(in-code|at-first-use|worker)\.ts$/ }, ({ kind, path }) =>
      kind === 'entry-point' ? undefined : { path: `./${beside[basename(path, '.ts')]}`, external: true },
    );
  },
};
const development = process.argv.includes('--development');
const everywhere = {
  bundle: true,
  minify: !development,
  sourcemap: development && 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // The font is a file beside the style sheet, not embedded in it.
  loader: { '.woff2': 'file', '.svg': 'text' },
  assetNames: '[name]',
  plugins: [formulaFont, withoutOwnUnpacking],
};
const node = {
  platform: 'node',
  target: 'node20',
  // Node.js supports them; otherwise esbuild would recreate each of these patterns wherever it is used.
  supported: { 'regexp-unicode-property-escapes': true },
};
const web = { platform: 'browser' };
// VS Code loads an extension's entry as CommonJS. The package has type "module", so the extension .cjs says so.
const extension = { format: 'cjs', external: ['vscode'] };

const outputs = [
  {
    entry: 'src/main.node.ts',
    out: 'main.node.cjs',
    ...node,
    ...extension,
    plugins: [inFilesBeside],
    supported: { ...node.supported, 'dynamic-import': false },
  },
  { entry: 'src/extension/hovers/in-code.ts', out: beside['in-code'], ...node, ...extension },
  { entry: 'src/extension/at-first-use.ts', out: beside['at-first-use'], ...node, ...extension },
  { entry: 'src/main.web.ts', out: 'main.web.cjs', ...web, ...extension },
  { entry: 'src/engine/worker.ts', out: beside.worker, ...web, format: 'cjs' },
  {
    entry: 'src/engine/worker.node.ts',
    out: 'worker.node.cjs',
    ...node,
    format: 'cjs',
    plugins: [inFilesBeside],
  },
  // The answer must not wait for the code that draws plots, nor the plots for the code that renders formulas, so each
  // is a file of its own, and panel-chunk.js is what they share. The page's HTML refers to it, so names have no
  // hashes.
  {
    entry: 'src/panel/main.tsx',
    out: 'panel.js',
    ...web,
    format: 'esm',
    splitting: true,
    chunkNames: 'panel-[name]',
    plugins: [formulaFont, withoutOwnUnpacking, withoutAliases, withoutMapsAndColorSchemes],
  },
  // A dependency loads Node's built-in modules with require, which an ES module must be given.
  {
    entry: 'src/cli.ts',
    out: 'cli.js',
    ...node,
    format: 'esm',
    plugins: [withoutAnswers, withoutDrawings, withoutOwnUnpacking],
    // Splits off what is rarely needed (Parquet), so that it doesn't slow every start, and what the command line
    // shares with the thread that runs tests, which the engine starts as well.
    splitting: true,
    also: { 'cli-tests': 'src/analysis/tests-beside/thread.node.ts' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  },
  {
    entry: 'src/index.ts',
    out: 'index.js',
    ...web,
    format: 'esm',
  },
].filter(({ entry }) => existsSync(entry));

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
const builds = await Promise.all(
  outputs.map(({ entry, out, also, ...options }) =>
    build({
      ...everywhere,
      ...options,
      metafile: true,
      entryPoints: options.splitting ? { [out.split('.')[0]]: entry, ...also } : [entry],
      ...(options.splitting
        ? {
            outdir: 'dist',
            chunkNames: `${out.split('.')[0]}-[name]-[hash]`,
            ...options,
          }
        : { outfile: `dist/${out}` }),
    }),
  ),
);
writeFileSync(
  'dist/THIRD_PARTY_NOTICES.txt',
  notices([...new Set(builds.flatMap(({ metafile }) => bundledPackages(metafile)))].sort()),
);
writeFileSync('dist/package.json', '{ "type": "module" }\n');
const { repository } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync('dist/README.md', extensionPage(readFileSync('README.md', 'utf8'), repository));

if (existsSync('src/index.ts')) {
  const tsc = ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.types.json'];
  execFileSync(process.execPath, tsc, { stdio: 'inherit' });
  writeFileSync('dist/index.d.ts', "export * from './types/index.js';\n");
}
