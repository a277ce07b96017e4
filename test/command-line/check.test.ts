import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runCheck } from '../../src/command-line/check.node.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../media/samples/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** Checks; what it wrote and its exit status. */
async function check(...words: string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const status = await runCheck(words);
    const written = (spy: typeof out) => spy.mock.calls.map(([text]) => String(text)).join('');
    return { status, out: written(out), err: written(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

const python = file(
  'train.py',
  'import torch.nn as nn\nimport keras\nnn.MSELoss()\nnn.HuberLoss(delta=0.1)\nkeras.metrics.MeanAbsoluteError()\n',
);
// Heavy tails: squared error wastes most of the data.
const heavy = sample('newcomb.json');

describe('residual-diagnostics check', () => {
  it('lists the loss named by a setting of the program itself', async () => {
    const settings = file('settings.yaml', 'trainer:\n  loss: smooth_l1\n  lr: 0.1\n');
    const { out } = await check(settings, '--format', 'json');
    expect(JSON.parse(out).uses).toMatchObject([
      { name: 'smooth_l1', library: 'setting', loss: 'huber', line: 2, column: 9, trains: true },
    ]);
    const json = file('settings.json', '{ "trainer": { "loss": "smooth_l1", "lr": 0.1 } }');
    expect(JSON.parse((await check(json, '--format', 'json')).out).uses).toMatchObject([
      { name: 'smooth_l1', library: 'setting', loss: 'huber', line: 1, column: 25, trains: true },
    ]);
    const prose = file('about.md', 'We minimize the mean absolute error.\n');
    expect(JSON.parse((await check(prose, '--format', 'json')).out).uses).toEqual([]);
  });

  it('lists each loss with its place, its arguments and whether it trains', async () => {
    const { status, out } = await check(python, '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      schema: 1,
      uses: [
        {
          file: python,
          line: 3,
          column: 4,
          name: 'torch.nn.MSELoss',
          library: 'PyTorch',
          loss: 'l2',
          distribution: 'normal',
          parameters: {},
          trains: true,
        },
        {
          file: python,
          line: 4,
          column: 4,
          name: 'torch.nn.HuberLoss',
          library: 'PyTorch',
          loss: 'huber',
          distribution: 'huber-density',
          parameters: { delta: 0.1 },
          trains: true,
        },
        {
          file: python,
          line: 5,
          column: 15,
          name: 'keras.metrics.MeanAbsoluteError',
          library: 'Keras',
          loss: 'l1',
          distribution: 'laplace',
          parameters: {},
          trains: false,
        },
      ],
    });
  });

  it('gives the library’s default where the code has no argument', async () => {
    const code = file('smooth.py', 'import torch.nn as nn\nnn.SmoothL1Loss()\n');
    const { uses } = JSON.parse((await check(code, '--format', 'json')).out);
    expect(uses).toMatchObject([{ loss: 'huber', parameters: { delta: 1 } }]);
  });

  it('gives the verdict of the data on a training loss, and on nothing else', async () => {
    const { out } = await check(python, '--data', heavy, '--format', 'json');
    const [l2, huber, metric] = JSON.parse(out).uses;
    expect(l2.verdict).toMatchObject({ contradicts: true });
    expect(l2.verdict.waste).toBeGreaterThan(0.3);
    expect(l2.verdict.text).toContain('newcomb.json');
    expect(huber.verdict.recommended).toBe(l2.verdict.recommended);
    expect(metric.verdict).toBeUndefined();
  });

  it.each([
    [[], 0],
    [['--data', heavy], 1],
    [['--data', heavy, '--fail-on', 'never'], 0],
    [['--data', sample('cars.csv')], 0],
    [['--data', sample('cars.csv'), '--fail-on', 'undecided'], 1],
  ] as const)('exits as --fail-on says: %j', async (words, status) => {
    expect((await check(python, ...words)).status).toBe(status);
  });

  it('writes GitHub annotations, escaping what could end a command', async () => {
    mkdirSync(join(folder, 'a,b'), { recursive: true });
    const odd = file('a,b/c%d.py', 'import torch.nn as nn\nnn.MSELoss()\n');
    const { out } = await check(odd, '--data', heavy, '--format', 'github');
    expect(out).toMatch(/^::warning file=[^,\n]*a%2Cb\/c%25d\.py,line=2,col=4,title=Residual Diagnostics::/);
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  it('prevents a name from controlling a terminal or starting a line', async () => {
    const odd = file('esc\u001b[31m\nnext.py', 'import torch.nn as nn\nnn.MSELoss()\n');
    for (const format of ['text', 'json', 'github', 'sarif']) {
      const { out } = await check(odd, '--format', format);
      expect(out, format).not.toContain('\u001b');
      expect(out, format).not.toMatch(/^next/m);
    }
  });

  it('writes SARIF', async () => {
    const { out } = await check(python, '--data', heavy, '--format', 'sarif');
    const { version, runs } = JSON.parse(out);
    expect(version).toBe('2.1.0');
    expect(runs[0].results[0]).toMatchObject({ ruleId: 'contradicted-loss', level: 'warning' });
    expect(runs[0].results[2]).toMatchObject({ ruleId: 'loss-in-code', level: 'note' });
  });

  it('reads folders except dependencies, and notebooks cell by cell', async () => {
    const project = join(folder, 'project');
    for (const name of ['src', 'node_modules/x', '.hidden'])
      mkdirSync(join(project, name), { recursive: true });
    for (const name of ['src/a.py', 'node_modules/x/b.py', '.hidden/c.py'])
      file(`project/${name}`, 'import torch.nn as nn\nnn.MSELoss()\n');
    file('project/data.csv', 'a,b\n1,2\n');
    symlinkSync(project, join(project, 'src', 'loop'));
    const cell = (source: string[]) => ({ cell_type: 'code', source });
    const cells = [cell(['import torch.nn as nn']), cell(['x = 1\n', 'nn.L1Loss()'])];
    file('project/book.ipynb', JSON.stringify({ cells, metadata: { kernelspec: { language: 'python' } } }));
    const { uses } = JSON.parse((await check(project, '--format', 'json')).out);
    expect(uses).toMatchObject([
      { file: join(project, 'book.ipynb'), cell: 2, line: 2, column: 4, loss: 'l1' },
      { file: join(project, 'src', 'a.py'), line: 2, loss: 'l2' },
    ]);
  });

  it.each([
    [['--format', 'json'], 2, 'wrong-call'],
    [[python, '--format=json', '--fail-on', 'always'], 2, 'wrong-call'],
    [['no-such-folder', '--format', 'json'], 3, 'no-file'],
    [[python, '--data', 'no-such.csv', '--format', 'json'], 3, undefined],
  ] as const)('refuses what it can’t do: %j', async (words, status, code) => {
    const refused = await check(...words);
    expect(refused.status).toBe(status);
    const { error } = JSON.parse(refused.out);
    if (code) expect(error.code).toBe(code);
  });
});
