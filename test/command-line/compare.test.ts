import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from './captured-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'models-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, scale: number) => {
  const rows = Array.from({ length: 60 }, (_, i) => `r${i},${i},${i + scale * Math.sin(3 * i * i)}`);
  writeFileSync(join(folder, name), `id,y_true,y_pred\n${rows.join('\n')}\n`);
  return join(folder, name);
};

const files = [file('a.csv', 2), file('b.csv', 1)];

it('prints one JSON document of a comparison', async () => {
  const { status, out } = await run('compare', ...files, '--format', 'json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ schema: 1, rows: 60, pairedBy: 'id', best: { mae: ['b.csv'] } });
});

it('gives the answer first, in text and Markdown', async () => {
  expect((await run('compare', ...files)).out).toMatch(/^b\.csv beats a\.csv by 50% in MAE/);
  expect((await run('compare', ...files, '--format', 'markdown')).out).toMatch(/^# b\.csv beats a\.csv/);
});

it('writes HTML to the named file, and reports if it can’t', async () => {
  const path = join(folder, 'page.html');
  expect(await run('compare', ...files, '--format', 'html', '--output', path)).toMatchObject({
    status: 0,
    out: '',
  });
  expect(readFileSync(path, 'utf8')).toMatch(/<h1>b\.csv beats a\.csv by 50% in MAE/);
  const lost = await run('compare', ...files, '--output', join(folder, 'nowhere', 'page.html'));
  expect(lost.status).toBe(3);
  expect(lost.err).toContain('can’t be written (ENOENT)');
});

it('exits with 2 on a usage error, and with 3 if the models can’t be compared', async () => {
  expect((await run('compare')).status).toBe(2);
  expect((await run('compare', ...files, '--format', 'pdf')).status).toBe(2);
  const alone = await run('compare', files[0]!, '--format', 'json');
  expect(alone.status).toBe(3);
  expect(JSON.parse(alone.out).error.code).toBe('one-model');
  expect((await run('compare', ...files, '--baseline', 'c.csv')).status).toBe(3);
});
