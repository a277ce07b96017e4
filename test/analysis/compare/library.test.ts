import { expect, it } from 'vitest';
import { compare, InputError } from '../../../src/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const { normal } = seededRandom(3);
const old = Float64Array.from({ length: 200 }, normal);
const other = old.map((e) => 0.7 * e + 0.1 * normal());

it('compares models passed as arrays', () => {
  const { best, rows, differences } = compare([
    { name: 'old', residuals: old },
    { name: 'new', residuals: other },
  ]);
  expect([rows, best.mae]).toEqual([200, ['new']]);
  expect(differences.map(({ model, baseline }) => [model, baseline])[0]).toEqual(['new', 'old']);
});

it('uses the structure of the rows', () => {
  const models = [
    { name: 'old', residuals: old },
    { name: 'new', residuals: other },
  ];
  expect(compare(models, { ordered: true }).differences[0]!.method).toMatch(/^Diebold–Mariano/);
  const groups = Array.from(old, (_, i) => `store ${i % 20}`);
  expect(compare(models, { groups }).differences[0]!.method).toBe(
    'paired t-test, robust to correlation within groups',
  );
});

it('refuses models on different rows, and a single model', () => {
  expect(() => compare([{ name: 'a', residuals: old }])).toThrow(InputError);
  expect(() =>
    compare([
      { name: 'a', residuals: old },
      { name: 'b', residuals: other.slice(1) },
    ]),
  ).toThrow(/rows/);
});
