import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../src/analysis/columns/guess-roles.ts';
import type { SurveyColumn } from '../../../src/data/text/survey.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

/** A table of a target and a noisy prediction among an id, features and dates, in any order and scale. */
const tables = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    rows: fc.integer({ min: 30, max: 200 }),
    center: fc.integer({ min: -50, max: 200 }),
    deviation: fc.constantFrom(0.1, 1, 10, 500),
    noise: fc.double({ min: 0.05, max: 0.6, noNaN: true }),
    features: fc.array(fc.constantFrom('normal', 'counts', 'uniform', 'binary'), { maxLength: 4 }),
    hasId: fc.boolean(),
    hasDate: fc.boolean(),
    order: fc.array(fc.double({ noNaN: true }), { minLength: 8, maxLength: 8 }),
  })
  .map(({ seed, rows, center, deviation, noise, features, hasId, hasDate, order }) => {
    const random = seededRandom(seed);
    const each = (value: (row: number) => number) => Array.from({ length: rows }, (_, row) => value(row));
    const target = each(() => center + deviation * random.normal());
    const prediction = target.map((value) => value + noise * deviation * random.normal());
    const feature = {
      normal: () => each(() => 3 * deviation * random.normal()),
      counts: () => each(() => Math.floor(8 * random.uniform())),
      uniform: () => each(() => center + 2000 * random.uniform()),
      binary: () => each(() => (random.uniform() < 0.4 ? 1 : 0)),
    };
    const columns = (
      names: { target: string; prediction: string },
      others: readonly string[] = [],
    ): SurveyColumn[] => {
      const number = (name: string, sample: number[]): SurveyColumn => ({ name, kind: 'number', sample });
      const day = (row: number) => new Date(Date.UTC(2021, 0, 1 + row)).toISOString().slice(0, 10);
      const all: SurveyColumn[] = [
        number(names.target, target),
        number(names.prediction, prediction),
        ...features.map((kind, i) => number(others[i] ?? `f${i}`, feature[kind]())),
        ...(hasId
          ? [
              number(
                others[features.length] ?? 'customer_id',
                each((row) => 1000 + 3 * row),
              ),
            ]
          : []),
        ...(hasDate
          ? [
              {
                name: others[features.length + 1] ?? 'when',
                kind: 'date' as const,
                sample: Array.from({ length: rows }, (_, row) => day(row)),
              },
            ]
          : []),
      ];
      return all
        .map((column, i) => ({ column, at: order[i] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ column }) => column);
    };
    return { columns, hasDate };
  });

/** Words in the letters of some scripts, from the first to the last. */
const words = ['az', 'ая', 'αω', 'את', 'ぁん', '一龥', '가힣', 'აჰ', 'àö'].map((ends) => {
  const [first, last] = [...ends].map((letter) => letter.codePointAt(0)!) as [number, number];
  const letter = fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code));
  return fc.string({ unit: letter, minLength: 6, maxLength: 10 });
});

/** Names of one or two words of any letters, too long to be a word that says something by chance. */
const randomNames = fc.uniqueArray(
  fc.constantFrom(...words).chain((word) => {
    const more = fc.tuple(fc.constantFrom(' ', '_', '.', '-'), word);
    return fc.tuple(word, fc.oneof(fc.constant([]), more)).map(([first, rest]) => first + rest.join(''));
  }),
  { minLength: 8, maxLength: 8, selector: (name) => name.normalize('NFD').replace(/\p{M}/gu, '') },
);

const right = (names: { target: string; prediction: string }) => ({
  kind: 'observed',
  observed: names.target,
  predicted: names.prediction,
});

describe('a target and its prediction in any table', () => {
  it.each([
    { target: 'y_true', prediction: 'y_pred' },
    { target: 'zork', prediction: 'prediction' },
    { target: 'price', prediction: 'price_pred' },
    { target: 'valor_real', prediction: 'valor_predicho' },
  ])('are found under the names %o, with the order', (names) => {
    fc.assert(
      fc.property(tables, ({ columns, hasDate }) => {
        const guess = guessRoles(columns(names));
        expect(guess).toMatchObject({ kind: 'found', roles: right(names) });
        if (hasDate) expect(guess).toMatchObject({ roles: { order: 'when' } });
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    { target: 'zork', prediction: 'blarf' },
    { target: 'a', prediction: 'b' },
    { target: 'zork', prediction: 'xgboost' },
    { target: 'target', prediction: 'blarf' },
  ])('are found or asked for under the names %o, and nothing else is said', (names) => {
    fc.assert(
      fc.property(tables, ({ columns }) => {
        const guess = guessRoles(columns(names));
        if (guess.kind === 'tie') expect(guess.choices).toContainEqual(expect.objectContaining(right(names)));
        else expect(guess).toMatchObject({ kind: 'found', roles: right(names) });
      }),
      { numRuns: 150 },
    );
  });

  it('are found or asked about under random names in any script, among all columns', () => {
    fc.assert(
      fc.property(tables, randomNames, ({ columns }, [target, prediction, ...others]) => {
        const names = { target: target!, prediction: prediction! };
        const guess = guessRoles(columns(names, others));
        if (guess.kind === 'tie') expect(guess.choices).toContainEqual(expect.objectContaining(right(names)));
        else expect(guess).toMatchObject({ kind: 'found', roles: right(names) });
      }),
      { numRuns: 300 },
    );
  });

  it('are still offered if one of them is named', () => {
    const names = { target: 'zork', prediction: 'blarf' };
    fc.assert(
      fc.property(tables, ({ columns }) => {
        for (const named of [{ observed: 'zork' }, { predicted: 'blarf' }]) {
          const guess = guessRoles(columns(names), named);
          expect(guess).toMatchObject({ kind: 'found', roles: right(names) });
        }
      }),
      { numRuns: 100 },
    );
  });
});
