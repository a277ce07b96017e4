import { describe, expect, it } from 'vitest';
import { surveyWithNumbers, withNumbers } from '../../../src/data/text/written-numbers.ts';
import { summaryOf, tableOf } from '../reading.ts';

const surveyOf = (sample: (string | null)[], kind: 'text' | 'date' = 'text') =>
  surveyWithNumbers({ columns: [{ name: 'load', kind, sample }] });
const unitOf = (...cells: (string | null)[]) => {
  const writing = surveyOf(cells).writings.get('load');
  return writing?.kind === 'unit' ? writing.unit : undefined;
};

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
  const { survey, writings } = surveyOf([...cells, '1,5 kg', '2.5kg', null, '7', 'heavy']);
  expect(writings).toEqual(new Map([['load', { kind: 'unit', unit: 'kg' }]]));
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
  const { survey, writings } = surveyWithNumbers({ columns });
  expect(survey.columns).toEqual(columns);
  expect(writings.size).toBe(0);
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
    expect(withNumbers(table, new Map())).toBe(table);
    expect(withNumbers(table, new Map([['c', { kind: 'unit' as const, unit: 'kg' }]]))).toEqual(table);
    expect(withNumbers(table, new Map([['b', { kind: 'unit' as const, unit: 'kg' }]]))).toEqual(table);
  });

  it('reads the numbers with the file’s decimal separator', async () => {
    const cells = Array.from({ length: 9 }, (_, index) => `1.23${index},5 kg;${index},25`);
    const { columns } = await summaryOf(['load;y', ...cells, ''].join('\n'));
    expect(columns[0]!.values.slice(0, 2)).toEqual([1230.5, 1231.5]);
  });
});

describe('marks for missing values among numbers', () => {
  const marked = (marks: readonly string[], numbers: readonly number[] = [...Array(30).keys()]) =>
    surveyOf([...numbers.map((value) => `${value / 4}`), ...marks]).writings.get('load');

  it.each([
    ['ND', 'ND', 'ND'],
    ['n.b.', 'n.b.', 'n.b.'],
    ['pending', 'kaputt', 'pending', 'pending'],
    ['不检出', '不检出', '不检出', '不检出'],
  ])('may be any words, if they are few: %s …', (...marks) => {
    expect(marked(marks)).toEqual({ kind: 'marks', marks: [...new Set(marks)] });
  });

  it('may be limits of detection, each with its own number', () => {
    const limits = ['<0.5', '<1', '< 0,2', '<0.05', '<3'];
    expect(marked(limits)).toMatchObject({ kind: 'marks', marks: ['<0.5', expect.any(String)] });
  });

  it.each([
    ['there are many of them', Array.from({ length: 4 }, (_, index) => `site ${'abcd'[index]}`), undefined],
    ['more than a third of the cells have one', Array.from({ length: 16 }, () => 'ND'), undefined],
    ['the numbers are few, as codes are', ['A', 'A', 'B'], [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]],
    ['they are sentences', ['the sample was lost on the way'], undefined],
  ])('are none where %s', (_, marks, numbers) => {
    expect(marked(marks, numbers)).toBeUndefined();
  });

  it('count as missing, and are told', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => `${row % 8 === 3 ? '<0,5' : `${row},25`};${row},5`);
    const { columns, notices } = await summaryOf(['nitrate;model', ...rows, ''].join('\n'));
    expect(columns[0]).toMatchObject({ kind: 'number', missing: 5 });
    expect(columns[0]!.values.slice(0, 5)).toEqual([0.25, 1.25, 2.25, null, 4.25]);
    expect(notices).toMatchObject([
      {
        id: 'marks-in-cells',
        text: '“nitrate” has “<0,5” in place of a number in 5 cells, taken as missing.',
        advice: expect.stringContaining('Of a value beyond a limit something is known'),
      },
    ]);
  });

  it('remain text if the user says so', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => `${row % 8 === 3 ? 'ND' : row},${row}`);
    const table = await tableOf(['a,b', ...rows, ''].join('\n'), { types: { a: 'text' } });
    expect(table.columns[0]).toMatchObject({ kind: 'text' });
  });
});

it('reads the numbers before their uncertainties', async () => {
  const rows = Array.from({ length: 20 }, (_, row) => `${row}.25 ± 0.3,${row} +/- 1`);
  const { columns, notices } = await summaryOf(['a,b', ...rows, 'lost,', ''].join('\n'));
  expect(columns.map(({ values }) => values.slice(0, 3))).toEqual([
    [0.25, 1.25, 2.25],
    [0, 1, 2],
  ]);
  expect(notices.map(({ text }) => text)).toEqual([
    'The cells of “a” hold an uncertainty (±) after the number; the number alone was read. Those without such a number (1) count as missing.',
    'The cells of “b” hold an uncertainty (±) after the number; the number alone was read.',
  ]);
});
