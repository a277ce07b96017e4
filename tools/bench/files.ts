import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeData } from './data.ts';
import { findPython } from './measure.ts';

/** The data files and programs of the benchmark. */
export interface BenchFiles {
  data: Record<'1e3' | '1e5' | '1e6' | '1e7', { path: string; rows: number; megabytes: number }>;
  /** Programs of this folder, each bundled into a file that Node runs. */
  programs: Record<'read-once' | 'analyze-once' | 'engine-once', string>;
  cli: string;
  worker: string;
  /** Python interpreters that have these packages. */
  pandas: string | undefined;
  scipy: string | undefined;
}

const dist = join(import.meta.dirname, '../../dist');

export async function makeFiles(folder: string): Promise<BenchFiles> {
  const data = (rows: number) => {
    const path = join(folder, `${rows}.csv`);
    writeData(path, rows);
    return { path, rows, megabytes: statSync(path).size / 2 ** 20 };
  };
  const pandas = findPython('pandas');
  const scipy = findPython('pandas', 'scipy');
  if (!pandas || !scipy) console.log('Skipped: no Python with pandas and scipy here.');
  return {
    data: { '1e3': data(1e3), '1e5': data(1e5), '1e6': data(1e6), '1e7': data(1e7) },
    programs: {
      'read-once': await bundle('read-once', folder),
      'analyze-once': await bundle('analyze-once', folder),
      'engine-once': await bundle('engine-once', folder),
    },
    cli: join(dist, 'cli.js'),
    worker: join(dist, 'worker.node.cjs'),
    pandas,
    scipy,
  };
}

async function bundle(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);",
    },
  });
  return outfile;
}
