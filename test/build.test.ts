import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything a bundle takes from outside itself. */
async function imports(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'src', entry)],
    bundle: true,
    write: false,
    metafile: true,
    outdir: join(root, 'dist'),
    platform: 'browser',
    format: 'esm',
    external: ['vscode', 'node:*'],
    loader: { '.woff2': 'empty', '.svg': 'text' },
    logLevel: 'silent',
  });
  const outside = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  // One for each use; the empty font has no name.
  return [...new Set(outside)].filter(Boolean);
}

describe('what runs in a browser', () => {
  it.each([
    ['main.web.ts', ['vscode']],
    ['engine/worker.ts', []],
    ['panel/main.tsx', []],
    ['index.ts', []],
  ])('%s needs nothing of Node', async (entry, allowed) => {
    expect(await imports(entry)).toEqual(allowed);
  });
});

// Of the latest `npm run build`.
describe.runIf(existsSync(join(root, 'dist')))('what is built', () => {
  it.each([
    ['the page’s script', /^panel(?!-temml).*\.js$/, 500],
    ['what the answer waits for of it', /^panel(-chunk)?\.js$/, 150],
    ['the extension’s entry', /^main\.node\.cjs$/, 30],
    ['the font of the formulas', /^stix-two-math-latin-400-normal\.woff2$/, 60],
  ])('%s weighs no more than it may', (_, name, kilobytes) => {
    const dist = join(root, 'dist');
    const files = readdirSync(dist).filter((file) => name.test(file));
    expect(files).not.toEqual([]);
    const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(1000 * kilobytes);
  });
});
