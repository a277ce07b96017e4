import { describe, expect, it } from 'vitest';
import { parseCall } from '../../src/command-line/arguments.node.ts';

const call = (...words: string[]) => {
  const parsed = parseCall(words);
  if (parsed.kind !== 'call') throw new Error(JSON.stringify(parsed));
  return parsed.call;
};

describe('parseCall', () => {
  it('recommends by default, in text', () => {
    expect(call('a.csv')).toMatchObject({
      command: 'recommend',
      file: 'a.csv',
      format: 'text',
      ordered: false,
    });
    expect(call('recommend', 'a.csv').command).toBe('recommend');
    expect(call('table', '-', '--format', 'json')).toMatchObject({
      command: 'table',
      file: '-',
      format: 'json',
    });
  });

  it('accepts the named columns', () => {
    expect(call('a.csv', '--residual', 'e').named).toEqual({ residual: 'e' });
    expect(call('a.csv', '--residual', 'e', '--predicted', 'f').named).toEqual({
      residual: 'e',
      predicted: 'f',
    });
    expect(call('a.csv', '--observed', 'y', '--predicted', 'f', '--residual', 'e').named).toEqual({
      residual: 'e',
      observed: 'y',
      predicted: 'f',
    });
    expect(call('a.csv', '--label', 'y', '--predicted', 'f').named).toEqual({
      label: 'y',
      predicted: 'f',
    });
    const rows = ['--order', 'day', '--group', 'store', '--split', 'set=test,valid', '--weight', 'w'];
    expect(call('a.csv', ...rows, '--scale', 's').named).toEqual({
      order: 'day',
      group: 'store',
      split: 'set=test,valid',
      weight: 'w',
      scale: 's',
    });
    expect(call('a.csv', '--observed', 'y').named).toEqual({ observed: 'y' });
  });

  it.each([
    [['a.csv', '--label', 'y', '--probability', 'p0', '--probability', 'p1']],
    [['a.csv', '--label', 'y', '--probability', 'p0', 'p1']],
    [['a.csv', '--probability', 'p0', 'p1', '--label', 'y']],
  ])('takes several probability columns: %j', (words) => {
    expect(call(...words).named).toEqual({ label: 'y', probabilities: ['p0', 'p1'] });
  });

  it('accepts any column role, whatever the column’s name', () => {
    const words = ['a.csv', '--type', 'a=b=number', '--type', 'wrong=text', '--type', '__proto__=text'];
    expect(Object.entries(call(...words).read.types!)).toEqual([
      ['a=b', 'number'],
      ['wrong', 'text'],
      ['__proto__', 'text'],
    ]);
    expect(parseCall(['a.csv', '--type', 'a=date'])).toMatchObject({
      kind: 'wrong',
      message: '--type is COL=number or COL=text, not “a=date”.',
    });
  });

  it('accepts reading options and assumptions', () => {
    expect(call('a.csv', '--delimiter', '\\t', '--decimal', ',', '--header', 'no').read).toEqual({
      delimiter: '\t',
      decimal: ',',
      header: false,
    });
    expect(call('a.csv', '--seed', '7', '--in-sample-parameters', '12').options).toEqual({
      seed: 7,
      inSampleParameters: 12,
    });
    expect(call('a.csv', '--ordered').ordered).toBe(true);
    expect(call('a.csv', '--pairs').options).toEqual({ pairs: true });
  });

  it.each([
    [[]],
    [['a.csv', 'b.csv']],
    [['a.csv', '--format', 'xml']],
    [['table', 'a.csv', '--format', 'markdown']],
    [['a.csv', '--observed', 'y', '--predicted', 'y']],
    [['a.csv', '--label', 'y', '--residual', 'e']],
    [['a.csv', '--probability', 'p', '--observed', 'y']],
    [['a.csv', '--seed', '-1']],
    [['a.csv', '--seed', 'x']],
    [['a.csv', '--delimiter', 'ab']],
    [['a.csv', '--decimal', ';']],
    [['a.csv', '--color']],
    [['a.csv', '--probability']],
  ])('says what is wrong with %j', (words) => {
    const parsed = parseCall(words);
    expect(parsed.kind).toBe('wrong');
    expect(parsed.kind === 'wrong' && parsed.message.length).toBeGreaterThan(10);
  });

  it('detects from any arguments whether an error must be JSON', () => {
    expect(parseCall(['--format', 'json'])).toMatchObject({ kind: 'wrong', json: true });
    expect(parseCall(['--format=json', 'a', 'b'])).toMatchObject({ kind: 'wrong', json: true });
    expect(parseCall(['a', 'b'])).toMatchObject({ kind: 'wrong', json: false });
  });
});
