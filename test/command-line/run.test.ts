import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './captured-run.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../media/samples/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'residuals-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('the command line', () => {
  it('prints exactly one JSON document for a report', async () => {
    const { status, out, err } = await run(sample('cars.csv'), '--format', 'json');
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      source: { file: 'cars.csv', format: 'csv', rows: 50 },
      task: 'regression',
      roles: { residual: 'residual', predicted: 'fitted' },
      recommendation: { strength: 'undecided' },
    });
  });

  it('writes text and Markdown', async () => {
    expect((await run(sample('old-faithful.csv'))).out).toContain('Before you rely on it');
    expect((await run(sample('old-faithful.csv'), '--format', 'markdown')).out).toMatch(/^# .*MSE \(L2\)/);
  });

  it('accepts named columns', async () => {
    const named = await run(sample('cars.csv'), '--residual', 'fitted', '--format', 'json');
    expect(JSON.parse(named.out).roles).toEqual({ kind: 'residual', residual: 'fitted' });
    const unknown = await run(sample('cars.csv'), '--residual', 'nothing', '--format', 'json');
    expect(unknown.status).toBe(3);
    expect(JSON.parse(unknown.out).error).toMatchObject({ code: 'unknown-column', column: 'nothing' });
  });

  it('gives the same answer for the same seed', async () => {
    const call = [sample('earthquake-magnitudes.csv'), '--format', 'json', '--seed', '5'];
    const first = await run(...call);
    expect((await run(...call)).out).toBe(first.out);
    expect(JSON.parse(first.out).seed).toBe(5);
  });

  it('shows how the file was read', async () => {
    const { status, out } = await run('table', file('a.csv', 'a;b\n1,5;x\n;y\n'), '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      delimiter: ';',
      decimal: ',',
      header: true,
      rows: 2,
      columns: [
        { name: 'a', kind: 'number', missing: 1, values: [1.5, null] },
        { name: 'b', kind: 'text', missing: 0, values: ['x', 'y'] },
      ],
    });
    expect((await run('table', sample('cars.csv'))).out).toContain('50 rows');
  });

  const twoColumns = Array.from({ length: 20 }, (_, i) => `${i ** 2},${i * 3 - i ** 2}`).join('\n');
  it.each([
    ['nothing.csv', undefined, 'file-not-found'],
    ['empty.csv', '', 'empty-file'],
    ['header.csv', 'residual\n', undefined],
    ['text.csv', 'city\nRome\nOslo\n', 'no-numeric-column'],
    ['few.csv', 'residual\n1\n2\n', 'too-few-rows'],
    ['constant.csv', `residual\n${'2\n'.repeat(20)}`, 'constant'],
    ['tie.csv', `a,b\n${twoColumns}\n`, 'ambiguous-columns'],
    ['broken.json', '{"a": [1, 2,\n 3', undefined],
  ])('%s: exit status 3, and the error is one JSON document', async (name, text, code) => {
    const path = text === undefined ? join(folder, name) : file(name, text);
    const answer = await run(path, '--format', 'json');
    expect(answer.status).toBe(3);
    const { error } = JSON.parse(answer.out);
    expect(error.message.length).toBeGreaterThan(5);
    expect(error.hint.length).toBeGreaterThan(5);
    if (code) expect(error.code).toBe(code);
    const inWords = await run(path);
    expect(inWords.out).toBe('');
    expect(inWords.err).toContain(error.message);
  });

  it('a usage error: exit status 2', async () => {
    const { status, err } = await run('a.csv', 'b.csv');
    expect(status).toBe(2);
    expect(err).toContain('One file at a time');
    expect(JSON.parse((await run('--format', 'json', 'a.csv', 'b.csv')).out).error.code).toBe('wrong-call');
  });

  it('nothing from a file becomes markup in Markdown', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${Math.sin(i)}`).join('\n');
    const path = file('x.csv', `<img src=x onerror=alert(1)>|*residual*\n${rows}\n`);
    const { out } = await run(path, '--format', 'markdown', '--delimiter', ',');
    expect(out).not.toContain('<img');
    expect(out).toContain('\\*residual\\*');
  });
});
