import { describe, expect, it } from 'vitest';
import { cellLook, habitOf, likelihood } from '../../../src/data/text/habits.ts';

describe('the look of a cell', () => {
  it.each([
    ['2018-01-28', 'date', '9999-99-99', '9-9-9'],
    ['Oslo', 'text', 'Aaaa', 'Aa'],
    ['-1.25', 'number', '-9.99', '-9.9'],
    ['', 'missing', '', ''],
    ['ÄÖ ß', 'text', 'AA a', 'A a'],
    ['007', 'padded', '999', '9'],
    ['a'.repeat(24), 'text', 'a'.repeat(24), 'a'],
    ['a'.repeat(25), 'text', 'text', 'text'],
    ['1'.repeat(60), 'number', 'text', 'text'],
    ['1'.repeat(61), 'text', 'text', 'text'],
  ])('%j is %s, %s, %s', (cell, kind, shape, outline) => {
    expect(cellLook(cell, '.')).toEqual({ kind, shape, outline });
  });

  it('depends on the decimal separator', () => {
    expect(cellLook('1,5', ',').kind).toBe('number');
    expect(cellLook('1,5', '.').kind).toBe('text');
  });
});

describe('the habit of a column', () => {
  it('is how often its cells have each feature', () => {
    const { kind, kinds, shapes, outlines } = habitOf(['1.5', '2.5', '12', ''], '.');
    expect(kind).toBe('number');
    expect(Object.fromEntries(kinds)).toEqual({ number: 0.75, missing: 0.25 });
    expect(Object.fromEntries(shapes)).toEqual({ '9.9': 0.5, '99': 0.25, '': 0.25 });
    expect(Object.fromEntries(outlines)).toEqual({ '9.9': 0.5, '9': 0.25, '': 0.25 });
  });

  it('has the kind of most of its cells that are not missing', () => {
    expect(habitOf(['', '', '', '1'], '.').kind).toBe('number');
    expect(habitOf(['a', 'b', '1'], '.').kind).toBe('text');
    expect(habitOf(['1', 'b', 'c'], '.').kind).toBe('text');
    expect(habitOf(['', ''], '.').kind).toBe('text');
    expect(habitOf([], '.').kind).toBe('text');
  });

  it('makes a cell likelier the more others look like it', () => {
    const habit = habitOf(['1.5', '2.5', '12', ''], '.');
    const of = (cell: string) => likelihood(cellLook(cell, '.'), habit);
    // Half of the weight for the shape, three tenths for the outline, two tenths for the kind.
    expect(of('7.5')).toBeCloseTo(Math.log(0.001 + 0.999 * (0.5 * 0.5 + 0.3 * 0.5 + 0.2 * 0.75)), 12);
    expect(of('123')).toBeCloseTo(Math.log(0.001 + 0.999 * (0.3 * 0.25 + 0.2 * 0.75)), 12);
    expect(of('Oslo')).toBeCloseTo(Math.log(0.001), 12);
  });
});
