import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { sharedPrefix } from '../../../../src/analysis/columns/names/shared-prefix.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

describe('the name of a table before its columns’ names', () => {
  it.each([
    [['results.y', 'results.y_pred'], 'results.'],
    [['df$truth', 'df$estimate', 'df$id'], 'df$'],
    [['shop.results.y', 'shop.results.y_pred'], 'shop.results.'],
    [['results..fitted', 'results..resid'], 'results.'],
    [['results.y', 'y_pred'], ''],
    [['results.y', 'result.y_pred'], ''],
    // Of y, not of a table.
    [['y.true', 'y.prob'], ''],
    [['pred.0', 'pred.1'], ''],
    [['y'], ''],
    [['results.y'], ''],
    [[], ''],
  ])('of %j is %j', (names, expected) => expect(sharedPrefix(names)).toBe(expected));

  const random = seededRandom(11);
  const observed = Array.from({ length: 60 }, () => 50 + 10 * random.normal());
  const column = (name: string, sample: number[]) => ({ name, kind: 'number' as const, sample });
  const survey = [
    column('t.mean', observed),
    column(
      't.std',
      observed.map(() => 3 + random.uniform()),
    ),
    column(
      't.y',
      observed.map((value) => value + 3 * random.normal()),
    ),
  ];

  it('is ignored for their roles, and appears in the answer', () =>
    expect(guessRoles(survey)).toMatchObject({
      kind: 'found',
      roles: { kind: 'observed', observed: 't.y', predicted: 't.mean', scale: 't.std' },
    }));

  it('may be given or left out when a column is named', () => {
    expect(guessRoles(survey, { observed: 't.mean', predicted: 't.y' })).toMatchObject({
      roles: { observed: 't.mean', predicted: 't.y' },
    });
    expect(guessRoles(survey, { observed: 'mean', predicted: 'y' })).toMatchObject({
      roles: { observed: 't.mean', predicted: 't.y' },
    });
  });
});
