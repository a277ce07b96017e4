import { describe, expect, it } from 'vitest';
import { dataFileEndings, formats, isDataFileName } from '../../src/data/formats.ts';
import { readers } from '../../src/data/readers.ts';
import { problemOf } from './reading.ts';

describe('file formats', () => {
  it('have exactly one reader each', () => {
    expect(readers.flatMap((reader) => reader.formats).sort()).toEqual(Object.keys(formats).sort());
  });

  it('have file extensions of their own', () => {
    expect(new Set(dataFileEndings).size).toBe(dataFileEndings.length);
    for (const ending of dataFileEndings) expect(isDataFileName(`A.${ending.toUpperCase()}.gz`)).toBe(true);
    expect(isDataFileName('a.xlsx')).toBe(false);
  });

  it.each([
    ['a.xlsx', 'PK\u0003\u0004', 'Excel'],
    ['a.zip', 'PK\u0003\u0004', 'zip'],
    ['a.feather', 'ARROW1\0\0', 'Feather'],
    ['a.rds', 'RDX3\nX\n', 'R data'],
    ['a.db', 'SQLite format 3\0', 'SQLite'],
    ['a.csv', '\ufeff\n<!DOCTYPE html><html><body>404 Not Found</body></html>', 'a web page'],
    ['a.xls', '<HTML><table><tr><td>1</td></tr></table></HTML>', 'a web page'],
    ['a.csv', '<?xml version="1.0"?><rows/>', 'XML'],
    ['a.csv', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n', 'Git LFS'],
  ])('%s of others is named, with the line that converts it', async (name, mark, kind) => {
    const problem = await problemOf(`${mark}${'\0'.repeat(40)}`, { name });
    expect(problem).toMatchObject({ code: 'foreign-format', message: expect.stringContaining(kind) });
    expect(problem.hint.length).toBeGreaterThan(20);
  });
});
