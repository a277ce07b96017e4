import { expect, it } from 'vitest';
import { sketch } from '../../../../src/analysis/columns/column-sketch.ts';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { saysPercent } from '../../../../src/analysis/columns/labels/plausible-scores.ts';
import { taggings } from '../../../../src/analysis/columns/labels/probability-families.ts';
import { classOfProbabilityColumn } from '../../../../src/analysis/columns/names/class-spelling.ts';
import { timesOf } from '../../../../src/analysis/columns/names/times.ts';
import { levelInName, levelOfBound } from '../../../../src/analysis/columns/predictions/prediction-family.ts';

/** A pattern that looks anew from each letter would need a minute and more for each of these. */
const length = 300_000;
const long = (letters: string, end = '!') => `${letters.repeat(length / letters.length)}${end}`;

it.each([')', ']', '0', '0)', '%', ' ', '_', '1.', 'p0', 'lo-'])(
  'a long name is looked through once: %s',
  (letters) => {
    const name = long(letters);
    expect(levelInName(`q${name}`)).toBeUndefined();
    expect(levelOfBound(`lo ${name}`)).toBeUndefined();
    expect(classOfProbabilityColumn(`p ${name}`)).toContain('!');
    expect(saysPercent(sketch({ name: long(letters, 'x'), kind: 'number', sample: [1, 99] }))).toBe(false);
    expect(taggings(name).every(({ tag }) => tag !== '')).toBe(true);
    expect([...timesOf([long(letters, 'x')])]).toEqual([Number.NaN]);
  },
);

it.each([')', '0', '%', '_', 'é'])('a pair is found beside a name of many letters: %s', (letters) => {
  const numbers = Array.from({ length: 40 }, (_, row) => (row * 37) % 41);
  const near = numbers.map((value, row) => value + (((row * 7) % 5) - 2) / 2);
  const other = numbers.map((value) => value % 7);
  const columns = [
    { name: 'y_true', kind: 'number' as const, sample: numbers },
    { name: 'y_pred', kind: 'number' as const, sample: near },
    { name: `z${letters.repeat(30_000)}`, kind: 'number' as const, sample: other },
  ];
  expect(guessRoles(columns)).toMatchObject({ kind: 'found', roles: { predicted: 'y_pred' } });
});
