import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The manifest's fields that npm uses; the others are for VS Code or developers. */
const npmFields = [
  'name',
  'version',
  'description',
  'license',
  'author',
  'homepage',
  'repository',
  'bugs',
  'keywords',
  'type',
  'bin',
  'exports',
  'types',
  'engines',
] as const;

const pack = (folder: string, destination: string): string => {
  const words = ['pack', folder, '--ignore-scripts', '--json', '--pack-destination', destination];
  const [packed] = JSON.parse(execFileSync('npm', words, { encoding: 'utf8' })) as [{ filename: string }];
  return join(destination, packed.filename.replace('@', '').replace('/', '-'));
};

/**
 * Packs the command line and the library for npm: the files that .npmignore allows, with a manifest without the
 * extension's entries, which npm's tools would mistake for the library's. Requires a finished build; returns the
 * tarball.
 */
export function packForNpm(destination: string): string {
  const stage = mkdtempSync(join(tmpdir(), 'residual-diagnostics-npm-'));
  try {
    execFileSync('tar', ['-xzf', pack(root, stage), '-C', stage]);
    const folder = join(stage, 'package');
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    const fields = Object.entries(manifest).filter(([name]) =>
      (npmFields as readonly string[]).includes(name),
    );
    const own = { ...Object.fromEntries(fields), sideEffects: ['./dist/cli.js'] };
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
    const tarball = pack(folder, stage);
    const target = join(destination, `${manifest.name}-${manifest.version}.tgz`);
    cpSync(tarball, target);
    return target;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(packForNpm(process.argv[2] ?? root));
