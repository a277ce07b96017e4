import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { readSample } from '../../../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../../../src/data/source.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

const random = seededRandom(6);
const column = (name: string, sample: number[]) => ({ name, kind: 'number' as const, sample });
const expected = Array.from({ length: 120 }, () => 0.3 + 2 * random.uniform());
const goals = expected.map((mean) => {
  let count = 0;
  for (let product = random.uniform(); product > Math.exp(-mean); product *= random.uniform()) count++;
  return count;
});
const differences = (sign: number) =>
  column(
    'error',
    goals.map((count, row) => sign * (count - expected[row]!)),
  );

describe('a column of errors', () => {
  it.each([
    ['goals', 'xg'],
    ['deaths', 'expected'],
  ])('of counts (%s) and what was expected (%s) is of the counts, whatever its sign', (count, mean) => {
    const columns = [column(count, goals), column(mean, expected)];
    expect(guessRoles([...columns, differences(-1)])).toMatchObject({
      kind: 'found',
      roles: { kind: 'observed', observed: count, predicted: mean },
      notices: [expect.anything()],
    });
    const given = guessRoles([...columns, differences(1)]);
    expect(given.kind === 'found' && given.roles).toMatchObject({ observed: count, predicted: mean });
  });

  it('that is the difference of two others brings what was observed, by whatever name', () => {
    const columns = [column('visits', goals), column('FITS1', expected)];
    const residuals = { ...differences(1), name: 'RESI1' };
    const roles = { kind: 'residual', residual: 'RESI1', observed: 'visits', predicted: 'FITS1' };
    expect(guessRoles([...columns, residuals])).toMatchObject({ kind: 'found', roles });
    expect(guessRoles([...columns, residuals], { residual: 'RESI1' })).toMatchObject({ roles });
    expect(guessRoles([...columns, column('RESI1', expected.toReversed())])).not.toMatchObject({ roles });
  });

  it('leaves counts the counts that they are', async () => {
    const lines = goals.map((count, row) => [count, expected[row]!, count - expected[row]!].join());
    const text = ['visits,FITS1,RESI1', ...lines].join('\n');
    const read = await readSample(memorySource('a.csv', new TextEncoder().encode(text)));
    expect(read).toMatchObject({ kind: 'done', sample: { observed: Float64Array.from(goals) } });
  });

  it('of one sign, named residual, is asked about whatever else there is', () => {
    const columns = [
      column(
        'residual',
        goals.map(() => 1 + random.uniform()),
      ),
      column(
        'predicted_shelf_life_months',
        goals.map(() => 12 + 6 * Math.floor(3 * random.uniform())),
      ),
    ];
    const age = column(
      'age',
      goals.map(() => 20 + Math.floor(50 * random.uniform())),
    );
    for (const survey of [columns, [...columns, age]]) expect(guessRoles(survey).kind).toBe('tie');
  });
});
