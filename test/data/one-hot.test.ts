import { describe, expect, it } from 'vitest';
import { readSample } from '../../src/analysis/columns/read-sample.ts';
import { surveyWithOneHot } from '../../src/data/one-hot.ts';
import { memorySource } from '../../src/data/source.ts';
import { tableOf, valuesOf } from './reading.ts';

const csv = (header: string, ...rows: string[]): string => [header, ...rows].join('\n');
const pets = 'y_cat,y_dog,y_bird,p_cat,p_dog,p_bird';
const petRows = ['1,0,0,.5,.3,.2', '0,1,0,.2,.7,.1', '0,0,1,.6,.3,.1', '1,0,0,.4,.5,.1'];

const labelsIn = (columns: Record<string, (number | null)[]>): string[] => {
  const survey = Object.entries(columns).map(([name, sample]) => ({ name, kind: 'number' as const, sample }));
  return surveyWithOneHot({ columns: survey }).labels.map(({ name }) => name);
};
const hot = [
  [1, 0, 0, 1],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
];
const shares = [
  [0.5, 0.2, 0.6, 0.4],
  [0.3, 0.7, 0.3, 0.5],
  [0.2, 0.1, 0.1, 0.1],
];
const named = (own: string[], probabilities: string[]) =>
  Object.fromEntries([
    ...own.map((name, k) => [name, hot[k]!]),
    ...probabilities.map((name, k) => [name, shares[k]!]),
  ]);

describe('columns of zeros and ones beside probabilities of the same classes', () => {
  it('become one label, with a notice', async () => {
    const text = csv(pets, ...petRows);
    expect((await valuesOf(text)).y).toEqual(['cat', 'dog', 'bird', 'cat']);
    const { columns, notices } = (await tableOf(text)).reading;
    expect(columns.at(-1)).toMatchObject({ name: 'y', kind: 'text', missing: 0 });
    expect(notices.map(({ id }) => id)).toContain('one-hot');
  });

  it.each<[string, string[], string[]]>([
    ['y', ['y_a', 'y_b', 'y_c'], ['p_a', 'p_b', 'p_c']],
    ['true', ['a_true', 'b_true', 'c_true'], ['a.prob', 'b.prob', 'c.prob']],
    ['target', ['target[0]', 'target[1]', 'target[2]'], ['prob0', 'prob1', 'prob2']],
    ['Y', ['Y(Very Low)', 'Y(Low)', 'Y(High)'], ['p_very low', 'p_low', 'p_high']],
    ['label', ['a', 'b', 'c'], ['P(a)', 'P(b)', 'P(c)']],
    ['y', ['y_a', 'y_b', 'y_c'], ['a', 'b', 'c']],
  ])('are called “%s”: %j beside %j', (name, own, probabilities) => {
    expect(labelsIn(named(own, probabilities))).toEqual([name]);
  });

  it.each<[string, Record<string, (number | null)[]>]>([
    ['without probabilities', named(['color_a', 'color_b', 'color_c'], [])],
    ['of other classes', named(['color_a', 'color_b', 'color_c'], ['p_x', 'p_y', 'p_z'])],
    ['of more classes', { ...named(['y_a', 'y_b', 'y_c'], ['p_a', 'p_b', 'p_c']), y_d: [0, 0, 0, 0] }],
    [
      'with several ones in a row',
      { ...named(['y_a', 'y_b', 'y_c'], ['p_a', 'p_b', 'p_c']), y_a: [1, 1, 0, 1] },
    ],
    ['with a row of zeros', { ...named(['y_a', 'y_b', 'y_c'], ['p_a', 'p_b', 'p_c']), y_a: [1, 0, 0, 0] }],
    [
      'beside scores that do not sum to one',
      { ...named(['y_a', 'y_b', 'y_c'], ['p_a', 'p_b', 'p_c']), p_a: [0.9, 0.2, 0.6, 0.4] },
    ],
    [
      'that are the likeliest class',
      {
        ...named(['y_a', 'y_b', 'y_c'], ['p_a', 'p_b', 'p_c']),
        y_a: [1, 0, 1, 0],
        y_b: [0, 1, 0, 1],
        y_c: [0, 0, 0, 0],
      },
    ],
    [
      'beside a column of that name',
      { ...named(['y_a', 'y_b', 'y_c'], ['p_a', 'p_b', 'p_c']), y: [3, 4, 5, 6] },
    ],
    ['beside that label', { ...named(['y_0', 'y_1', 'y_2'], ['p_0', 'p_1', 'p_2']), truth: [0, 1, 2, 0] }],
  ])('are left as they are: %s', (_, columns) => {
    expect(labelsIn(columns)).toEqual([]);
  });
});

describe('a sample with such a label', () => {
  const bytes = new TextEncoder().encode(csv(pets, ...Array.from({ length: 12 }, () => petRows).flat()));
  const read = (options: Parameters<typeof readSample>[1]) =>
    readSample(memorySource('a.csv', bytes), options);
  const probabilities = ['p_cat', 'p_dog', 'p_bird'];
  const namesIn = (one: Awaited<ReturnType<typeof read>>) =>
    one.kind === 'done' ? one.table.columns.map(({ name }) => name) : [];

  it('uses it instead of its columns, guessed or named', async () => {
    const roles = { kind: 'probabilities', label: 'y', probabilities } as const;
    for (const options of [{}, { named: { label: 'y' } }, { roles: { ...roles, probabilities } }]) {
      const one = await read(options);
      expect(one).toMatchObject({ kind: 'done', roles: { label: 'y', probabilities } });
    }
    expect(await read({}).then((one) => one.kind === 'done' && one.sample)).toMatchObject({
      classes: ['cat', 'dog', 'bird'],
    });
  });

  it('is one class against the others if its column is named', async () => {
    const one = await read({ named: { label: 'y_cat', probabilities: ['p_cat'] } });
    expect(one).toMatchObject({ kind: 'done', roles: { label: 'y_cat', probabilities: ['p_cat'] } });
    expect(namesIn(one)).not.toContain('y');
  });
});

it('a row that is not one-hot, far from the first ones, has no label', async () => {
  const many = Array.from({ length: 20_000 }, () => petRows).flat();
  many[70_001] = '1,1,0,.4,.5,.1';
  const { y } = await valuesOf(csv(pets, ...many));
  expect([y![70_000], y![70_001]]).toEqual(['cat', null]);
});

it.each([')', '0', '_', '*'])('names of many letters are scanned once: %s', (letter) => {
  const ends = ['cat', 'dog', 'bird'].map((pet) => `y${letter.repeat(200_000)}_${pet}`);
  expect(labelsIn(named(ends, ['p_cat', 'p_dog', 'p_bird']))).toHaveLength(1);
});
