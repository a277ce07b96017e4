import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server of its own on a Unix socket in a temporary folder. */
export interface Postgres {
  /** What psql prints for a script. */
  run(script: string): string;
  stop(): void;
}

const debian = '/usr/lib/postgresql';
const folders = [
  ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
  '/usr/local/bin',
  '/usr/bin',
];
const programs = ['initdb', 'pg_ctl', 'psql'];

/** Starts PostgreSQL where it is installed; says why not where it isn't. */
export function startPostgres(): Postgres | undefined {
  const found = folders.find((folder) => programs.every((program) => existsSync(join(folder, program))));
  // It refuses to run as root: then the user of the package runs it.
  const isRoot = process.getuid?.() === 0;
  const user = isRoot && spawnSync('id', ['postgres']).status !== 0 ? undefined : 'postgres';
  if (!found || !user) {
    console.log('Skipped: PostgreSQL (initdb, pg_ctl, psql) is not installed here.');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  chmodSync(folder, 0o777);
  const call = (program: string, words: string[], input = ''): string => {
    const whole = [join(found, program), ...words];
    const [command, ...rest] = isRoot ? ['runuser', '-u', user, '--', ...whole] : whole;
    // What the server prints goes to a file: it outlives the call, which would wait for its end.
    return execFileSync(command!, rest, { encoding: 'utf8', input, cwd: folder, maxBuffer: 2 ** 28 });
  };
  const data = join(folder, 'data');
  call('initdb', ['-D', data, '-U', user, '--auth=trust', '--no-sync']);
  const options = `-k ${folder} -c listen_addresses='' -c fsync=off`;
  call('pg_ctl', ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start']);
  return {
    run: (script) =>
      call(
        'psql',
        ['-h', folder, '-U', user, '-d', 'postgres', '-q', '-v', 'ON_ERROR_STOP=1', '-f', '-'],
        script,
      ),
    stop() {
      call('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
