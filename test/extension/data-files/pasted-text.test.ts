import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedData } from '../../../src/extension/data-files/pasted-text.ts';

const csv = (text: string) => ({ ok: true, value: { ending: 'csv', text } });

describe('pasted data', () => {
  it.each([
    ['a column', '0.1\n-0.2\n'],
    ['a column with a header', 'residual\n0.1\n-0.2'],
    ['a column with decimal commas', '0,1\n-0,2'],
    ['cells of a spreadsheet', 'y_true\ty_pred\n1\t1.5\n2\t1.75'],
    ['words', 'nothing to see here'],
    ['code of several lines', 'x = [\n1\n]\ny = 2'],
  ])('is left as it is: %s', (_, text) => {
    expect(pastedData(text)).toEqual(csv(text.trim()));
  });

  it.each([['[0.1, -0.2]'], ['{"residual": [0.1, -0.2]}'], ['{"residual": 0.1}\n{"residual": -0.2}']])(
    'is JSON: %s',
    (text) => {
      expect(pastedData(` ${text}\n`)).toEqual({ ok: true, value: { ending: 'json', text } });
    },
  );

  it.each([
    ['one line, commas', '0.1, -0.2,0.3', '0.1\n-0.2\n0.3\n'],
    ['one line, no space', '1,2,3', '1\n2\n3\n'],
    ['one line, spaces', '0.1 -2e-3  .3', '0.1\n-2e-3\n.3\n'],
    ['one line, tabs', '0.1\t-0.2', '0.1\n-0.2\n'],
    ['one line, decimal commas', '0,5; -1,25; 2', '0.5\n-1.25\n2\n'],
    ['one line, decimal commas and spaces', '0,5 -1,25 0,75', '0.5\n-1.25\n0.75\n'],
    ['a Python list with nan', '[0.1, nan, -0.2]', '0.1\nnan\n-0.2\n'],
    ['a printed NumPy array', '[ 0.1 -0.2  0.3\n  1.5e-01 inf]', '0.1\n-0.2\n0.3\n1.5e-01\ninf\n'],
    ['a NumPy array’s code', 'array([ 0.1, -0.2,\n       0.3], dtype=float32)', '0.1\n-0.2\n0.3\n'],
    ['a column vector', 'array([[ 0.1],\n       [-0.2]])', '0.1\n-0.2\n'],
    ['a matrix', '[[0.1 1.]\n [0.2 2.]]', '0.1,1.\n0.2,2.\n'],
    ['a tensor', "tensor([0.1, -0.2], device='cuda:0')", '0.1\n-0.2\n'],
    ['an R vector’s code', 'c(0.1, -0.2, NA)', '0.1\n-0.2\nNA\n'],
    ['a printed R vector', ' [1]  0.1 -0.2\n [3]  0.3  0.4', '0.1\n-0.2\n0.3\n0.4\n'],
    [
      'a printed Series',
      '0    0.1\n1   -0.2\nName: my "error", Length: 2, dtype: float64',
      '"my ""error"""\n0.1\n-0.2\n',
    ],
    ['a Series without a name', '0    0.1\n1    NaN\ndtype: float64', '0.1\nNaN\n'],
  ])('becomes a column: %s', (_, text, expected) => {
    expect(pastedData(text)).toEqual(csv(expected));
  });

  it.each(['', ' \n\t\n'])('is nothing', (text) => {
    expect(pastedData(text)).toMatchObject({ ok: false, problem: { code: 'empty-clipboard' } });
  });

  it.each(['[0.1 0.2 ... 0.9 1. ]', '0    0.1\n     ... \n99   0.2\nLength: 100, dtype: float64'])(
    'is abbreviated, which is said: %s',
    (text) => {
      expect(pastedData(text)).toMatchObject({ ok: false, problem: { code: 'abbreviated-values' } });
    },
  );

  it('keeps every number of a vector, whatever the numbers', () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2 });
    fc.assert(
      fc.property(numbers, (values) => {
        const pasted = pastedData(`array([${values.map(String).join(', ')}])`);
        expect(pasted.ok && pasted.value.text.trimEnd().split('\n').map(Number)).toEqual(
          values.map((x) => Number(String(x))),
        );
      }),
    );
  });
});
