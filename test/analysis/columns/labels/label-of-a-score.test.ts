import { expect, it } from 'vitest';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

const { normal, uniform } = seededRandom(12);
const logits = Array.from({ length: 400 }, () => 1.5 * normal() - 1);
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const truth = logits.map((z) => Number(uniform() < sigmoid(z)));

const guessed = (label: string, score: string, shift = 0) =>
  guessRoles([
    { name: label, kind: 'number', sample: truth },
    { name: score, kind: 'number', sample: logits.map((z) => sigmoid(z + shift)) },
  ]);

it('is recognized by a form of the word in its probability’s name, however far off the probability is', () => {
  const roles = (label: string, probability: string) => ({
    kind: 'found',
    roles: { kind: 'probabilities', label, probabilities: [probability] },
  });
  for (const [label, probability] of [
    ['churned', 'churn_probability'],
    ['readmitted', 'readmission_prob'],
  ] as const)
    expect(guessed(label, probability, 4)).toMatchObject(roles(label, probability));
  expect(guessed('smoker', 'churn_probability', 4).kind, 'another word').not.toBe('found');
});

it('may be named a case, which elsewhere numbers the rows', () => {
  expect(guessed('case', 'probability')).toMatchObject({ kind: 'found', roles: { label: 'case' } });
});
