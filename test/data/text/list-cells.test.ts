import { describe, expect, it } from 'vitest';
import { surveyWithLists, withLists } from '../../../src/data/text/list-cells.ts';
import { summaryOf, tableOf } from '../reading.ts';

const survey = (sample: (string | null)[], kind: 'text' | 'date' = 'text', others: string[] = []) =>
  surveyWithLists({
    columns: [
      { name: 'p', kind, sample },
      ...others.map((name) => ({ name, kind: 'number' as const, sample: sample.map(() => 1) })),
    ],
  });

describe('a survey', () => {
  it('turns the elements of lists into columns, and tells where they come from', () => {
    const { survey: shown, behind } = survey(['[1, 2]', null, '[3, 4]', 'NA'], 'text', ['y']);
    expect(shown.columns).toEqual([
      { name: 'p[0]', kind: 'number', sample: [1, null, 3, null] },
      { name: 'p[1]', kind: 'number', sample: [2, null, 4, null] },
      { name: 'y', kind: 'number', sample: [1, 1, 1, 1] },
    ]);
    expect([...behind]).toEqual([
      ['p[0]', 'p'],
      ['p[1]', 'p'],
    ]);
  });

  it('pairs the values of records by their names', () => {
    const { survey: shown } = survey(['{a: 1, b: 2}', '{b: 4, a: 3}']);
    expect(shown.columns.map(({ name, sample }) => [name, sample])).toEqual([
      ['p.a', [1, 3]],
      ['p.b', [2, 4]],
    ]);
  });

  it.each<[string, ReturnType<typeof survey>]>([
    ['some cell is no list', survey(['[1, 2]', 'x'])],
    ['lists have several lengths', survey(['[1, 2]', '[1, 2, 3]'])],
    ['records have several names', survey(['{a: 1, b: 2}', '{a: 1, c: 2}'])],
    ['there are no cells', survey([null, null])],
    ['it is no text', survey(['[1, 2]'], 'date')],
    ['a name is taken', survey(['[1, 2]'], 'text', ['p[1]'])],
  ])('leaves a column as it is where %s', (_, { survey: shown, behind }) => {
    expect(shown.columns[0]!.name).toBe('p');
    expect(behind.size).toBe(0);
  });
});

describe('a table', () => {
  it('has a column for each element, and says so', async () => {
    const { columns, notices } = await summaryOf('y,p\n1,"[0.25, 0.5, 0.25]"\n2,\n3,"[0.5, 0.25, 0.25]"\n');
    expect(columns).toEqual([
      { name: 'y', kind: 'number', missing: 0, values: [1, 2, 3] },
      { name: 'p[0]', kind: 'number', missing: 1, values: [0.25, null, 0.5] },
      { name: 'p[1]', kind: 'number', missing: 1, values: [0.5, null, 0.25] },
      { name: 'p[2]', kind: 'number', missing: 1, values: [0.25, null, 0.25] },
    ]);
    expect(notices).toMatchObject([
      {
        id: 'list-cells',
        text: 'The cells of “p” are lists of 3 values: they became the columns “p[0]” to “p[2]”.',
        advice: 'If they are something else, save one number per cell.',
      },
    ]);
  });

  it('counts a cell beyond the sample that is no list as missing', async () => {
    const table = await tableOf('y,p\n1,"[1, 2]"\n2,x\n');
    const listed = withLists(
      table,
      new Map([
        ['p[0]', 'p'],
        ['p[1]', 'p'],
      ]),
    );
    expect(listed.columns.slice(1)).toEqual([
      { name: 'p[0]', kind: 'number', numbers: Float64Array.of(1, Number.NaN), missing: 1 },
      { name: 'p[1]', kind: 'number', numbers: Float64Array.of(2, Number.NaN), missing: 1 },
    ]);
    expect(listed.reading.columns.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'y number',
      'p[0] number',
      'p[1] number',
    ]);
  });

  it('is the same without lists', async () => {
    const table = await tableOf('y,p\n1,a\n2,b\n');
    expect(withLists(table, new Map())).toBe(table);
    expect(withLists(table, new Map([['y[0]', 'y']])).columns).toEqual(table.columns);
  });
});
