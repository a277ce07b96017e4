import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

/** What stands beside a pair, or how its names are written, found by changing files whose answer is known. */
const random = seededRandom(14);
const rows = 150;
const draw = (make: () => number) => Array.from({ length: rows }, make);
const numbers = (name: string, sample: (number | null)[]) => ({ name, kind: 'number' as const, sample });
const words = (name: string, sample: string[]) => ({ name, kind: 'text' as const, sample });
const near = (values: readonly number[], deviation: number) =>
  values.map((value) => value + deviation * random.normal());
const pairsIn = (guess: ReturnType<typeof guessRoles>) =>
  guess.kind === 'tie'
    ? guess.choices.map((roles) => roles.kind === 'observed' && [roles.observed, roles.predicted].join(' − '))
    : guess.kind;

const prices = draw(() => Math.exp(3 + 0.4 * random.normal()));
const predicted = near(prices, 4);
const logs = prices.map(Math.log);

describe('a target on two scales', () => {
  it('is the one that is predicted, whatever the other is named', () => {
    const columns = [numbers('price', prices), numbers('log_target', logs)];
    expect(guessRoles([...columns, numbers('prediction', predicted)])).toMatchObject({
      kind: 'found',
      roles: { observed: 'price', predicted: 'prediction' },
    });
    expect(guessRoles([...columns, numbers('prediction', near(logs, 0.1))])).toMatchObject({
      kind: 'found',
      roles: { observed: 'log_target', predicted: 'prediction' },
    });
  });

  it('is recognized if it was rounded after its logarithm was taken', () => {
    const rounded = prices.map((price) => Math.round(10 * price) / 10);
    const columns = [
      numbers('price', rounded),
      numbers('log_target', logs),
      numbers('prediction', predicted),
    ];
    expect(guessRoles(columns)).toMatchObject({ kind: 'found', roles: { observed: 'price' } });
  });

  it('is found if the logarithm of zero is missing', () => {
    const counts = draw(() => Math.floor(-2.5 * Math.log(random.uniform())));
    const ofCounts = counts.map((count) => (count > 0 ? Math.log(count) : null));
    const expected = counts.map((count) => 0.4 * count + 1.2 + 0.3 * random.uniform());
    expect(
      guessRoles([
        numbers('claims', counts),
        numbers('log_target', ofCounts),
        numbers('pred_count', expected),
      ]),
    ).toMatchObject({ kind: 'found', roles: { observed: 'claims', predicted: 'pred_count' } });
  });
});

describe('columns without values', () => {
  const empty = (name: string) => numbers(name, Array(rows).fill(null));

  it('have no role, however many they are', () => {
    const many = Array.from({ length: 500 }, (_, k) => empty(`Column ${k}`));
    expect(guessRoles([numbers('y', prices), ...many, numbers('yhat', predicted)])).toMatchObject({
      kind: 'found',
      roles: { kind: 'observed', observed: 'y', predicted: 'yhat' },
    });
  });

  it('are considered if they are named as a prediction', () =>
    expect(guessRoles([numbers('y_true', prices), empty('y_pred')])).toMatchObject({
      roles: { observed: 'y_true', predicted: 'y_pred' },
    }));
});

describe('a prediction whose target has a different name', () => {
  it('is asked about if the column of its name is uninformative and another is as close as a target', () => {
    const other = draw(() => 20 + 5 * random.normal());
    const guess = guessRoles([
      numbers('price', other),
      numbers('price_orig', prices),
      numbers('price_predicted', predicted),
    ]);
    expect(pairsIn(guess)).toEqual(['price_orig − price_predicted', 'price − price_predicted']);
  });
});

describe('a column named expected', () => {
  it('is a second prediction next to one, if it is as close', () => {
    const guess = guessRoles([
      numbers('observed', prices),
      numbers('expected', near(prices, 3)),
      numbers('y_pred_2', predicted),
    ]);
    expect(pairsIn(guess)).toEqual(['observed − y_pred_2', 'observed − expected']);
  });

  it('is the expectation of counts, and not observed', () => {
    const mean = draw(() => 2 + 6 * random.uniform());
    const counts = mean.map((value) => Math.max(0, Math.round(value + Math.sqrt(value) * random.normal())));
    const guess = guessRoles([
      numbers('successes', counts),
      numbers('expected', mean),
      numbers('y_pred_2', near(mean, 0.5)),
    ]);
    expect(pairsIn(guess)).toEqual(expect.arrayContaining(['successes − expected', 'successes − y_pred_2']));
  });
});

describe('coordinates', () => {
  it.each([
    ['x_pred', 'y_pred'],
    ['xPred', 'yPred'],
    ['x-pred', 'y-pred'],
    ['X Pred', 'Y Pred'],
  ])('are asked about however they are written: %s, %s', (first, second) => {
    const [left, right] = [prices, draw(() => 200 * random.uniform())];
    const observed = (name: string) => name.replace(/pred/i, 'gt');
    const guess = guessRoles([
      numbers(observed(first), left),
      numbers(observed(second), right),
      numbers(first, near(left, 1)),
      numbers(second, near(right, 1)),
    ]);
    expect(guess.kind).toBe('tie');
  });
});

describe('a feature', () => {
  it('is not a residual next to columns that are named observed and predicted', () => {
    const count = Array.from({ length: rows }, (_, row) => row + 1);
    const guess = guessRoles([
      numbers('y_true', count),
      numbers('y_pred', count),
      numbers(
        'feature_3',
        draw(() => random.normal()),
      ),
    ]);
    expect(guess.kind).not.toBe('found');
  });
});

describe('a score with classes', () => {
  it('is asked about if it is uninformative and the label is only named a class, even with few rows', () => {
    const few = 40;
    const classes = Array.from({ length: few }, (_, row) => (row % 2 === 0 ? 'food' : 'tools'));
    const scores = Array.from({ length: few }, (_, row) => 0.3 + ((row * 7) % 11) / 20);
    expect(guessRoles([words('category', classes), numbers('quality_score', scores)]).kind).toBe('tie');
  });

  it.each(['p_claim', 'p-claim', 'P Claim', 'pClaim'])('is a probability by its first letter: %s', (name) => {
    const scores = draw(() => random.uniform());
    const classes = scores.map((score) => (random.uniform() < score ? 'yes' : 'no'));
    expect(guessRoles([words('has_claim', classes), numbers(name, scores)])).toMatchObject({
      kind: 'found',
      roles: { label: 'has_claim', probabilities: [name] },
    });
  });

  it.each(['p_value', 'P-value', 'pval'])('is none of a test: %s', (name) => {
    const labels = draw(() => (random.uniform() < 0.5 ? 0 : 1));
    const scores = draw(() => random.uniform());
    const guess = guessRoles([
      numbers('y_true', labels),
      numbers('p_0', scores),
      numbers(
        'p_1',
        near(scores, 0.01).map((score) => Math.min(1, Math.max(0, 1.1 - score))),
      ),
      numbers(
        name,
        draw(() => random.uniform()),
      ),
    ]);
    expect(JSON.stringify(guess)).not.toContain(`"${name}"`);
  });
});
