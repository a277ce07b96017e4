import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endings } from '../../src/code/reading/language-of-file.ts';
import { packForNpm } from '../../tools/package/npm.ts';

/** The action and the hook, run as their hosts run them, with the package as it is packed for npm. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const offline = { npm_config_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' };
let folder: string;
let tarball: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gate-'));
  tarball = packForNpm(folder);
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true }');
  writeFileSync(join(folder, 'train model.py'), 'import torch.nn as nn\ncriterion = nn.MSELoss()\n');
  writeFileSync(join(folder, 'fine.py'), 'import torch.nn as nn\ncriterion = nn.L1Loss()\n');
  cpSync(join(root, 'media/samples/delivery-times.csv'), join(folder, 'errors.csv'));
  // Once for all: npx takes the package from here wherever it is asked for by name.
  execFileSync('npm', ['install', tarball], { cwd: folder, env: { ...process.env, ...offline } });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A scalar of the action's file, as far as it writes any. */
const defaults = Object.fromEntries(
  [...read('action.yml').matchAll(/^ {2}([\w-]+):\n {4}description: .*\n {4}default: (.*)$/gm)].map(
    ([, name, value]) => [name!, value!.replace(/^'(.*)'$/, '$1')],
  ),
);

/** The action's only step, with these inputs, in bash as GitHub starts it. */
function act(inputs: Record<string, string>) {
  const text = read('action.yml');
  const script = /\n {6}run: \|\n((?: {8}.*\n?)+)/.exec(text)![1]!.replace(/^ {8}/gm, '');
  const env = Object.fromEntries(
    [...text.matchAll(/^ {8}(\w+): \$\{\{ inputs\.([\w-]+) \}\}$/gm)].map(([, variable, name]) => [
      variable!,
      inputs[name!] ?? defaults[name!] ?? '',
    ]),
  );
  writeFileSync(join(folder, 'step.sh'), script);
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', 'step.sh'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...offline, ...env },
  });
}

describe('the action', () => {
  it('lists the losses where no data are given', () => {
    const { status, stdout } = act({ package: tarball, paths: '.' });
    expect(stdout).toMatch(/^::notice file=(?:\.\/)?fine\.py,line=2,/m);
    expect(status).toBe(0);
  });

  it('fails where the data contradict a loss, and annotates its line', () => {
    const { status, stdout } = act({ data: 'errors.csv' });
    expect(stdout).toMatch(/^::(?:error|warning) file=.*train model\.py,line=2,/m);
    expect(status).toBe(1);
  });

  it('never fails with `--fail-on never`, and runs nothing that an input holds', () => {
    const told = { data: 'errors.csv', 'fail-on': 'never' };
    expect(act(told).status).toBe(0);
    act({ ...told, paths: '$(touch ran) `touch ran`; touch ran', arguments: '; touch ran' });
    expect(spawnSync('test', ['-e', join(folder, 'ran')]).status).toBe(1);
  });
});

describe('the hook', () => {
  const field = (name: string) =>
    new RegExp(`^ {2}${name}: (.*)$`, 'm').exec(read('.pre-commit-hooks.yaml'))![1]!;

  it('takes every file that check reads', () => {
    const [, listed] = /\((\w[\w|]+)\)\$$/.exec(field('files'))!;
    expect(listed!.split('|').toSorted()).toEqual([...endings, 'ipynb'].toSorted());
  });

  it('runs where the package is installed', () => {
    const [command, ...words] = field('entry').split(' ');
    const run = (...more: string[]) =>
      spawnSync(command!, [...words, ...more], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...offline },
      });
    expect(run('train model.py', 'fine.py')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('torch.nn.MSELoss'),
    });
    expect(run('--data', 'errors.csv', 'train model.py').status).toBe(1);
    expect(run('--data', 'errors.csv', 'fine.py').status).toBe(0);
  });
});
