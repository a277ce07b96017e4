import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

/** Prices, a model's predictions, and those of a second model whose errors are much like the first one's. */
const random = seededRandom(8);
const prices = Array.from({ length: 200 }, () => 300 + 80 * random.normal());
const errors = prices.map(() => 30 * random.normal());
const predictions = prices.map((price, row) => price + errors[row]!);
const others = prices.map((price, row) => price + errors[row]! * (0.8 + 0.4 * random.uniform()));
const column = (name: string, sample: number[]) => ({ name, kind: 'number' as const, sample });
const own = [column('price', prices), column('prediction', predictions)];

describe('next to another model, which is closer to the prediction than its target', () => {
  it.each(['xgb_v2', 'LightGBM', 'baseline', 'challenger'])('%s is never the target', (name) =>
    expect(guessRoles([...own, column(name, others)])).toMatchObject({
      kind: 'found',
      roles: { kind: 'observed', observed: 'price', predicted: 'prediction' },
    }),
  );

  it('a name that says nothing is asked about', () => {
    const guess = guessRoles([...own, column('v2', others)]);
    expect(
      guess.kind === 'tie' && guess.choices.map((roles) => 'observed' in roles && roles.observed),
    ).toEqual(expect.arrayContaining(['price', 'v2']));
  });
});

describe('a prediction with a plain name', () => {
  const variant = prices.map((price) => price + 30 * random.normal());
  const plain = [column('actual', prices), column('forecast', predictions)];

  it.each(['forecast_ml', 'forecast_new', 'forecast_arima'])('is offered with %s beside it', (name) => {
    const guess = guessRoles([...plain, column(name, variant)]);
    expect(
      guess.kind === 'tie' && guess.choices.map((roles) => 'predicted' in roles && roles.predicted),
    ).toEqual(['forecast', name]);
  });

  it.each(['forecast_naive', 'forecast_baseline'])('is meant beside what it is compared with, %s', (name) =>
    expect(guessRoles([...plain, column(name, variant)])).toMatchObject({
      kind: 'found',
      roles: { observed: 'actual', predicted: 'forecast' },
    }),
  );

  it('is meant beside itself with bounds', () => {
    const clipped = predictions.map((value) => Math.min(value, 340));
    expect(guessRoles([...plain, column('forecast_clipped', clipped)])).toMatchObject({
      kind: 'found',
      roles: { predicted: 'forecast' },
    });
  });

  it('is meant if the errors in the file are its own', () =>
    expect(
      guessRoles([
        ...plain,
        column('forecast_ml', variant),
        column(
          'residual',
          errors.map((error) => -error),
        ),
      ]),
    ).toMatchObject({ kind: 'found', roles: { observed: 'actual', predicted: 'forecast' } }));
});
