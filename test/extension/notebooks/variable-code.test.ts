import { describe, expect, it } from 'vitest';
import { valuesIn } from '../../../src/extension/notebooks/kernel-answer.ts';
import { codeFor } from '../../../src/extension/notebooks/variable-code.ts';
import recorded from '../../vscode/jupyter-stand-in/recorded.json' with { type: 'json' };

/** What a real Python printed for the code that the extension sends today. */
const answer = (name: string) => {
  const code = codeFor(name);
  if (!code.ok) throw new Error(code.problem.message);
  const output = (recorded as Record<string, string>)[code.value];
  if (output === undefined) throw new Error('The code changed: run test/vscode/jupyter-stand-in/record.ts.');
  return valuesIn(output, name);
};

const content = (name: string) => {
  const values = answer(name);
  if (!values.ok) throw new Error(values.problem.message);
  return { name: values.value.name, bytes: values.value.content };
};

describe('a variable’s values', () => {
  it('come from an array as an .npy file', () => {
    const { name, bytes } = content('array');
    expect(name).toBe('array.npy');
    expect(bytes.length).toBe(128 + 200 * 8);
    expect(new TextDecoder('latin1').decode(bytes.subarray(1, 6))).toBe('NUMPY');
  });

  it('come from a Series under its variable’s name, missing ones included, in full', () => {
    const { name, bytes } = content('series');
    expect(name).toBe('series.csv');
    const [header, ...rows] = new TextDecoder().decode(bytes).trim().split(/\r?\n/);
    expect(header).toBe('series');
    expect(rows).toHaveLength(200);
    expect(rows[3]).toBe('NaN');
    expect(rows[0]).toMatch(/\.\d{14,}/);
  });

  it('come from a DataFrame whose columns all have names', () => {
    const { bytes } = content('frame');
    expect(new TextDecoder().decode(bytes).split(/\r?\n/)[0]).toBe('residual,column 7');
    expect(content('frame.residual').name).toBe('frame.residual.csv');
  });

  it.each([
    ['missing', 'variable-gone'],
    ['huge', 'variable-large'],
    ['number', 'variable-type'],
    ['objects', 'variable-unreadable'],
  ])('are refused with a next step: %s', (name, code) => {
    expect(answer(name)).toMatchObject({ ok: false, problem: { code, hint: expect.stringMatching(/\.$/) } });
  });

  it.each(['', 'a b', 'a()', 'a[0]', 'a\n', 'a;b', '"', '1a', 'a.', '__import__("os")'])(
    'are never asked for by what is no name: %j',
    (name) => {
      expect(codeFor(name)).toMatchObject({ ok: false, problem: { code: 'not-a-name' } });
    },
  );

  it('are found among other output, and reported missing if there are none', () => {
    const output =
      'noise <residual-diagnostics>{"ending":"csv","base64":"MQo="}</residual-diagnostics>\nmore';
    expect(valuesIn(output, 'x')).toMatchObject({ ok: true, value: { name: 'x.csv' } });
    expect(valuesIn('', 'x')).toMatchObject({ ok: false, problem: { code: 'empty-answer' } });
  });
});
