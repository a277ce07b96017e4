import { describe, expect, it } from 'vitest';
import { columnNames, endsInDelimiter, holdsRowNames, namingRows } from '../../../src/data/text/header.ts';
import type { Row } from '../../../src/data/text/rows.ts';
import { headerRows, rowsOf } from './header-cases.ts';

describe('the rows below the names', () => {
  it.each<[string, number, string, string[]]>([
    ['types and roles', 3, 'nt', ['y,c', 'continuous,discrete', ',class', '1,a', '2,b']],
    ['types and a short role', 3, 'nt', ['y,c', 'continuous,discrete', ',m', '1,a', '2,b']],
    ['types, and no role', 2, 'nt', ['y,c', 'continuous,discrete', ',other', '1,a', '2,b']],
    [
      'types, and what only ends like a role',
      2,
      'nt',
      ['y,c', 'continuous,discrete', ',my class', '1,a', '2,b'],
    ],
    [
      'types, and what only begins like a role',
      2,
      'nt',
      ['y,c', 'continuous,discrete', ',classes', '1,a', '2,b'],
    ],
    ['no types, and a role', 2, 'nt', ['y,c', 'kg,x', ',class', '1,a', '2,b']],
    ['a role alone', 1, 'nt', ['y,c', ',class', '1,a', '2,b']],
    ['a line', 2, 'tn', ['name,y', '----,--', 'a,1', 'b,2']],
    ['a line of equal signs', 2, 'tn', ['name,y', '====,==', 'a,1', 'b,2']],
    ['a line below the first column alone', 2, 'tn', ['name,y', '----,', 'a,1', 'b,2']],
    ['nothing', 1, 'tn', ['name,y', ',', 'a,1', 'b,2']],
    ['single dashes', 1, 'tn', ['name,y', '-,--', 'a,1', 'b,2']],
    ['a line with a word', 1, 'tn', ['name,y', '----x,--', 'a,1', 'b,2']],
    ['a line behind a word', 1, 'tn', ['name,y', 'x----,--', 'a,1', 'b,2']],
    ['a row of another length', 1, 'nn', ['y,p', 'm', '1,2', '3,4']],
    ['a row of years beside a word', 1, 'nnn', ['y,p,q', 'a,2021,2020', '1,2,3']],
  ])('%s: %i rows', (_, count, kinds, lines) => {
    expect(headerRows(kinds, ...lines)).toBe(count);
  });
});

describe('a first row of words and numbers', () => {
  it.each<[string, number, string, string[]]>([
    ['gaps beside a word', 1, 'nnn', ['y,NA,NA', '1,2,3', '4,5,6']],
    ['years in any order', 1, 'nnnn', ['y,2021,2020,2022', '1,2,3,4', '4,5,6,7']],
    ['levels below equal words', 0, 'nnnnn', ['y,y,0.1,0.5,0.9', '1,2,3,4,5', '4,5,6,7,8']],
    ['levels that are equal, rising', 0, 'nnnn', ['y,0.1,0.10,0.9', '1,2,3,4', '4,5,6,7']],
    ['levels that are equal, falling', 0, 'nnnn', ['y,0.9,0.10,0.1', '1,2,3,4', '4,5,6,7']],
    ['levels that stand in the rows as well', 1, 'nnnn', ['y,0.1,0.5,0.9', '1,2,0.5,4', '4,5,6,7']],
    ['a word that stands for any other', 0, 'tn', ['a,1', 'b,2', 'c,3']],
  ])('%s: %i header', (_, count, kinds, lines) => {
    expect(headerRows(kinds, ...lines)).toBe(count);
  });

  it.each<[string, number, string, string[]]>([
    ['counted from 0, one decimal below', 1, 'nn', ['0,1', '1,2', '3,4.5']],
    ['counted from 1', 1, 'nn', ['1,2', '1.5,2', '3,4']],
    ['counted from 2', 0, 'nn', ['2,3', '1.5,2', '3,4']],
    ['counted above whole numbers', 0, 'nn', ['0,1', '1,2', '3,4']],
    ['an index without a name', 1, 'nnn', [',0,1', '0,5,6', '1,7,8']],
    ['an index without a name that has gaps', 0, 'nnn', [',0,1', ',5,6', '1,7,8']],
    ['an index without a name above one row', 0, 'nnn', [',0,1', '0,5,6']],
    ['pandas’ 0 above decimals', 1, 'n', ['0', '10.5', '-12.25', '3.5', '0.5', '1.5']],
    ['pandas’ 0 above four of them', 0, 'n', ['0', '10.5', '-12.25', '3.5', '0.5']],
    ['pandas’ 0 above a whole number', 0, 'n', ['0', '10.5', '-12.25', '3', '0.5', '1.5']],
    ['1 above decimals', 0, 'n', ['1', '10.5', '-12.25', '3.5', '0.5', '1.5']],
  ])('names that are numbers: %s: %i', (_, count, kinds, lines) => {
    expect(headerRows(kinds, ...lines)).toBe(count);
  });
});

describe('the rows that name columns', () => {
  const naming = (width: number, ...lines: string[]) =>
    namingRows(rowsOf(...lines), width, '.').map((cells) => cells.join());

  it.each<[string, number, string[], string[]]>([
    ['the last of one column', 1, ['A title', 'of two rows', 'y'], ['y']],
    ['the last of two columns', 2, ['A title,', 'of two,rows', 'observed,predicted'], ['observed,predicted']],
    ['with units of two columns', 2, ['A title,', 'speed,weight', 'm/s,kg'], ['speed,weight', 'm/s,kg']],
    [
      'with units in brackets',
      2,
      ['A title,', 'speed,weight', '[km per hour],(tonnes)'],
      ['speed,weight', '[km per hour],(tonnes)'],
    ],
    [
      'with units of four letters',
      2,
      ['A title,', 'speed,weight', 'km/h,kg/m'],
      ['speed,weight', 'km/h,kg/m'],
    ],
    ['without units that are too long', 2, ['A title,', 'speed,weight', 'm per,kg'], ['m per,kg']],
    ['without what only ends in a bracket', 2, ['A title,', 'speed,weight', 'of [m/s],kg'], ['of [m/s],kg']],
    ['without what only begins with one', 2, ['A title,', 'speed,weight', '[m/s] of,kg'], ['[m/s] of,kg']],
    ['without a line', 2, ['y,p', '--,--'], ['y,p']],
    ['without types', 2, ['y,c', 'continuous,discrete'], ['y,c']],
    ['without types and values', 2, ['y,c', 'continuous,red blue'], ['y,c']],
    ['without types and values far apart', 2, ['y,c', 'continuous,red   blue'], ['y,c']],
    ['with what is no type', 3, ['y,c,z', 'continuous,reddish,one'], ['y,c,z', 'continuous,reddish,one']],
    ['below keys and values', 3, ['Model:,ridge,', 'Rows,20,', 'y,p,q'], ['y,p,q']],
    ['below a title', 3, ['A title,,', 'y,p,q'], ['y,p,q']],
    ['below a key without a value', 3, ['Note:,NA,', 'y,p,q'], ['y,p,q']],
    ['with what has no value and is no key', 3, ['Note,NA,', 'y,p,q'], ['Note,NA,', 'y,p,q']],
    ['with what begins with a colon', 3, [':Note,NA,', 'y,p,q'], [':Note,NA,', 'y,p,q']],
    ['with groups above some columns', 4, ['a,b,,c', 'y,p,q,r'], ['a,b,,c', 'y,p,q,r']],
    ['with groups above all columns', 3, [',group,', 'y,p,q'], [',group,', 'y,p,q']],
  ])('%s', (_, width, lines, expected) => {
    expect(naming(width, ...lines)).toEqual(expected);
  });
});

describe('row names', () => {
  const at = (...rows: [string, number][]): Row[] =>
    rows.map(([cell, line]) => ({ cells: [cell, '1'], offset: 0, line, next: line + 1 }));

  it.each<[boolean, [string, number][]]>([
    [
      true,
      [
        ['9', 2],
        ['10', 3],
        ['11', 4],
      ],
    ],
    [
      true,
      [
        ['1', 2],
        ['3', 4],
        ['4', 5],
      ],
    ],
    [
      false,
      [
        ['1', 2],
        ['3', 3],
        ['4', 4],
      ],
    ],
    [
      false,
      [
        ['1', 2],
        ['3', 5],
        ['4', 6],
      ],
    ],
    [
      false,
      [
        ['1.5', 2],
        ['2.5', 3],
        ['3.5', 4],
      ],
    ],
    [
      true,
      [
        ['a', 2],
        ['b', 3],
        ['c', 4],
      ],
    ],
    [
      false,
      [
        ['a', 2],
        ['b', 3],
        ['', 4],
      ],
    ],
    [
      false,
      [
        ['a', 2],
        ['b', 3],
        ['a', 4],
      ],
    ],
    [
      false,
      [
        ['a', 2],
        ['b', 3],
        ['4', 4],
      ],
    ],
    [false, []],
  ])('%s: %j', (expected, rows) => {
    expect(holdsRowNames(at(...rows))).toBe(expected);
  });

  it('shift names if there is one too few, but at least one', () => {
    expect(columnNames([['x', 'y']], 3, true)).toEqual({ names: ['row name', 'x', 'y'] });
    expect(columnNames([], 2, true)).toEqual({ names: ['column 1', 'column 2'] });
    expect(columnNames([['x', 'y'], ['a']], 3, true).names).toEqual(['x a', 'y', 'column 3']);
  });
});

it('recognizes a delimiter at the end of each line with two fields', () => {
  expect(endsInDelimiter([['x', '']], rowsOf('1,', '2,'), 2)).toBe(true);
  expect(endsInDelimiter([['x']], rowsOf('1', '2'), 1)).toBe(false);
  expect(endsInDelimiter([['x', 'y']], rowsOf('1,', '2,'), 2)).toBe(false);
  expect(endsInDelimiter([['x', '']], rowsOf('1,', '2,3'), 2)).toBe(false);
  expect(endsInDelimiter([['x', '']], [], 2)).toBe(false);
});
