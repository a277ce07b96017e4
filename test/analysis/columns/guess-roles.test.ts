import { describe, expect, it } from 'vitest';
import type { AssignedRoles } from '../../../src/analysis/columns/assigned-roles.ts';
import { guessRoles } from '../../../src/analysis/columns/guess-roles.ts';
import type { SurveyColumn } from '../../../src/data/text/survey.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const rows = 60;
const random = seededRandom(1);
const drawn = (mean: number, deviation: number) =>
  Array.from({ length: rows }, () => mean + deviation * random.normal());
const truth = drawn(50, 10);
const errors = drawn(0, 3);
const prediction = truth.map((value, i) => value - errors[i]!);

const numbers = (name: string, sample: readonly number[]): SurveyColumn => ({
  name,
  kind: 'number',
  sample: [...sample],
});
/** Numbers that have nothing to do with the others. */
const feature = (name: string, mean = 300, deviation = 80) => numbers(name, drawn(mean, deviation));
const words = (name: string, ...sample: string[]): SurveyColumn => ({ name, kind: 'text', sample });
const dates = (name: string, sample: string[]): SurveyColumn => ({ name, kind: 'date', sample });
const rolesOf = (columns: SurveyColumn[], named: AssignedRoles = {}) => {
  const guess = guessRoles(columns, named);
  return guess.kind === 'found' ? { kind: 'found', roles: guess.roles } : guess;
};
const found = (roles: object) => ({ kind: 'found', roles });
const pair = (observed: string, predicted: string) => found({ kind: 'observed', observed, predicted });
const refusal = (columns: SurveyColumn[]) => {
  const guess = guessRoles(columns);
  return guess.kind === 'none' ? guess.problem.code : guess;
};

describe('guessRoles', () => {
  it.each(['residual', 'Residuals', 'resid', 'error', 'err', 'e', 'model_residual', 'residuals (test)'])(
    'takes “%s” as the residual among other columns',
    (name) => {
      expect(rolesOf([feature('price'), numbers(name, errors), feature('size')])).toEqual(
        found({ kind: 'residual', residual: name }),
      );
    },
  );

  // As tools and people write them; the columns beside are those that come with them.
  it.each([
    ['y_true', 'y_pred', []],
    ['observed', 'fitted', []],
    ['Y True', 'yPred', []],
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
    // Azure, the target among the features
    ['charges', 'Scored Labels', ['age', 'bmi']],
    ['expected', 'predicted', []],
    ['observed', 'expected', []],
    ['valor_real', 'valor_predicho', []],
    ['tatsaechlich', 'vorhergesagt', ['Fläche']],
    ['実測値', '予測値', []],
    // errors without a sign are no residuals
    ['y_true', 'y_pred', ['abs_error', 'squared_error', 'error_pct', 'std_error']],
  ])('takes “%s” and “%s” as observed and predicted beside %j', (observed, predicted, others) => {
    const columns = [...others.map((name) => feature(name)), numbers(predicted, prediction)];
    expect(rolesOf([...columns, numbers(observed, truth)])).toMatchObject(pair(observed, predicted));
  });

  it.each([
    // R, broom::augment(lm(mpg ~ wt))
    ['.resid', '.fitted', ['wt', '.hat', '.sigma', '.cooksd']],
    ['Residual price', 'Predicted price', []],
    ['RESI1', 'FITS1', ['SRES1']],
  ])('takes “%s” as the residual of “%s” beside %j', (residual, predicted, others) => {
    const columns = [numbers('mpg', truth), numbers(predicted, prediction), numbers(residual, errors)];
    expect(rolesOf([...others.map((name) => feature(name)), ...columns])).toMatchObject(
      found({ kind: 'residual', residual, predicted }),
    );
  });

  it.each(['RESI1', '.std.resid', 'pearson residuals', 'resid_std', 'RMSProp error', 'student_resid'])(
    'takes “%s” as the residual',
    (name) =>
      expect(rolesOf([feature('price'), numbers(name, errors)])).toEqual(
        found({ kind: 'residual', residual: name }),
      ),
  );

  it('finds the target of a prediction by its values among features, identifiers and counters', () => {
    const columns = [
      numbers(
        'Id',
        truth.map((_, i) => 1000 + 7 * i),
      ),
      feature('area', 55, 10),
      numbers('zielgröße', truth),
      feature('rooms', 40, 2),
      numbers(
        'Unnamed: 0',
        truth.map((_, i) => i),
      ),
      numbers('prediction', prediction),
    ];
    expect(rolesOf(columns)).toMatchObject(pair('zielgröße', 'prediction'));
  });

  it('offers every model of a single target, the best first', () => {
    const columns = [
      numbers(
        'id',
        truth.map((_, i) => i),
      ),
      numbers(
        'rf',
        truth.map((value, i) => value + 2 * errors[i]!),
      ),
      numbers('target', truth),
      numbers('xgb', prediction),
      feature('lat', 48, 0.1),
    ];
    expect(rolesOf(columns)).toEqual({
      kind: 'tie',
      choices: ['xgb', 'rf'].map((predicted) => ({ kind: 'observed', observed: 'target', predicted })),
    });
  });

  it('asks about a pair that no name identifies, in both directions', () => {
    const columns = [feature('c'), numbers('a', truth), numbers('b', prediction)];
    expect(rolesOf(columns)).toEqual({
      kind: 'tie',
      choices: [
        { kind: 'observed', observed: 'a', predicted: 'b' },
        { kind: 'observed', observed: 'b', predicted: 'a' },
      ],
    });
  });

  it.each(['q0.1 q0.5 q0.9', '0.1 0.5 0.9', 'p10 p50 p90'])('takes the median of %s', (names) => {
    const [low, middle, high] = names.split(' ') as [string, string, string];
    const columns = [
      numbers('y', truth),
      numbers(
        low,
        prediction.map((value) => value - 5),
      ),
      numbers(middle, prediction),
      numbers(
        high,
        prediction.map((value) => value + 5),
      ),
    ];
    expect(rolesOf(columns)).toMatchObject(pair('y', middle));
    const withMean = rolesOf([
      ...columns,
      numbers(
        'mean',
        prediction.map((value) => value + 0.1),
      ),
    ]);
    expect(withMean).toMatchObject(pair('y', 'mean'));
  });

  it('lets observed and predicted decide if a column of errors contradicts them', () => {
    const notice = (name: string, values: number[]) => {
      const guess = guessRoles([numbers('y', truth), numbers('fitted', prediction), numbers(name, values)]);
      expect(guess).toMatchObject(pair('y', 'fitted'));
      return guess.kind === 'found' ? guess.notices.map(({ id }) => id) : [];
    };
    expect(notice('error', errors)).toEqual([]);
    expect(
      notice(
        'residual',
        errors.map((e) => -e),
      ),
    ).toEqual(['error-turned']);
    expect(notice('error', errors.map(Math.abs))).toEqual(['error-absolute']);
    expect(
      notice(
        'error',
        errors.map((e, i) => (100 * e) / truth[i]!),
      ),
    ).toEqual(['error-percentage']);
    expect(
      notice(
        'resid',
        errors.map((e) => e / 3),
      ),
    ).toEqual(['error-scaled']);
    expect(notice('resid', drawn(0, 3))).toEqual(['error-other']);
  });

  it.each<[string, SurveyColumn[]]>([
    [
      'no-truth',
      [
        numbers(
          'Id',
          truth.map((_, i) => 1461 + i),
        ),
        numbers('SalePrice', truth),
      ],
    ],
    ['no-truth', [numbers('prediction', prediction)]],
    ['no-truth', [numbers('y', truth)]],
    [
      'no-truth',
      [
        numbers(
          'y_prob',
          truth.map((value) => value / 100),
        ),
      ],
    ],
    ['no-truth', [feature('rooms', 4, 1), feature('area')]],
    ['no-truth', [numbers('column 1', truth)]],
    ['not-residuals', [numbers('abs_error', errors.map(Math.abs))]],
    ['not-residuals', [numbers('error', errors.map(Math.abs))]],
    [
      'not-residuals',
      [
        numbers(
          'squared_error',
          errors.map((e) => e * e),
        ),
      ],
    ],
    [
      'not-residuals',
      [
        numbers(
          'epoch',
          truth.map((_, i) => i),
        ),
        feature('loss'),
        feature('val_loss'),
      ],
    ],
    ['not-residuals', [feature('mae'), feature('rmse'), feature('r2')]],
    ['not-residuals', [numbers('bin', truth), numbers('count', truth.map(Math.round))]],
  ])('refuses as %s what holds no errors', (code, columns) => expect(refusal(columns)).toBe(code));

  it('takes a single column for residuals only if it looks like them', () => {
    expect(rolesOf([words('city', 'Rome', 'Oslo'), numbers('delta', errors)])).toMatchObject(
      found({ kind: 'residual', residual: 'delta' }),
    );
    const shifted = errors.map((e) => e + 3);
    expect(rolesOf([numbers('delta', shifted)])).toEqual({
      kind: 'tie',
      choices: [{ kind: 'residual', residual: 'delta' }],
    });
  });

  it('asks if two columns have an equal claim', () => {
    const columns = [numbers('resid_a', errors), numbers('resid_b', drawn(0, 2))];
    expect(rolesOf(columns)).toEqual({
      kind: 'tie',
      choices: [
        { kind: 'residual', residual: 'resid_a' },
        { kind: 'residual', residual: 'resid_b' },
      ],
    });
  });

  describe('recognizes parts of the rows', () => {
    const main = [numbers('y', truth), numbers('yhat', prediction)];
    const days = truth.map((_, i) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10));
    it.each<[object, SurveyColumn]>([
      [{ order: 'whatever' }, dates('whatever', days)],
      [{ order: 'whatever' }, dates('whatever', days.toReversed())],
      [
        { order: 't' },
        numbers(
          't',
          truth.map((_, i) => i),
        ),
      ],
      [
        { order: 'depth' },
        numbers(
          'depth',
          truth.map((_, i) => 2.5 + i ** 1.5),
        ),
      ],
      [{ group: 'store' }, words('store', ...truth.map((_, i) => `s${i % 4}`))],
      [{ group: 'model' }, words('model', ...truth.map((_, i) => `m${i % 3}`))],
      [{ split: 'set' }, words('set', ...truth.map((_, i) => (i % 3 ? 'train' : 'test')))],
      [
        { split: 'is_train' },
        numbers(
          'is_train',
          truth.map((_, i) => i % 2),
        ),
      ],
      [
        { weight: 'sample_weight' },
        numbers(
          'sample_weight',
          truth.map((_, i) => 1 + (i % 3)),
        ),
      ],
      [
        { scale: 'sigma' },
        numbers(
          'sigma',
          truth.map((_, i) => 1 + (i % 7)),
        ),
      ],
    ])('%o', (part, column) => expect(rolesOf([...main, column])).toMatchObject(found(part)));

    it('and in whole numbers that increase while a time starts over in each of them', () => {
      const series = numbers(
        'rat',
        truth.map((_, i) => 1 + Math.floor(i / 6)),
      );
      const time = numbers(
        'week',
        truth.map((_, i) => i % 6),
      );
      expect(rolesOf([...main, series, time])).toMatchObject(found({ order: 'week', group: 'rat' }));
      const year = numbers(
        'year',
        truth.map((_, i) => 2015 + Math.floor(i / 12)),
      );
      const month = numbers(
        'month',
        truth.map((_, i) => 1 + (i % 12)),
      );
      expect(rolesOf([...main, year, month])).not.toMatchObject(found({ group: 'year' }));
    });

    it('next to roles that are named', () => {
      const columns = [...main, dates('day', days), words('store', ...truth.map((_, i) => `s${i % 4}`))];
      expect(rolesOf(columns, { observed: 'y', predicted: 'yhat' })).toMatchObject(
        found({ order: 'day', group: 'store' }),
      );
      expect(rolesOf(columns, { residual: 'y' })).toMatchObject(
        found({ kind: 'residual', residual: 'y', order: 'day' }),
      );
    });

    it('and no order in an index', () => {
      const columns = [
        ...main,
        numbers(
          'Unnamed: 0',
          truth.map((_, i) => i),
        ),
      ];
      expect(rolesOf(columns)).toEqual(pair('y', 'yhat'));
    });
  });

  it('recognizes one probability with a label of two classes', () => {
    expect(rolesOf([numbers('y', [0, 1, 1, 0]), numbers('p', [0.2, 0.7, 0.9, 0.4])])).toEqual(
      found({ kind: 'probabilities', label: 'y', probabilities: ['p'] }),
    );
    expect(rolesOf([numbers('y_true', [0, 1, 1, 0]), numbers('y_pred', [0.2, 0.7, 0.9, 0.4])])).toEqual(
      found({ kind: 'probabilities', label: 'y_true', probabilities: ['y_pred'] }),
    );
  });

  it('recognizes probability columns by their rows summing to one', () => {
    expect(
      rolesOf([
        words('species', 'setosa', 'virginica'),
        numbers('p_setosa', [0.2, 0.7]),
        numbers('p_virginica', [0.8, 0.3]),
      ]),
    ).toEqual(found({ kind: 'probabilities', label: 'species', probabilities: ['p_setosa', 'p_virginica'] }));
    expect(
      rolesOf([
        numbers('label', [0, 1, 2, 1]),
        numbers('p_a', [0.2, 0.7, 0, 0.1]),
        numbers('p_b', [0.5, 0.2, 0, 0.4]),
        numbers('p_c', [0.3, 0.1, 1, 0.5]),
      ]),
    ).toEqual(found({ kind: 'probabilities', label: 'label', probabilities: ['p_a', 'p_b', 'p_c'] }));
  });

  it('recognizes a label with a predicted label', () => {
    expect(rolesOf([words('actual', 'cat', 'dog'), words('predicted', 'dog', 'cat')])).toEqual(
      found({ kind: 'predicted-label', label: 'actual', predictedLabel: 'predicted' }),
    );
  });

  it('takes the predicted label that is named, even if there are probabilities', () => {
    const columns = [
      words('obs', 'M', 'R', 'M'),
      words('pred', 'M', 'M', 'M'),
      numbers('M', [0.8, 0.6, 0.7]),
      numbers('R', [0.2, 0.4, 0.3]),
    ];
    const roles = { kind: 'predicted-label', label: 'obs', predictedLabel: 'pred' };
    expect(rolesOf(columns, { label: 'obs', predicted: 'pred' })).toMatchObject(found(roles));
    expect(rolesOf(columns, { label: 'obs' })).toMatchObject(found({ probabilities: ['M', 'R'] }));
  });

  it('offers the other reading of labels that are numbers', () => {
    const stars = truth.map((_, i) => 1 + (i % 5));
    const guess = guessRoles([numbers('stars', stars), numbers('stars_pred', stars.toReversed())]);
    expect(guess).toMatchObject({
      roles: { kind: 'predicted-label' },
      others: [{ kind: 'observed', observed: 'stars', predicted: 'stars_pred' }],
    });
  });

  it('does not take small whole targets with real-valued predictions for classes', () => {
    const whole = truth.map((value) => Math.round(value / 10));
    const real = whole.map((value, i) => value + errors[i]! / 10);
    expect(rolesOf([numbers('y_true', whole), numbers('y_pred', real)])).toEqual(pair('y_true', 'y_pred'));
  });

  it('names the columns it found if none contains numbers', () => {
    const guess = rolesOf([words('city', 'Rome'), words('country', 'Italy')]);
    expect(guess).toMatchObject({ kind: 'none' });
    expect(JSON.stringify(guess)).toContain('“city” (text), “country” (text)');
  });
});
