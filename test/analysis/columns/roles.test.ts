import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../src/analysis/columns/roles.ts';
import type { SurveyColumn } from '../../../src/data/text/survey.ts';

const numbers = (name: string, ...sample: number[]): SurveyColumn => ({
  name,
  kind: 'number',
  sample: sample.length > 0 ? sample : [0.3, -1.2, 4.5, 2.25, 2.5],
});
const words = (name: string, ...sample: string[]): SurveyColumn => ({ name, kind: 'text', sample });
const rolesOf = (...columns: SurveyColumn[]) => guessRoles(columns);
const found = (roles: object) => ({ kind: 'found', roles });

describe('guessRoles', () => {
  it.each(['residual', 'Residuals', 'resid', 'error', 'err', 'e', 'model_residual', 'residuals (test)'])(
    'takes “%s” as the residual among other columns',
    (name) => {
      expect(rolesOf(numbers('price'), numbers(name), numbers('size'))).toEqual(
        found({ kind: 'residual', residual: name }),
      );
    },
  );

  it.each([
    ['y_true', 'y_pred'],
    ['actual', 'predicted'],
    ['observed', 'fitted'],
    ['target', 'prediction'],
    ['Y True', 'yPred'],
  ])('takes “%s” and “%s” as observed and predicted', (observed, predicted) => {
    expect(rolesOf(numbers('x'), numbers(predicted), numbers(observed))).toEqual(
      found({ kind: 'observed', observed, predicted }),
    );
  });

  // As tools and people write them; the columns beside are those that come with them.
  it.each([
    ['the_observed_value_of_y', 'the_predicted_value_of_y', []],
    ['observed_value', 'pred_mean', ['x']],
    ['y', 'model output', ['x']],
    ['actual_price', 'predicted_price', ['rooms', 'price_per_room']],
    ['SalePrice', 'SalePrice_pred', ['Id', 'LotArea']],
    ['sales', 'salesHat', ['price', 'promo']],
    ['price', 'predicted', []],
    // Prophet
    ['y', 'yhat', ['trend', 'yhat_lower', 'yhat_upper']],
    // scikit-learn, several models one after the other
    ['y_test', 'y_pred_rf', ['feature_0']],
    // brms, fitted() bound to the data
    ['y', 'Estimate', ['Est.Error', 'Q2.5', 'Q97.5']],
    // mlr3
    ['truth', 'response', ['row_ids']],
    // Spark
    ['label', 'prediction', ['x1', 'x2']],
    // hydrology
    ['obs', 'sim', ['rain']],
    // errors without a sign are no residuals
    ['y_true', 'y_pred', ['abs_error', 'squared_error', 'error_pct', 'std_error']],
  ])('takes “%s” and “%s” as observed and predicted beside %j', (observed, predicted, others) => {
    const columns = [...others, predicted, observed].map((name) => numbers(name));
    expect(rolesOf(...columns)).toEqual(found({ kind: 'observed', observed, predicted }));
  });

  it.each([
    // R, broom::augment(lm(mpg ~ wt))
    ['.resid', '.fitted', ['mpg', 'wt', '.hat', '.sigma', '.cooksd', '.std.resid']],
    // Weka
    ['error', 'predicted', ['inst#', 'actual']],
    ['Residual price', 'Predicted price', ['price']],
  ])('takes “%s” as the residual of “%s” beside %j', (residual, predicted, others) => {
    const columns = [...others, predicted, residual].map((name) => numbers(name));
    expect(rolesOf(...columns)).toEqual(found({ kind: 'residual', residual, predicted }));
  });

  it.each(['RESI1', '.std.resid', 'pearson residuals', 'resid_std', 'RMSProp error'])(
    'takes “%s” as the residual',
    (name) =>
      expect(rolesOf(numbers('price'), numbers(name))).toEqual(found({ kind: 'residual', residual: name })),
  );

  it.each([
    [['x', 'y']],
    [['x', 'predicted']],
    [['estimate', 'std.error', 'statistic', 'p.value']],
    [['yhat_lower', 'yhat_upper', 'trend']],
    [['true_positive_rate', 'false_positive_rate']],
    [['target_id', 'predicted_at', 'forecast_horizon']],
    [['actual_date', 'forecast_lag', 'price']],
    [['mean', 'obs_ci_lower', 'obs_ci_upper']],
    [['abs_error', 'error_rate']],
  ])('asks about %j', (names) => {
    const choices = names.map((residual) => ({ kind: 'residual', residual }));
    expect(rolesOf(...names.map((name) => numbers(name)))).toEqual({ kind: 'tie', choices });
  });

  it('keeps the prediction beside a residual', () => {
    expect(rolesOf(numbers('fitted'), numbers('residual'))).toEqual(
      found({ kind: 'residual', residual: 'residual', predicted: 'fitted' }),
    );
  });

  it('takes the only column of numbers, whatever its name', () => {
    expect(rolesOf(words('city', 'Rome', 'Oslo'), numbers('delta'))).toEqual(
      found({ kind: 'residual', residual: 'delta' }),
    );
  });

  it('asks where two columns of numbers have an equal claim', () => {
    expect(rolesOf(numbers('alpha'), numbers('beta'))).toEqual({
      kind: 'tie',
      choices: [
        { kind: 'residual', residual: 'alpha' },
        { kind: 'residual', residual: 'beta' },
      ],
    });
    expect(rolesOf(numbers('resid_a'), numbers('resid_b')).kind).toBe('tie');
  });

  it('takes a rising time column as the order and not as data', () => {
    expect(rolesOf(numbers('time', 1, 2, 3, 4), numbers('value', 0.2, 0.1, -1, 2))).toEqual(
      found({ kind: 'residual', residual: 'value', order: 'time' }),
    );
    // A time that falls is no order of the rows.
    expect(rolesOf(numbers('time', 3, 1, 2, 4), numbers('residual', 0.2, 0.1, -1, 2))).toEqual(
      found({ kind: 'residual', residual: 'residual' }),
    );
  });

  it('recognizes one probability beside a label of two classes', () => {
    expect(rolesOf(numbers('y', 0, 1, 1, 0), numbers('p', 0.2, 0.7, 0.9, 0.4))).toEqual(
      found({ kind: 'probabilities', label: 'y', probabilities: ['p'] }),
    );
    expect(rolesOf(numbers('y_true', 0, 1, 1, 0), numbers('y_pred', 0.2, 0.7, 0.9, 0.4))).toEqual(
      found({ kind: 'probabilities', label: 'y_true', probabilities: ['y_pred'] }),
    );
  });

  it('recognizes probability columns by their rows summing to one', () => {
    expect(
      rolesOf(
        words('species', 'setosa', 'virginica'),
        numbers('p_setosa', 0.2, 0.7),
        numbers('p_virginica', 0.8, 0.3),
      ),
    ).toEqual(found({ kind: 'probabilities', label: 'species', probabilities: ['p_setosa', 'p_virginica'] }));
    expect(
      rolesOf(
        numbers('label', 0, 1, 2, 1),
        numbers('a', 0.2, 0.7, 0, 0.1),
        numbers('b', 0.5, 0.2, 0, 0.4),
        numbers('c', 0.3, 0.1, 1, 0.5),
      ),
    ).toEqual(found({ kind: 'probabilities', label: 'label', probabilities: ['a', 'b', 'c'] }));
  });

  it('recognizes a label beside a predicted label', () => {
    expect(rolesOf(words('actual', 'cat', 'dog'), words('predicted', 'dog', 'cat'))).toEqual(
      found({ kind: 'predicted-label', label: 'actual', predictedLabel: 'predicted' }),
    );
  });

  it('does not take small whole targets with real predictions for classes', () => {
    expect(rolesOf(numbers('y_true', 0, 3, 1, 2), numbers('y_pred', 0.4, 2.7, 1.9, 2.2))).toEqual(
      found({ kind: 'observed', observed: 'y_true', predicted: 'y_pred' }),
    );
  });

  it('names the columns it found where none holds numbers', () => {
    const guess = rolesOf(words('city', 'Rome'), words('country', 'Italy'));
    expect(guess.kind).toBe('none');
    expect(guess.kind === 'none' && guess.problem.message).toContain('“city” (text), “country” (text)');
  });
});
