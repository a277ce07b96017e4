import { expect, it } from 'vitest';
import { guessRoles } from '../../../src/analysis/columns/guess-roles.ts';
import { surveyWithOneHot } from '../../../src/data/one-hot.ts';
import type { SurveyColumn } from '../../../src/data/text/survey.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { growthAt } from '../../growth.ts';

const rows = 40;
const random = seededRandom(5);
const drawn = (value: () => number) => Array.from({ length: rows }, value);
const numbers = (name: string, sample: number[]): SurveyColumn => ({ name, kind: 'number', sample });
const normal = () => drawn(() => 50 + 10 * random.normal());
const shares = drawn(() => 0.05 + 0.9 * random.uniform());
const flags = () => drawn(() => (random.uniform() < 0.5 ? 1 : 0));

/** What might be asked of each column beside each other one. */
const families: Record<string, (i: number) => SurveyColumn[]> = {
  'numbers that a number tells apart': (i) => [numbers(`x${i}`, normal())],
  'observed values with their predictions': (i) => [
    numbers(`${word(i)}_true`, normal()),
    numbers(`${word(i)}_pred`, normal()),
  ],
  'names with a word for a prediction before them': (i) => [
    numbers(word(i), normal()),
    numbers(`expected_${word(i)}`, normal()),
  ],
  residuals: (i) => [
    numbers(
      `resid_${word(i)}`,
      drawn(() => random.normal()),
    ),
  ],
  'labels of zeros and ones': (i) => {
    const [one, share] = [flags(), drawn(() => random.uniform())];
    return [
      numbers(`y${i}_a`, one),
      numbers(
        `y${i}_b`,
        one.map((value) => 1 - value),
      ),
      numbers(`p${i}_a`, share),
      numbers(
        `p${i}_b`,
        share.map((value) => 1 - value),
      ),
    ];
  },
  'probabilities of classes': (i) => [numbers(`prob_${word(i)}`, shares)],
  bounds: (i) => [numbers(`lower_${word(i)}`, normal()), numbers(`upper_${word(i)}`, normal())],
  'words of three kinds': (i) => [
    {
      name: `kind ${word(i)}`,
      kind: 'text',
      sample: drawn(random.uniform).map((u) => 'abc'[Math.floor(3 * u)]!),
    },
  ],
};

/** `b`, `c`, … `ba`: names without digits. */
const word = (i: number): string =>
  [...i.toString(20)].map((digit) => 'bcdfghjklmnpqrstvwxz'[Number.parseInt(digit, 20)]!).join('');

const factor = 4;
/** For four times the columns: 4 where the work is linear, 16 where it is quadratic. */
const mostGrowth = 9;
const fewest = 600;

it.each(Object.entries(families))('guessing among %s', async (_, family) => {
  const work = (columns: number) => {
    const all: SurveyColumn[] = [];
    for (let i = 0; all.length < columns; i++) all.push(...family(i));
    return () => guessRoles(surveyWithOneHot({ columns: all }).survey.columns);
  };
  expect(await growthAt(work, fewest, factor, mostGrowth)).toBeLessThan(mostGrowth);
});
