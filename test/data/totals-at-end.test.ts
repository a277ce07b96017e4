import { describe, expect, it } from 'vitest';
import { streamSource } from '../../src/data/pieces.ts';
import { summaryOf, tableOf, tableSummaryOf } from './reading.ts';

/** Whether the last row of a table is taken for a sum of those above it. */
async function isLeftOut(header: string, rows: readonly string[], last: string): Promise<boolean> {
  const { rows: read, leftOut } = await summaryOf([header, ...rows, last, ''].join('\n'));
  expect(read + leftOut.rows).toBe(rows.length + 1);
  if (leftOut.rows > 0)
    expect(leftOut.reasons).toEqual([{ row: rows.length + 2, reason: 'sums up other rows' }]);
  return leftOut.rows > 0;
}
const rows = Array.from({ length: 9 }, (_, index) => `${index + 1},r${index},${index}.5`);
const after = (last: string) => isLeftOut('id,name,y', rows, last);

describe('a last row', () => {
  it.each([
    'Total',
    'TOTAL:',
    'grand total',
    'Sub-Total',
    'Sum',
    'Mean',
    'Average',
    'avg',
    'Median',
    'Summe',
    'Gesamt',
    'Mittelwert',
    'Somme',
    'Moyenne',
    'Suma',
    'Media',
    'Totale',
    'Somma',
    'means',
    ' total ',
    'Gesamtergebnis',
    'Total général',
    'Totale complessivo',
    'Celkový součet',
    'Общий итог',
    '総計',
  ])('that says %j sums up the others', async (word) => {
    expect(await after(`,${word},40.5`)).toBe(true);
  });

  it.each(['Totally', 'my total', 'summary', 'r9'])('that says %j does not', async (word) => {
    expect(await after(`10,${word},9.5`)).toBe(false);
  });

  it('is a summary if a number is missing and another is a sum or mean', async () => {
    expect(await after(',,40.5')).toBe(true);
    expect(await after(',,4.5')).toBe(true);
    const more = Array.from({ length: 30 }, (_, index) => `${index + 1},r${index},${index}.5`);
    expect(await isLeftOut('id,name,y', more, 'all,,450')).toBe(true);
  });

  it('is not a summary if the other is neither', async () => {
    expect(await after(',,40.6')).toBe(false);
    expect(await after(',,4.6')).toBe(false);
    expect(await after(',,')).toBe(false);
  });

  it('is not a summary if no number is missing', async () => {
    expect(await after('10,,40.5')).toBe(false);
  });

  it('is not a summary if numbers are missing now and then', async () => {
    const some = rows.map((row, index) => (index % 3 ? row : row.replace(/^\d+/, '')));
    expect(await isLeftOut('id,name,y', some, ',,40.5')).toBe(false);
    const one = rows.map((row, index) => (index === 4 ? row.replace(/^\d+/, '') : row));
    expect(await isLeftOut('id,name,y', one, ',,40.5')).toBe(false);
  });

  it('is not searched for in a table of three rows', async () => {
    expect(await isLeftOut('id,name,y', rows.slice(0, 2), ',Total,2')).toBe(false);
    expect(await isLeftOut('id,name,y', rows.slice(0, 3), ',Total,4.5')).toBe(true);
  });

  it('can be a rounded mean', async () => {
    const thirds = ['1,a,0.1', '2,b,0.2', '3,c,0.2', '4,d,0.1', '5,e,0.2', '6,f,0.3', '7,g,0.3'];
    expect(await isLeftOut('id,name,y', thirds, ',,0.2000')).toBe(true);
    expect(await isLeftOut('id,name,y', thirds, ',,0.2001')).toBe(false);
  });

  it('is removed from the columns, and their missing cells are recounted', async () => {
    const gaps = rows.map((row, index) => (index === 4 ? '5,,' : row));
    const { columns } = await summaryOf(['id,name,y', ...gaps, ',Total,36', ''].join('\n'));
    expect(columns).toMatchObject([
      { name: 'id', missing: 0, values: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
      { name: 'name', missing: 1 },
      { name: 'y', missing: 1, values: [0.5, 1.5, 2.5, 3.5, null, 5.5, 6.5, 7.5, 8.5] },
    ]);
  });

  it('is not the mean of equal numbers, but one more of them', async () => {
    const equal = rows.map((row) => row.replace(/[^,]*$/, '2.5'));
    expect(await isLeftOut('id,name,y', equal, ',,2.5')).toBe(false);
  });

  it('is the exact sum, but a rounded mean', async () => {
    const large = rows.map((row, index) => row.replace(/[^,]*$/, `${1e6 * (index + 1)}`));
    expect(await isLeftOut('id,name,y', large, ',,45000000')).toBe(true);
    expect(await isLeftOut('id,name,y', large, ',,45000001')).toBe(false);
    expect(await isLeftOut('id,name,y', large, ',,5000000.1')).toBe(true);
  });

  it('is a summary without a missing cell if each of several numbers is a sum, in more than eight rows', async () => {
    const whole = [3, 1, 4, 1, 5, 9, 2, 6];
    const pairs = whole.map((value) => `${value},${value / 2}`);
    expect(await isLeftOut('y,p', pairs, '31,15.5')).toBe(true);
    expect(await isLeftOut('y,p', pairs, '31,15')).toBe(false);
    expect(await isLeftOut('y,p', pairs, '30,15.5')).toBe(false);
    expect(await isLeftOut('y,p', pairs.slice(1), '28,14')).toBe(false);
  });
});

describe('several last rows', () => {
  const figures = ['Mean,5,5', 'SD,2.5,2.4', 'RMSE,0.3,'];
  const numbered = Array.from({ length: 80 }, (_, index) => `${index + 1},${index % 11},${index % 7}`);

  const text = ['id,y,p', ...numbered, ...figures].join('\n');

  it('are statistics even if their names are among numbers, in a column that is not kept', async () => {
    const { rows: read, columns } = await tableOf(text, { keep: () => ['y', 'p'] });
    expect(read).toBe(80);
    expect(columns.map(({ name }) => name)).toEqual(['y', 'p']);
  });

  it('are recognized in a file that is read in small pieces', async () => {
    const bytes = new TextEncoder().encode(text);
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 37) yield bytes.slice(at, at + 37);
    }
    expect((await tableSummaryOf(await streamSource('a.csv', pieces()))).rows).toBe(80);
  });
});
