import { describe, expect, it } from 'vitest';
import { columnNames, endsInDelimiter, holdsRowNames, namingRows } from '../../../src/data/text/header.ts';
import { headerRows, rowsOf } from './header-cases.ts';

describe('the rows of a header', () => {
  it.each<[number, string, string[]]>([
    [1, 'nn', ['y,p', '1,2', '3,4']],
    [0, 'nn', ['1,2', '3,4']],
    [2, 'nn', ['y,p', 'm,kg', '1,2', '3,4']],
    [1, 'tn', ['name,y', 'a,1', 'b,2']],
    [1, 'dn', ['day,y', '2020-01-01,1', '2020-01-02,2']],
    [1, 'nn', ['y,', '1,2', '3,4']],
    [0, 'nn', [',', '1,2', '3,4']],
    // A year or a level beside a word is a name; a measurement beside it is not, unless there are as many words.
    [1, 'nn', ['y,2020', '1,2', '3,4']],
    [1, 'nn', ['y,0.5', '1,2', '3,4']],
    [0, 'nnn', ['y,0.5,0.5', '1,2,3', '4,5,6']],
    [1, 'nnnn', ['y,0.1,0.5,0.9', '1,2,3,4', '4,5,6,7']],
    [1, 'nnnn', ['y,0.9,0.5,0.1', '1,2,3,4', '4,5,6,7']],
    [0, 'nnnn', ['y,0.1,0.9,0.5', '1,2,3,4', '4,5,6,7']],
    [0, 'nnnn', ['y,0.1,0.1,0.9', '1,2,3,4', '4,5,6,7']],
    [0, 'nnnt', ['y,0.1,0.9,a', '1,2,3,a', '4,5,6,b']],
    [1, 'nnnt', ['y,0.1,0.9,c', '1,2,3,a', '4,5,6,b']],
    // Below the first row digits count against a header too.
    [1, 'nn', ['y,p', '2020,2021', '1,2']],
    // A row of another length is header where it is the first.
    [1, 'nn', ['a,b,c', '1,2', '3,4']],
  ])('are %i above %s: %j', (count, kinds, lines) => {
    expect(headerRows(kinds, ...lines)).toBe(count);
  });

  it('are eight at most', () => {
    expect(headerRows('nn', ...Array.from({ length: 12 }, () => 'y,p'), '1,2')).toBe(8);
  });

  it.each<[number, string, string[]]>([
    [1, 'tt', ['name,town', 'a,Oslo', 'b,Bergen']],
    [0, 'tt', ['a,Oslo', 'b,Oslo', 'b,Bergen']],
    // An index has no name.
    [1, 'ntt', [',gold,guess', '0,cat,dog', '1,dog,dog']],
    [0, 'ntt', [',cat,dog', '0,cat,dog', '1,dog,dog']],
    [0, 'ntt', [',gold,guess', ',cat,dog', '1,dog,dog']],
    [0, 'tt', ['x,x', 'a,Oslo', 'b,Bergen']],
    [0, 'tt', ['x,', 'a,Oslo', 'b,Bergen']],
  ])('are %i in a table of text %s: %j', (count, kinds, lines) => {
    expect(headerRows(kinds, ...lines)).toBe(count);
  });

  it.each<[number, string, string[]]>([
    [1, 'nnn', [',0,1', '0,0.5,0.5', '1,0.25,0.75']],
    [0, 'nnn', [',0,1', ',0.5,0.5', '1,0.25,0.75']],
    [0, 'nnn', [',0,1', '0,0.5,0.5']],
    [0, 'nnn', [',1,2', '0,3,4', '1,5,6']],
    [1, 'n', ['0', '0.5', '-1.5', '2.5', '3.5', '4.5']],
    [0, 'n', ['0', '0.5', '-1.5', '2.5', '3.5']],
    [0, 'n', ['0', '0.5', '-1.5', '2.5', '3.5', '4']],
    [0, 'n', ['1', '0.5', '-1.5', '2.5', '3.5', '4.5']],
    [1, 'nn', ['0,1', '0.5,2', '1.5,3']],
    [1, 'nn', ['1,2', '0.5,2', '1.5,3']],
    [0, 'nn', ['2,3', '0.5,2', '1.5,3']],
    [0, 'nn', ['0,1', '5,2', '1,3']],
    [0, 'nn', ['0,2', '0.5,2', '1.5,3']],
    [0, 'nn', ['0,', '0.5,2', '1.5,3']],
  ])('are %i where names may be numbers, above %s: %j', (count, kinds, lines) => {
    expect(headerRows(kinds, ...lines)).toBe(count);
  });
});

describe('the rows that name columns', () => {
  const named = (width: number, ...lines: string[]) =>
    namingRows(rowsOf(...lines), width, '.').map((cells) => cells.join(','));

  it.each<[number, string[], string[]]>([
    [3, [], []],
    [3, ['a,b,c'], ['a,b,c']],
    [3, ['a,b,c', 'd,e,f'], ['a,b,c', 'd,e,f']],
    [3, ['a,b,c', 'continuous,discrete,string'], ['a,b,c']],
    [3, ['a,b,c', '<dbl>,<chr>,'], ['a,b,c']],
    [3, ['a,b,c', 'int64,varchar,date', 'x,y,z'], ['a,b,c']],
    [3, ['a,b,c', 'double,,'], ['a,b,c', 'double,,']],
    [1, ['title', 'y'], ['y']],
    [2, ['Made by,X', 'y,p'], ['y,p']],
    [2, ['length,weight', 'm,kg'], ['length,weight', 'm,kg']],
    [2, ['length,weight', '[meters],(kg)'], ['length,weight', '[meters],(kg)']],
    [3, ['Model,ridge,', 'y,p,z'], ['y,p,z']],
    [3, ['Model:,,', 'y,p,z'], ['y,p,z']],
    [3, ['Title,,', 'y,p,z'], ['y,p,z']],
    [3, [',group,', 'y,p,z'], [',group,', 'y,p,z']],
    [3, ['Model,ridge,x', 'y,p,z'], ['Model,ridge,x', 'y,p,z']],
    [3, ['A,1,', 'a,b,c', 'B,2,', 'y,p,z'], ['y,p,z']],
  ])('of a table of %i columns: %j', (width, lines, naming) => {
    expect(named(width, ...lines)).toEqual(naming);
  });
});

describe('the names of columns', () => {
  const names = (width: number, rowNames: boolean, ...rows: string[]) =>
    columnNames(
      rows.map((row) => row.split(',')),
      width,
      rowNames,
    );

  it('are those of the header, without quotes and with single blanks', () => {
    expect(names(3, false, '"a",b\'s,"c   d"')).toEqual({ names: ['a', "b's", 'c d'] });
  });

  it('are joined where there are several rows of them, each once', () => {
    expect(names(3, false, 'length,length,', 'm,length,kg')).toEqual({
      names: ['length m', 'length', 'kg'],
    });
  });

  it('have a title above them that stands once over names which come again, as in merged cells', () => {
    expect(names(5, false, ',Heat,,Rain,', 'Day,obs,sim,obs,sim').names).toEqual([
      'Day',
      'Heat obs',
      'Heat sim',
      'Rain obs',
      'Rain sim',
    ]);
  });

  it('are given where there are none', () => {
    expect(names(2, false)).toEqual({ names: ['column 1', 'column 2'] });
    expect(names(3, false, 'a,,a')).toEqual({ names: ['a', 'column 2', 'a (2)'] });
  });

  it('stand over the columns behind the row names where one is too few', () => {
    expect(names(3, true, 'y,p')).toEqual({ names: ['row name', 'y', 'p'] });
    expect(names(3, true, 'x,y,p')).toEqual({ names: ['x', 'y', 'p'] });
    expect(names(3, true, 'a,b', 'x,y,p').names).toEqual(['a x', 'b y', 'p']);
    expect(names(1, true)).toEqual({ names: ['column 1'] });
  });

  const advice = 'Check that each name stands above its column; if not, correct the first line of the file.';

  it('stay in place where they are too few otherwise, and that is said', () => {
    expect(names(3, false, 'y,p')).toMatchObject({
      names: ['y', 'p', 'column 3'],
      notice: {
        id: 'uneven-header',
        text: 'The header has 2 names for 3 columns: names were assigned from the left, and the last columns have none.',
        advice,
      },
    });
    expect(names(4, true, 'y,p').names).toEqual(['y', 'p', 'column 3', 'column 4']);
  });

  it('stay in place where they are too many, without the empty ones', () => {
    expect(names(2, false, 'y,p,z')).toMatchObject({
      names: ['y', 'p'],
      notice: {
        id: 'uneven-header',
        text: 'The header has 3 names for 2 columns: names were assigned from the left, and the last names were left out.',
        advice,
      },
    });
    expect(names(2, false, 'y,,p')).toEqual({ names: ['y', 'p'] });
    expect(names(2, false, ',y,p,')).toEqual({ names: ['y', 'p'] });
    expect(names(3, false, ',y,p,')).toEqual({ names: ['y', 'p', 'column 3'] });
  });
});

describe('row names', () => {
  it.each<[boolean, string[]]>([
    [true, ['a,1', 'b,2', 'c,3']],
    [true, ['1,5', '2,6', '3,7']],
    [true, ['7,5', '8,6']],
    [true, ['7,5']],
    [false, ['a,1', 'b,2', 'a,3']],
    [false, ['1,5', '3,6', '4,7']],
    [false, ['0.5,5', '1.5,6']],
    [false, ['-1,5', '0,6']],
    [false, ['a,1', ',2']],
    [false, ['a,1', '2,2']],
    [false, ['2020-01-01,1', '2020-01-03,2']],
    [false, []],
  ])('are held, %s: %j', (held, lines) => {
    expect(holdsRowNames(rowsOf(...lines))).toBe(held);
  });
});

describe('lines that end in a delimiter', () => {
  it.each<[boolean, string[], string[], number]>([
    [true, ['y,p,'], ['1,2,', '3,4,'], 3],
    [true, ['y,p'], ['1,2,', '3,4,'], 3],
    [true, [], ['1,2,', '3,4,'], 3],
    [false, ['y,p,z'], ['1,2,', '3,4,'], 3],
    [false, ['y,p,'], ['1,2,', '3,4,5'], 3],
    [false, ['y,p,'], [], 3],
    [false, [''], ['', ''], 1],
  ])('%s: %j above %j', (ends, titles, lines, width) => {
    expect(
      endsInDelimiter(
        titles.map((row) => row.split(',')),
        rowsOf(...lines),
        width,
      ),
    ).toBe(ends);
  });
});
