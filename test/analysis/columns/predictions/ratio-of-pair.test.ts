import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

const random = seededRandom(31);
const predicted = Array.from({ length: 60 }, () => 3 + 0.6 * random.normal());
const measured = predicted.map((value) => value + 0.3 * random.normal());
const column = (name: string, sample: number[]) => ({ name, kind: 'number' as const, sample });
const own = [column('FEV1_measured', measured), column('FEV1_predicted', predicted)];

describe('the ratio of a pair', () => {
  it.each([1, 100])('is no other prediction, in units of %d', (unit) => {
    const ratio = measured.map((value, row) => Number(((unit * value) / predicted[row]!).toFixed(3)));
    expect(guessRoles([...own, column('FEV1_pct_predicted', ratio)])).toMatchObject({
      kind: 'found',
      roles: { observed: 'FEV1_measured', predicted: 'FEV1_predicted' },
    });
  });

  it('is not a second model, however good, beside a constant one', () => {
    const better = measured.map((value) => value + 0.01 * random.normal());
    const level = measured.map(() => 3 + 0.001 * random.normal());
    const guess = guessRoles([
      column('FEV1_measured', measured),
      column('FEV1_predicted_a', level),
      column('FEV1_predicted_b', better),
    ]);
    expect(guess).toMatchObject({ kind: 'tie' });
    expect(guess.kind === 'tie' && guess.choices).toContainEqual(
      expect.objectContaining({ predicted: 'FEV1_predicted_b' }),
    );
  });
});
