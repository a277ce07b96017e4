import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

/** Two classes with calibrated probabilities, under names that say nothing, and what stands beside them. */
const random = seededRandom(5);
const probabilities = Array.from({ length: 150 }, () => random.uniform());
const column = (name: string, sample: number[]) => ({ name, kind: 'number' as const, sample });
const pair = [
  column(
    'l',
    probabilities.map((p) => (random.uniform() < p ? 1 : 0)),
  ),
  column('s', probabilities),
];
const asScores = { kind: 'probabilities', label: 'l', probabilities: ['s'] };

describe('two classes and scores without names', () => {
  it.each(['', 'id', 'no', 'Unnamed: 0'])('are read beside the numbers of the rows, called %j', (name) => {
    const rows = column(
      name,
      probabilities.map((_, row) => row),
    );
    expect(guessRoles(pair)).toMatchObject({ kind: 'found', roles: asScores });
    expect(guessRoles([rows, ...pair])).toMatchObject({ kind: 'found', roles: asScores });
  });

  it('lead to a question if there is another column, with the most likely reading first', () => {
    const other = column(
      'x1',
      probabilities.map(() => random.normal()),
    );
    expect(guessRoles([other, ...pair])).toMatchObject({
      kind: 'tie',
      choices: [asScores, { kind: 'observed', observed: 'l', predicted: 's' }],
    });
  });

  it('lead to a question if the label occurs more or less often than the numbers say, as beside a feature', () => {
    const [label] = pair as [(typeof pair)[0]];
    const beside = (name: string, of: (one: number) => number) => [
      { ...label, name: 'default' },
      column(name, label.sample.map(of)),
    ];
    // Higher for those who repay, and higher for the others but too narrow.
    const features = [
      beside('tenure', (one) => 0.7 - 0.4 * one + 0.3 * random.uniform()),
      beside('ltv', (one) => 0.55 + 0.12 * one + 0.3 * random.uniform()),
    ];
    for (const columns of features) expect(guessRoles(columns)).toMatchObject({ kind: 'tie' });
  });
});
