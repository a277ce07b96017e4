import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../src/analysis/columns/guess-roles.ts';
import type { SurveyColumn } from '../../../src/data/text/survey.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { poissonDraw } from '../../simulated.ts';

const rows = 80;
const random = seededRandom(3);
const numbers = (name: string, sample: readonly number[]): SurveyColumn => ({
  name,
  kind: 'number',
  sample: [...sample],
});
const draw = (mean: number, deviation: number) =>
  Array.from({ length: rows }, () => mean + deviation * random.normal());
const counter = (name: string, first = 1) =>
  numbers(
    name,
    Array.from({ length: rows }, (_, row) => first + row),
  );

describe('a column that numbers the rows', () => {
  const predicted = draw(50, 10);
  const errors = draw(0, 3);
  const observed = predicted.map((value, row) => value + errors[row]!);
  const trend = predicted.map((value, row) => value + 0.8 * row);

  // Excel, gretl, and a series with a trend, which a counter tells of.
  it.each([
    ['Observation', 'Predicted Y', 'Residuals', predicted],
    ['obs', 'yhat1', 'uhat1', predicted],
    ['Observation', 'Predicted Y', 'Residuals', trend],
    ['obs', 'Fitted', 'RESID', trend],
  ])('is not the target though it is called “%s”', (name, prediction, residual, values) => {
    const columns = [counter(name), numbers(prediction, values), numbers(residual, errors)];
    expect(guessRoles(columns)).toMatchObject({
      kind: 'found',
      roles: { kind: 'residual', residual, predicted: prediction },
      notices: [],
    });
  });

  it('leaves the target to the column that the prediction belongs to', () => {
    const columns = [counter('obs', 0), numbers('wage', observed), numbers('yhat', predicted)];
    expect(guessRoles(columns)).toMatchObject({
      kind: 'found',
      roles: { observed: 'wage', predicted: 'yhat' },
    });
  });

  it('is refused with a prediction alone', () => {
    expect(guessRoles([counter('Observation'), numbers('Predicted', predicted)]).kind).toBe('none');
  });

  it('is the target if it is predicted', () => {
    const columns = [
      counter('y_true'),
      numbers(
        'y_pred',
        errors.map((error, row) => row + 1 + error / 3),
      ),
    ];
    expect(guessRoles(columns)).toMatchObject({
      kind: 'found',
      roles: { observed: 'y_true', predicted: 'y_pred' },
    });
  });
});

describe('counts with their expectations', () => {
  const mean = Array.from({ length: rows }, () => 1 + 7 * random.uniform());
  const counts = mean.map((value) => poissonDraw(value, random));

  it.each([
    ['visits', 'expected_visits'],
    ['goals', 'expectedGoals'],
    ['visits', 'visits_expected'],
    ['units', 'forecast_units'],
    ['units', 'est_units'],
    ['claims', 'fitted claims'],
    ['GDP', 'GDPF'],
  ])('are found by a name with a word for a prediction: %s, %s', (observed, predicted) => {
    const columns = [
      numbers(predicted, mean),
      numbers(observed, counts),
      numbers(
        'shots',
        counts.map((count) => count + 2),
      ),
    ];
    expect(guessRoles(columns)).toMatchObject({ kind: 'found', roles: { observed, predicted } });
  });

  it('are found without such a name if there is nothing else', () => {
    expect(guessRoles([numbers('xg', mean), numbers('goals', counts)])).toMatchObject({
      kind: 'found',
      roles: { observed: 'goals', predicted: 'xg' },
    });
  });

  it('are asked about, as the observed ones, if the means differ or there are other columns', () => {
    const shifted = numbers(
      'other',
      mean.map((value) => value + 2),
    );
    expect(guessRoles([shifted, numbers('goals', counts)])).toMatchObject({
      kind: 'tie',
      choices: [{ observed: 'goals', predicted: 'other' }],
    });
    const columns = [numbers('xg', mean), numbers('goals', counts), numbers('age', draw(300, 80))];
    expect(guessRoles(columns)).toMatchObject({
      kind: 'tie',
      choices: [{ observed: 'goals', predicted: 'xg' }],
    });
  });
});

it('takes the only two columns for a label and its probability if they are zeros and ones with a proportion', () => {
  const share = Array.from({ length: rows }, () => random.uniform());
  const label = share.map((p) => Number(random.uniform() < p));
  expect(guessRoles([numbers('column 1', label), numbers('column 2', share)])).toMatchObject({
    kind: 'found',
    roles: { kind: 'probabilities', label: 'column 1', probabilities: ['column 2'] },
  });
});

it('refuses the prices of a period', () => {
  const open = draw(100, 5);
  const columns = ['Open', 'High', 'Low', 'Close'].map((name, k) =>
    numbers(
      name,
      open.map((value) => value + [0, 1, -1, 0.3][k]! * (1 + random.uniform())),
    ),
  );
  expect(guessRoles(columns).kind).toBe('none');
});
