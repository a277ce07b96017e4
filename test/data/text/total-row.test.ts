import { describe, expect, it } from 'vitest';
import { summaryOf } from '../reading.ts';

/** Whether the last row of a table is taken for a sum of those above it. */
async function isLeftOut(header: string, rows: readonly string[], last: string): Promise<boolean> {
  const { rows: read, leftOut } = await summaryOf([header, ...rows, last, ''].join('\n'));
  expect(read + leftOut.rows).toBe(rows.length + 1);
  if (leftOut.rows > 0)
    expect(leftOut.reasons).toEqual([{ row: rows.length + 2, reason: 'is a total of the rows above it' }]);
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
  ])('that says %j sums up the others', async (word) => {
    expect(await after(`,${word},40.5`)).toBe(true);
  });

  it.each(['Totally', 'my total', 'summary', 'r9'])('that says %j does not', async (word) => {
    expect(await after(`10,${word},9.5`)).toBe(false);
  });

  it('sums up the others where a number is missing and another is their sum or mean', async () => {
    expect(await after(',,40.5')).toBe(true);
    expect(await after(',,4.5')).toBe(true);
    const more = Array.from({ length: 30 }, (_, index) => `${index + 1},r${index},${index}.5`);
    expect(await isLeftOut('id,name,y', more, 'all,,450')).toBe(true);
  });

  it('does not where the other is neither', async () => {
    expect(await after(',,40.6')).toBe(false);
    expect(await after(',,4.6')).toBe(false);
    expect(await after(',,')).toBe(false);
  });

  it('does not where no number is missing', async () => {
    expect(await after('10,,40.5')).toBe(false);
  });

  it('does not where numbers are missing now and then', async () => {
    const some = rows.map((row, index) => (index % 3 ? row : row.replace(/^\d+/, '')));
    expect(await isLeftOut('id,name,y', some, ',,40.5')).toBe(false);
    const one = rows.map((row, index) => (index === 4 ? row.replace(/^\d+/, '') : row));
    expect(await isLeftOut('id,name,y', one, ',,40.5')).toBe(false);
  });

  it('is not looked for in a table of three rows', async () => {
    expect(await isLeftOut('id,name,y', rows.slice(0, 2), ',Total,2')).toBe(false);
    expect(await isLeftOut('id,name,y', rows.slice(0, 3), ',Total,4.5')).toBe(true);
  });

  it('sums up numbers whose mean is rounded', async () => {
    const thirds = ['1,a,0.1', '2,b,0.2', '3,c,0.2', '4,d,0.1', '5,e,0.2', '6,f,0.3', '7,g,0.3'];
    expect(await isLeftOut('id,name,y', thirds, ',,0.2000')).toBe(true);
    expect(await isLeftOut('id,name,y', thirds, ',,0.2001')).toBe(false);
  });

  it('leaves the columns without it, and their gaps counted', async () => {
    const gaps = rows.map((row, index) => (index === 4 ? '5,,' : row));
    const { columns } = await summaryOf(['id,name,y', ...gaps, ',Total,36', ''].join('\n'));
    expect(columns).toMatchObject([
      { name: 'id', missing: 0, values: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
      { name: 'name', missing: 1 },
      { name: 'y', missing: 1, values: [0.5, 1.5, 2.5, 3.5, null, 5.5, 6.5, 7.5, 8.5] },
    ]);
  });
});
