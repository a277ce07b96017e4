import { expect, it } from 'vitest';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

const { normal } = seededRandom(4);
const rows = 400;
const center = Array.from({ length: rows }, (_, i) => 20 + (i % 37));
const observed = center.map((value) => value + normal());

/** The kinds of notices on observed values beside a prediction that lies so far above their mean. */
function noticesOf(name: string, above: number): string[] {
  const guess = guessRoles([
    { name: 'demand', kind: 'number', sample: observed },
    { name, kind: 'number', sample: center.map((value) => value + above) },
  ]);
  return guess.kind === 'found' ? guess.notices.map(({ kind }) => kind) : [guess.kind];
}

it('asks about a prediction that is named and behaves as a quantile', () => {
  // Quantiles of the standard normal distribution.
  expect(noticesOf('q90', 1.2816)).toContain('predicts-quantile');
  expect(noticesOf('forecast_p10', -1.2816)).toContain('predicts-quantile');
});

it('says what the name may mean if the rows are on its side of the middle, but not at its level', () => {
  const kinds = noticesOf('q90', 0.5);
  expect(kinds).toContain('perhaps-quantile');
  expect(kinds).not.toContain('predicts-quantile');
  for (const [name, above] of [
    ['q90', -0.5],
    ['q90', 0],
    ['forecast', 0.5],
  ] as const)
    expect(noticesOf(name, above), `${name}, ${above}`).not.toContain('perhaps-quantile');
});

it('does not if the name or the rows contradict it', () => {
  expect(noticesOf('q50', 0)).not.toContain('predicts-quantile');
  expect(noticesOf('forecast', 1.2816)).not.toContain('predicts-quantile');
  expect(noticesOf('forecast_p1', 0), 'a first model').not.toContain('predicts-quantile');
});

it('recognizes which of two columns is the quantile, though no name says observed', () => {
  const columns = (name: string, above: number) => [
    { name: 'spending', kind: 'number' as const, sample: observed },
    { name, kind: 'number' as const, sample: center.map((value) => value + above) },
  ];
  expect(guessRoles(columns('q90', 1.2816))).toMatchObject({
    kind: 'found',
    roles: { observed: 'spending', predicted: 'q90' },
  });
  // No 90% of the values lie below it: the name means something else.
  expect(guessRoles(columns('q90', 0)).kind).toBe('tie');
});

it('does not take a time series model for the target of another one', () => {
  const shifted = (by: number) => center.map((value) => value + by * normal());
  const naive = shifted(1);
  const guess = guessRoles(
    Object.entries({ level: observed, naive, ar2: naive.map((value) => value + 0.1 * normal()) }).map(
      ([name, sample]) => ({ name, kind: 'number' as const, sample }),
    ),
  );
  const readings = guess.kind === 'tie' ? guess.choices : guess.kind === 'found' ? [guess.roles] : [];
  expect(readings.length).toBeGreaterThan(0);
  for (const roles of readings) expect(roles).toMatchObject({ observed: 'level' });
});
