import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guessVectors } from '../../../src/extension/notebooks/guess-vectors.ts';
import { valuesIn, vectorsIn } from '../../../src/extension/notebooks/kernel-answer.ts';
import { pythonExpression, pythonStatement } from '../../../src/extension/notebooks/python-program.ts';
import { rStatement } from '../../../src/extension/notebooks/r-program.ts';

/** What is sent to a kernel, run by a real Python and a real R over the names in names/. */
const names = join(import.meta.dirname, 'names');
const python = process.env.PYTHON ?? '/usr/bin/python3';
const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const inPython = (code: string, file = 'everything.py') =>
  execFileSync(python, [join(names, file)], { input: code, encoding: 'utf8' });
const inR = (code: string) =>
  execFileSync('Rscript', ['--vanilla', join(names, 'everything.R')], {
    input: `${code}\n`,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });

function listed(output: string) {
  const vectors = vectorsIn(output);
  if (!vectors.ok) throw new Error(vectors.problem.message);
  return vectors.value;
}

function rows(output: string): string[][] {
  const values = valuesIn(output, 'picked');
  if (!values.ok) throw new Error(values.problem.message);
  return new TextDecoder()
    .decode(values.value.content)
    .trim()
    .split('\n')
    .map((line) => line.split(','));
}

describe.skipIf(!has(python, '-c', 'import pandas'))('Python', () => {
  const vectors = listed(inPython(pythonStatement()));
  const kinds = new Map(vectors.map(({ label, type, length }) => [label, `${type} ${length}`]));

  it.each([
    ['y_test', 'Series 30'],
    ['y_pred', 'ndarray 30'],
    ['column', 'ndarray 30'],
    ['probabilities[2]', 'ndarray 30'],
    ['observed', 'DataFrame 30'],
    ['name, "quoted"', 'DataFrame 30'],
    ['numbers', 'list 3'],
    ['truth', 'dict 3'],
    ['masked', 'MaskedArray 3'],
    ['tensor', 'Tensor 3'],
    ['half', 'Tensor 3'],
    ['eager', 'EagerTensor 3'],
    ['jax_array', 'ArrayImpl 3'],
    ['actual', 'DataFrame 3'],
    ['quick_series', 'Series 3'],
  ])('lists %s', (label, kind) => expect(kinds.get(label)).toBe(kind));

  it('lists only vectors', () => {
    for (const label of ['nested', 'title', 'text', 'number', 'function', 'pandas'])
      expect(kinds.has(label)).toBe(false);
  });

  it('guesses the pair, with its dates', () => {
    const pair = guessVectors(vectors);
    expect(pair.map(({ label }) => label)).toEqual(['y_test', 'y_pred']);
    const [header, first, ...rest] = rows(
      inPython(pythonStatement(pair.map(({ name, place }) => [name, place]))),
    );
    expect(header).toEqual(['day', 'y_test', 'y_pred']);
    expect(first![0]).toBe('2026-01-01 00:00:00');
    expect(rest).toHaveLength(29);
    expect(first![1]).toMatch(/\.\d{14,}/);
  });

  it('sends tensors, arrays and columns of other libraries', () => {
    const wanted = ['half', 'tensor', 'eager', 'jax_array', 'both', 'quick'].map(
      (name) => [name, 0] as const,
    );
    expect(rows(inPython(pythonStatement(wanted)))).toEqual([
      ['half', 'tensor', 'eager', 'jax_array', 'truth', 'actual'],
      ['1.5', '1.0', '4.0', '7.0', '1.0', '1.0'],
      ['2.5', '2.0', '5.0', '8.0', '2.0', '2.0'],
      ['3.5', '3.0', '6.0', '9.0', '3.0', 'NaN'],
    ]);
  });

  it('sends a data frame of Polars whole', () => {
    expect(rows(inPython(pythonStatement('quick')))[0]).toEqual(['actual', 'estimate']);
  });

  it('says which variable is gone', () => {
    expect(valuesIn(inPython(pythonStatement([['lost', 0]])), 'x')).toMatchObject({
      ok: false,
      problem: { code: 'variable-gone', message: expect.stringContaining('lost') },
    });
  });

  it('sees the variables of a debugger’s stack frame in an expression', () => {
    const inFrame = listed(inPython(pythonExpression(), 'frame.py'));
    expect(guessVectors(inFrame).map(({ label }) => label)).toEqual(['y_true', 'y_hat']);
    expect(inFrame.map(({ label }) => label)).toContain('module_wide');
    const wanted = pythonExpression([
      ['y_true', 0],
      ['y_hat', 0],
    ]);
    expect(rows(inPython(wanted, 'frame.py'))).toEqual([
      ['y_true', 'y_hat'],
      ['1.0', '1.5'],
      ['2.0', '2.5'],
      ['3.0', '3.5'],
    ]);
  });
});

describe.skipIf(!has('Rscript', '-e', '0'))('R', () => {
  it('lists vectors, columns and series, guesses the pair, and sends it with its dates', () => {
    const vectors = listed(inR(rStatement()));
    const kinds = new Map(vectors.map(({ label, type, length }) => [label, `${type} ${length}`]));
    expect(Object.fromEntries(kinds)).toMatchObject({
      y_test: 'numeric 30',
      forecast: 'data.frame 3',
      'name, "quoted"': 'data.frame 3',
      series: 'ts 3',
      fitted: 'list 3',
      yes: 'matrix 3',
      kind: 'factor 30',
    });
    expect([...kinds.keys()]).not.toContain('model');
    expect(guessVectors(vectors).map(({ label }) => label)).toEqual(['y_test', 'y_pred']);
  });

  it('sends numbers in full, and text quoted', () => {
    const wanted = [
      ['frame', 0],
      ['frame', 2],
      ['days', 0],
    ] as const;
    const values = valuesIn(inR(rStatement(wanted.slice(0, 2))), 'x');
    expect(values.ok && new TextDecoder().decode(values.value.content)).toBe(
      '"actual","name, ""quoted"""\n1.5,"a"\nNaN,"b c"\n0.30000000000000004,"d"\n',
    );
    expect(rows(inR(rStatement([wanted[2]])))[1]).toEqual(['"2026-01-01"']);
  });

  it('says which variable is gone', () => {
    expect(valuesIn(inR(rStatement([['lost', 0]])), 'x')).toMatchObject({ ok: false });
  });
});

describe('a guess', () => {
  const vector = (label: string, length = 10, name = label, place = 0) => ({
    name,
    place,
    label,
    type: 'ndarray',
    length,
    numeric: true,
  });

  it.each([
    ['y_train y_test y_pred', [90, 30, 30], ['y_test', 'y_pred']],
    ['y_val val_predictions', [5, 5], ['y_val', 'val_predictions']],
    ['actual_train actual_test predicted_test', [7, 7, 7], ['actual_test', 'predicted_test']],
    ['x residuals', [4, 4], ['residuals']],
    ['a b', [4, 4], []],
    ['y_test y_pred', [4, 5], []],
  ])('of %s', (labels, lengths, expected) => {
    const vectors = labels.split(' ').map((label, k) => vector(label, lengths[k]));
    expect(guessVectors(vectors).map(({ label }) => label)).toEqual(expected);
  });
});
