import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

const random = seededRandom(23);
const rows = 200;
const upTo = (most: number) => Math.floor(most * random.uniform());
const drawn = (most: number) => Array.from({ length: rows }, () => upTo(most));
/** Three of four rows as they are, the others as `wrong` has them. */
const mostly = (values: readonly number[], wrong: (value: number) => number) =>
  values.map((value) => (random.uniform() < 0.75 ? value : wrong(value)));
const guess = (label: string, values: number[], predictedLabel: string, predicted: number[]) =>
  guessRoles([
    { name: label, kind: 'number', sample: values },
    { name: predictedLabel, kind: 'number', sample: predicted },
  ]);
const nextTo = (value: number) => Math.max(0, value + (random.uniform() < 0.5 ? 1 : -1));

describe('whole numbers observed and predicted', () => {
  const digits = drawn(10);

  it('are labels where they are missed by whatever classes there are', () => {
    const predicted = mostly(digits, () => upTo(10));
    expect(guess('y_true', digits, 'y_pred', predicted)).toMatchObject({
      kind: 'found',
      roles: { label: 'y_true', predictedLabel: 'y_pred' },
    });
  });

  it('may be quantities where they are missed by little', () => {
    expect(guess('actual_goals', digits, 'predicted_goals', mostly(digits, nextTo))).toMatchObject({
      kind: 'tie',
      choices: [{ kind: 'predicted-label' }, { observed: 'actual_goals', predicted: 'predicted_goals' }],
    });
  });

  it('are labels where a name says classes, or where there are few', () => {
    expect(guess('true_class', digits, 'pred_class', mostly(digits, nextTo)).kind).toBe('found');
    const species = drawn(3);
    expect(guess('y_true', species, 'y_pred', mostly(species, nextTo)).kind).toBe('found');
  });

  it('are asked about where they agree by chance under names of much else', () => {
    const inDoubt = guess('observacoes', drawn(8), 'calculos', drawn(8));
    expect(inDoubt).toMatchObject({
      kind: 'tie',
      choices: [{ kind: 'predicted-label' }, { observed: 'observacoes', predicted: 'calculos' }],
    });
    expect(guess('y_true', drawn(3), 'y_pred', drawn(3)).kind).toBe('found');
  });
});
