import { describe, expect, it } from 'vitest';
import { surveyWithUnits, withUnits } from '../../../src/data/text/unit-cells.ts';
import { summaryOf, tableOf } from '../reading.ts';

const surveyOf = (sample: (string | null)[], kind: 'text' | 'date' = 'text') =>
  surveyWithUnits({ columns: [{ name: 'load', kind, sample }] });
const unitOf = (...cells: (string | null)[]) => surveyOf(cells).units.get('load');

describe('the unit of a column', () => {
  it.each([
    ['mg/L', ['18.84 mg/L', '3 mg/L', '-1.5 mg/L']],
    ['km', ['1km', '2.5km', '+3km']],
    ['°C', ['−1.5 °C', '2e-3 °C', '1.5E+2 °C']],
    ['µg/m³', ['1 µg/m³', '2 µg/m³', '3 µg/m³']],
    ['m2', ['12 m2', '13 m2', '14 m2']],
    ['kg', ["1'234.5 kg", '1,234.5 kg', '12 kg']],
    ['kg', ['1.234,5 kg', '0,5 kg', ' 12 kg ']],
  ])('is %s', (unit, cells) => {
    expect(unitOf(...cells)).toBe(unit);
  });

  it.each([
    ['two cells', ['1 kg', '2 kg']],
    ['several units', ['1 kg', '2 g', '3 mg']],
    ['codes with leading zeros', ['007 kg', '008 kg', '009 kg']],
    ['names with a number', ['kg 1', 'kg 2', 'kg 3']],
    ['units of more than twelve letters', ['1 abcdefghijklm', '2 abcdefghijklm', '3 abcdefghijklm']],
    ['numbers between words', ['1 kg net', '2 kg net', '3 kg net']],
    ['two digits behind the unit', ['1 m23', '2 m23', '3 m23']],
    ['nothing at all', []],
  ])('is none with %s', (_, cells) => {
    expect(unitOf(...cells)).toBeUndefined();
  });

  it('can have twelve letters, and three cells suffice', () => {
    expect(unitOf('1 abcdefghijkl', '2 abcdefghijkl', '3 abcdefghijkl')).toBe('abcdefghijkl');
    expect(unitOf('1 kg', null, '2 kg', null)).toBeUndefined();
    expect(unitOf('1 kg', null, '2 kg', '3 kg')).toBe('kg');
  });

  it('is that of at least 95% of the cells', () => {
    const cells = Array.from({ length: 19 }, (_, index) => `${index} kg`);
    expect(unitOf(...cells, 'none of it')).toBe('kg');
    expect(unitOf('5 g', ...cells)).toBe('kg');
    expect(unitOf(...cells.slice(1), 'none of it', '5 g')).toBeUndefined();
  });

  it('is not searched for in cells that are too long for a number', () => {
    const long = (length: number) => `${'1'.repeat(length - 3)} kg`;
    expect(unitOf(long(400), long(400), long(400))).toBe('kg');
    expect(unitOf(long(401), long(401), long(401))).toBeUndefined();
  });
});

it('turns a survey’s cells into numbers, whatever the decimal separator, and the rest into missing cells', () => {
  const cells = Array.from({ length: 38 }, (_, index) => `${index} kg`);
  const { survey, units } = surveyOf([...cells, '1,5 kg', '2.5kg', null, '7', 'heavy']);
  expect(units).toEqual(new Map([['load', 'kg']]));
  expect(survey.columns).toEqual([
    { name: 'load', kind: 'number', sample: [...cells.keys(), 1.5, 2.5, null, 7, null] },
  ]);
});

it('leaves a survey’s other columns unchanged', () => {
  const columns = [
    { name: 'town', kind: 'text' as const, sample: ['Oslo', 'Bergen', 'Hamar'] },
    { name: 'day', kind: 'date' as const, sample: ['1 may', '2 may', '3 may'] },
    { name: 'y', kind: 'number' as const, sample: [1, 2, null] },
  ];
  const { survey, units } = surveyWithUnits({ columns });
  expect(survey.columns).toEqual(columns);
  expect(units.size).toBe(0);
});

describe('a table with units in its cells', () => {
  const rows = Array.from({ length: 40 }, (_, index) => `${index}.5 kg,t${index % 3},${index}`);

  it('has the numbers, and reports the unit', async () => {
    const { columns, notices } = await summaryOf(
      ['load,town,y', ...rows, '7 lb,t1,3', ',t2,4', ''].join('\n'),
    );
    expect(columns.map(({ kind }) => kind)).toEqual(['number', 'text', 'number']);
    expect(columns[0]).toMatchObject({ missing: 2 });
    expect(columns[0]!.values.slice(38)).toEqual([38.5, 39.5, null, null]);
    expect(notices).toMatchObject([
      {
        id: 'unit-in-cells',
        text: 'The cells of “load” hold a unit (“kg”) after the number; the number alone was read. Those without such a number (1) count as missing.',
        advice: 'If they are names rather than quantities, set the type of the column to text.',
      },
    ]);
  });

  it('does not mention cells without a number if there are none', async () => {
    const { notices } = await summaryOf(['load,town,y', ...rows, ''].join('\n'));
    expect(notices.map(({ text }) => text)).toEqual([
      'The cells of “load” hold a unit (“kg”) after the number; the number alone was read.',
    ]);
  });

  it('is unchanged if there are no units, or no such column', async () => {
    const table = await tableOf('a,b\nx,1\ny,2\n');
    expect(withUnits(table, new Map())).toBe(table);
    expect(withUnits(table, new Map([['c', 'kg']]))).toEqual(table);
    expect(withUnits(table, new Map([['b', 'kg']]))).toEqual(table);
  });

  it('reads the numbers with the file’s decimal separator', async () => {
    const cells = Array.from({ length: 9 }, (_, index) => `1.23${index},5 kg;${index},25`);
    const { columns } = await summaryOf(['load;y', ...cells, ''].join('\n'));
    expect(columns[0]!.values.slice(0, 2)).toEqual([1230.5, 1231.5]);
  });
});
