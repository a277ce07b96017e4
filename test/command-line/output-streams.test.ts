import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const call = ['--import', 'tsx', path('src/cli.ts'), path('media/samples/cars.csv'), '--format', 'json'];

describe.skipIf(process.platform === 'win32')('the output of the command line', () => {
  it('ends silently when its reader is gone', async () => {
    const child = spawn(process.execPath, call, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (piece) => {
      said += piece;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, said }).toEqual({ status: 0, said: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('says in one sentence that a disk is full', () => {
    const { status, stderr } = spawnSync(process.execPath, call, {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'The output can’t be written: there is no space left.\n',
    });
  });
});
