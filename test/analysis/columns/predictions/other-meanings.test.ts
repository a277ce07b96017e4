import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

/** Names and numbers that predictions have, in tables of something else. */
const random = seededRandom(11);
const rows = 200;
const draw = (mean: number, deviation: number) =>
  Array.from({ length: rows }, () => mean + deviation * random.normal());
const near = (values: readonly number[], deviation: number) =>
  values.map((value) => value + deviation * random.normal());
const numbers = (name: string, sample: number[]) => ({ name, kind: 'number' as const, sample });
const words = (name: string, sample: string[]) => ({ name, kind: 'text' as const, sample });

const target = draw(60, 10);
const close = near(target, 4);
/** What varies visibly more than the target, with a source of its own. */
const further = seededRandom(12);
const spread = target.map((value) => value + 8 * further.normal());

describe('a name with other meanings', () => {
  it.each([
    ['y', 'x'],
    ['target_price', 'price'],
    ['real_time', 'cpu_time'],
    ['real_wage', 'nominal_wage'],
    ['expected', 'present'],
    ['demand', 'supply'],
    ['reference', 'sample'],
  ])('beside a column whose name says nothing is asked: %s, %s', (observed, other) => {
    const guess = guessRoles([numbers(observed, target), numbers(other, close)]);
    expect(guess).toMatchObject({ kind: 'tie', choices: [{ observed, predicted: other }] });
  });

  it.each(['output', 'plan', 'sim', 'fit'])('of a prediction is asked: %s', (name) => {
    const guess = guessRoles([numbers(name, close), numbers('labor', target), numbers('age', draw(30, 9))]);
    expect(guess).toMatchObject({ kind: 'tie', choices: [{ observed: 'labor', predicted: name }] });
  });

  it.each([
    ['y', 'xgboost'],
    ['demand', 'q50'],
    ['y_true', 'zork'],
    ['kWh (measured)', 'kWh'],
    ['labor', 'labor_fit'],
    ['Demanda real', 'Demanda pronosticada'],
    ['Messung', 'Modell'],
    ['débit_mesuré', 'débit_simulé'],
    ['portata misurata', 'portata calcolata'],
    ['vendite_effettive', 'vendite_stimate'],
    ['precios observados', 'precios calculados'],
    ['Actual Qty', 'Lag 1 Forecast'],
    ['COUNT_AADT', 'MODEL_AADT'],
    ['Lab value', 'Model value'],
    ['Labor', 'Modell'],
    ['pKd_exp', 'pKd_calc'],
    ['target_value', 'point'],
    ['count', 'prediction(count)'],
    ['Giá thực tế', 'Giá dự báo'],
    ['ערך אמיתי', 'ערך חזוי'],
    ['관측유량', '모의유량'],
    ['stvarna vrijednost', 'predviđena vrijednost'],
    ['стварна вредност', 'предвиђена вредност'],
    ['вистинска вредност', 'предвидена вредност'],
    ['действителна стойност', 'прогнозна стойност'],
    ['дійсне значення', 'прогнозоване значення'],
    ['প্রকৃত মান', 'পূর্বাভাস মান'],
    ['உண்மையான', 'கணிக்கப்பட்ட'],
    ['مقدار واقعی', 'مقدار پیش‌بینی شده'],
    ['faktinė reikšmė', 'prognozuojama reikšmė'],
    ['Zählwert', 'Modellwert'],
    ['y', 'f(x)'],
    ['reference_outputs.score', 'outputs.score'],
    ['golden_answer', 'answer'],
    ['Cp_exp', 'Cp_CFD'],
    ['pIC50 (exp)', 'pIC50 (calc)'],
    ['energy_dft', 'energy_mace'],
    ['gt_volume', 'net_volume'],
    ['實際值', '預測值'],
    ['target', 'oof'],
  ])('is none where the other name tells, or where it has no other one: %s, %s', (observed, predicted) => {
    const guess = guessRoles([numbers(observed, target), numbers(predicted, close)]);
    expect(guess).toMatchObject({ kind: 'found', roles: { observed, predicted } });
  });

  it.each([
    ['measured', 'nominal'],
    ['real', 'planned'],
  ])('leads to a question if one column is the other, rounded: %s, %s', (observed, predicted) => {
    const sizes = target.map((value) => Math.round(value * 10) / 10);
    const made = sizes.map((value, row) => value + ((row % 9) - 4) / 100);
    const guess = guessRoles([numbers(observed, made), numbers(predicted, sizes)]);
    expect(guess).toMatchObject({ kind: 'tie', choices: [{ observed, predicted }] });
  });

  it('for both columns leads to a question if they are unrelated, though they have the same mean', () => {
    const columns = [numbers('sim_time', draw(60, 10)), numbers('real_time', target)];
    expect(guessRoles(columns)).toMatchObject({
      kind: 'tie',
      choices: [{ observed: 'real_time', predicted: 'sim_time' }],
    });
  });

  it('does not matter if the user assigns the role', () => {
    const columns = [numbers('y', target), numbers('x', close)];
    expect(guessRoles(columns, { observed: 'y' })).toMatchObject({
      kind: 'found',
      roles: { predicted: 'x' },
    });
    expect(guessRoles(columns, { predicted: 'x' })).toMatchObject({
      kind: 'found',
      roles: { observed: 'y' },
    });
  });
});

describe('two names that look like a pair', () => {
  const below = target.map((value) => value * (0.8 + 0.15 * random.uniform()));
  const kind = (
    observed: [string, number[]],
    predicted: [string, number[]],
    ...others: [string, number[]][]
  ) => guessRoles([observed, predicted, ...others].map(([name, sample]) => numbers(name, sample))).kind;

  it.each([
    ['actual_yield_g', 'theoretical_yield_g'],
    ['actual_et', 'reference_et'],
    ['observed_species', 'estimated_species'],
    ['true_waist_cm', 'fitted_waist_cm'],
  ])('are asked about where the one is the most that the other can be: %s, %s', (observed, predicted) => {
    expect(kind([observed, below], [predicted, target])).toBe('tie');
    // Values on both sides are those of estimates.
    expect(kind([observed, target], [predicted, close])).toBe('found');
    // In so few rows they may be so by chance.
    expect(kind([observed, below.slice(0, 12)], [predicted, target.slice(0, 12)])).toBe('found');
  });

  it.each(['y_pred', 'predicted_price', 'forecast', 'yhat', 'lgbm'])(
    'are a biased model where no other thing is called so: %s',
    (predicted) => expect(kind(['actual_price', below], [predicted, target])).toBe('found'),
  );

  it('are asked about if one decreases as the other increases', () => {
    const grade = target.map((value) => Math.round((100 - value) / 10));
    const months = grade.map((value) => 9 - value + random.normal());
    expect(kind(['observed_months', months], ['prognosis', grade])).toBe('tie');
  });

  it('are asked about if both have other meanings and their values are unrelated', () => {
    const models = target.map((_, row) => [3, 5, 208, 308, 320, 520][row % 6]!);
    const goals = draw(350, 120);
    expect(kind(['target', goals], ['model', models])).toBe('tie');
    expect(kind(['target', goals], ['model', near(goals, 60)])).toBe('found');
    expect(kind(['target', goals], ['prediction', models])).toBe('found');
  });

  it('are asked about if most values were copied from the other', () => {
    const paid = target.map((value, row) => (row % 4 === 0 ? value * 1.2 : row % 7 === 0 ? 0 : value));
    expect(kind(['actual_payment', paid], ['estimated_payment', target])).toBe('tie');
    expect(kind(['actual_payment', paid], ['predicted_payment', target])).toBe('found');
    // No rain was expected, and none fell; whole numbers are met.
    const rain = target.map((value, row) => (row % 4 === 0 ? value : 0));
    expect(
      kind(['actual_rain', near(rain, 0.1).map((v, row) => (row % 4 ? 0 : v))], ['estimated_rain', rain]),
    ).toBe('found');
    const rounded = (values: readonly number[]) => values.map(Math.round);
    expect(kind(['actual', rounded(target)], ['estimated', rounded(near(target, 0.3))])).toBe('found');
  });

  it('are asked about if both are sorted, as on a Q–Q plot, and no column explains the order', () => {
    const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
    const [observed, expected] = [sorted(target), sorted(draw(60, 10))];
    expect(kind(['observed', observed], ['expected', expected])).toBe('tie');
    expect(kind(['observed', observed], ['expected', near(observed, 4)])).toBe('found');
    expect(kind(['observed', observed.toReversed()], ['modeled', expected.toReversed()])).toBe('tie');
    // A model so good that its order is that of the values.
    const good = observed.map((value, row) => value + 0.2 * ((observed[row + 1] ?? value) - value));
    expect(kind(['observed', observed], ['modeled', good])).toBe('found');
    // A curve of growth.
    const hours = target.map((_, row) => 0.5 * row);
    expect(kind(['observed', observed], ['expected', expected], ['hours', hours])).toBe('found');
  });

  it('are asked about if one is a rule of thumb that misses the other', () => {
    const height = draw(170, 9).map(Math.round);
    const weight = height.map((value) => 0.9 * (value - 100) * Math.exp(0.15 + 0.25 * random.normal()));
    const rule = height.map((value) => Number((45.5 + 0.91 * (value - 152.4)).toFixed(1)));
    const names = ['actual_body_weight', 'predicted_body_weight'] as const;
    expect(kind([names[0], weight], [names[1], rule], ['height', height])).toBe('tie');
    // A regression on the height is right on average.
    const level = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const regression = rule.map((value) => value + level(weight) - level(rule));
    expect(kind([names[0], weight], [names[1], regression], ['height', height])).toBe('found');
    expect(kind(['weight', weight], ['ideal predicted weight', rule], ['age', draw(50, 9)])).not.toBe(
      'found',
    );
  });

  it('are asked about if they are directions in particle physics', () => {
    const angle = draw(0, 1.5);
    expect(kind(['y', angle], ['eta', near(angle, 0.2)], ['phi', draw(0, 1)])).toBe('tie');
    expect(kind(['jet_y', angle], ['jet_eta', near(angle, 0.2)], ['jet_phi', draw(0, 1)])).toBe('tie');
    expect(kind(['y', angle], ['eta', near(angle, 0.2)], ['age', draw(50, 9)])).toBe('found');
  });

  it('are a pair of asked and paid prices only if the user says so', () => {
    const asked = near(target, 2).map((value) => 1.03 * value);
    expect(kind(['actual_price', target], ['asking_price', asked])).toBe('tie');
    expect(kind(['actual_price', target], ['asking_price', asked], ['difference', near(target, 3)])).toBe(
      'tie',
    );
    // Right on average wherever it is, as a model of whatever name is.
    expect(kind(['actual_price', spread], ['north_price', target])).toBe('found');
    expect(kind(['actual_price', target], ['lgbm_price', asked])).toBe('found');
  });

  it('are passed over for a name that only a model has', () => {
    expect(
      guessRoles([
        numbers('actual_yield', below),
        numbers('theoretical_yield', target),
        numbers('predicted_yield', near(below, 3)),
      ]),
    ).toMatchObject({ kind: 'found', roles: { observed: 'actual_yield', predicted: 'predicted_yield' } });
    // Two that are possible are offered, the likelier first.
    expect(
      guessRoles([
        numbers('actual_yield', below),
        numbers('theoretical_yield', target),
        numbers('estimated_yield', near(below, 3)),
      ]),
    ).toMatchObject({
      kind: 'tie',
      choices: [{ predicted: 'estimated_yield' }, { predicted: 'theoretical_yield' }],
    });
  });

  it('are confirmed by errors that were computed from them, not by other columns', () => {
    const error = below.map((value, row) => value - target[row]!);
    const yields: [[string, number[]], [string, number[]]] = [
      ['actual_yield', below],
      ['theoretical_yield', target],
    ];
    expect(kind(...yields, ['error', error])).toBe('found');
    expect(kind(...yields, ['deviation', error])).toBe('tie');
    expect(kind(...yields, ['error', draw(0, 1)])).toBe('tie');
    // Hours beside points tell little, and the errors are of neither.
    const points = target.map((_, row) => [1, 2, 3, 5, 8, 13][row % 6]!);
    const hours = near(points, 8).map((value) => Math.abs(value));
    expect(
      guessRoles([
        numbers('estimated_points', points),
        numbers('actual_hours', hours),
        numbers('error', draw(0, 2)),
      ]),
    ).toMatchObject({ kind: 'tie', choices: [{ observed: 'actual_hours' }, { residual: 'error' }] });
  });

  it('with another meaning do not affect a label with its probabilities', () => {
    const p = target.map(() => random.uniform());
    const churn = numbers(
      'churn',
      p.map((value) => Number(random.uniform() < value)),
    );
    const label = [churn, numbers('churn_prob', p)];
    const pair = (predicted: number[]) => [
      numbers('actual_yield', below),
      numbers('theoretical_yield', predicted),
    ];
    expect(guessRoles([...label, ...pair(target)])).toMatchObject({
      kind: 'found',
      roles: { label: 'churn' },
    });
    expect(guessRoles([...label, ...pair(near(below, 3))]).kind).toBe('tie');
  });

  it('are asked about if each coordinate has them', () => {
    const vector = ['x', 'y', 'z'].map((name): [string, number[]] => [name, draw(0, 1)]);
    const hats = vector.map(([name, sample]): [string, number[]] => [`${name}hat`, near(sample, 0.1)]);
    expect(guessRoles([...vector, ...hats].map(([name, sample]) => numbers(name, sample))).kind).toBe('tie');
    expect(kind(vector[1]!, hats[1]!)).toBe('found');
    // The residual of a regression.
    const uhat = target.map((value, row) => value - close[row]!);
    expect(kind(['y', target], ['yhat', close], ['uhat', uhat])).toBe('found');
  });

  it.each([
    ['true_wind_kn', 'apparent_wind_kn'],
    ['true_heading', 'magnetic_heading'],
    ['taux_réel', 'taux_nominal'],
  ])('are none where “true” is a kind of the quantity: %s, %s', (observed, other) => {
    expect(kind([observed, target], [other, close])).toBe('tie');
  });

  it('are not a pair of counts if whole numbers are closer than rounding', () => {
    const nominal = target.map((_, row) => [10, 12, 16, 20, 25, 30][row % 6]!);
    const parts = near(nominal, 0.02).map((value) => 0.999 * value);
    expect(guessRoles([numbers('Nennmaß', nominal), numbers('Istmaß', parts)])).toMatchObject({
      kind: 'tie',
      choices: [{ observed: 'Nennmaß' }, { observed: 'Istmaß' }],
    });
  });
});

it('asks about a column named residual that is positive next to one half of a pair', () => {
  const residual = numbers('residual', draw(20_000, 1500));
  for (const name of ['actual_price', 'predicted_shelf_life'])
    expect(guessRoles([residual, numbers(name, target)])).toMatchObject({
      kind: 'tie',
      choices: [{ residual: 'residual' }],
    });
  expect(guessRoles([residual, numbers('months', target)]).kind).toBe('found');
  const centered = numbers('residual', draw(0, 1500));
  expect(guessRoles([centered, numbers('predicted', target)]).kind).toBe('found');
});

describe('a name of errors', () => {
  const ph = draw(7.4, 0.2);
  const left = draw(0.6, 0.1);

  it.each(['residual_chlorine', 'Residual sugar', 'residual_income'])(
    'is asked of what is left: %s',
    (name) => {
      const guess = guessRoles([numbers(name, left), numbers('pH', ph)]);
      expect(guess).toMatchObject({ kind: 'tie', choices: [{ residual: name }] });
    },
  );

  it('is ignored if it is that of a feature of a model', () => {
    const columns = [numbers('residual sugar', left), numbers('quality', target), numbers('y_pred', close)];
    expect(guessRoles(columns)).toMatchObject({
      kind: 'found',
      roles: { observed: 'quality', predicted: 'y_pred' },
    });
  });

  it('is asked about if it has other meanings and its source is not in the file', () => {
    const eps = numbers('eps', draw(0.1, 1));
    expect(guessRoles([eps, numbers('revenue', target)])).toMatchObject({
      kind: 'tie',
      choices: [{ residual: 'eps' }],
    });
    expect(guessRoles([eps])).toMatchObject({ kind: 'found', roles: { residual: 'eps' } });
    const difference = numbers(
      'eps',
      target.map((value, row) => value - close[row]!),
    );
    expect(guessRoles([numbers('a', target), numbers('b', close), difference])).toMatchObject({
      kind: 'found',
      roles: { residual: 'eps', predicted: 'b' },
    });
  });

  it('is compared with a pair in the file, whatever its sign', () => {
    const turned = numbers(
      'desvio',
      target.map((value, row) => close[row]! - value),
    );
    const guess = guessRoles([numbers('observado', target), numbers('previsto', close), turned]);
    expect(guess).toMatchObject({
      kind: 'found',
      roles: { observed: 'observado', predicted: 'previsto' },
      notices: [{ id: 'error-turned' }],
    });
  });

  it('is asked about if the numbers are codes, but not if they are just whole', () => {
    const codes = [404, 500, 502, 503, -1, -110];
    const coded = numbers(
      'error',
      target.map(() => codes[Math.floor(random.uniform() * codes.length)]!),
    );
    expect(guessRoles([coded])).toMatchObject({ kind: 'tie', choices: [{ residual: 'error' }] });
    const whole = numbers(
      'error',
      target.map((_, row) => (row === 7 ? 90 : 5 * Math.round(random.normal()))),
    );
    expect(guessRoles([whole])).toMatchObject({ kind: 'found', roles: { residual: 'error' } });
  });
});

it('does not take a mean or median of a distribution as observed', () => {
  const median = near(target, 0.1);
  const bounds = [-16, 16].map((off, k) =>
    numbers(
      ['q5', 'q95'][k]!,
      target.map((value) => value + off),
    ),
  );
  expect(guessRoles([numbers('mean', target), numbers('median', median), ...bounds]).kind).toBe('none');
  const observed = numbers('load', near(target, 5));
  expect(guessRoles([observed, numbers('mean', target), numbers('median', median), ...bounds])).toMatchObject(
    {
      kind: 'found',
      roles: { observed: 'load', predicted: 'mean' },
    },
  );
});

describe('a prediction with a single feature', () => {
  const predicted = draw(0, 0.5);

  it('is asked about if it is uninformative, even with the same mean', () => {
    for (const feature of [draw(0, 1), draw(0.3, 1)]) {
      const guess = guessRoles([numbers('prediction', predicted), numbers('feature', feature)]);
      expect(guess.kind).not.toBe('found');
    }
  });

  it('forms a pair with it if it is at least slightly informative', () => {
    const guess = guessRoles([numbers('prediction', predicted), numbers('height', near(predicted, 1.6))]);
    expect(guess).toMatchObject({ kind: 'found', roles: { observed: 'height', predicted: 'prediction' } });
  });
});

it('asks about whole numbers next to a column that varies more than an expectation of counts', () => {
  const planned = target.map((value) => Math.max(0, Math.round(value)));
  const logged = near(planned, 4);
  expect(guessRoles([numbers('a', planned), numbers('b', logged)]).kind).toBe('tie');
});

describe('shares that sum to one', () => {
  const shares = Array.from({ length: rows }, () => {
    const parts = [0, 1, 2].map(() => random.uniform());
    const total = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part) => part / total);
  });
  const columns = (names: readonly string[]) =>
    names.map((name, k) =>
      numbers(
        name,
        shares.map((row) => row[k]!),
      ),
    );
  const highest = shares.map((row) => row.indexOf(Math.max(...row)));
  const drawn = shares.map((row) => {
    const at = random.uniform();
    return at < row[0]! ? 0 : at < row[0]! + row[1]! ? 1 : 2;
  });
  const named = (names: readonly string[], places: readonly number[]) => places.map((k) => names[k]!);

  it('are asked about if they may be parts of something', () => {
    const soils = ['sand', 'silt', 'clay'];
    expect(guessRoles([words('dominant', named(soils, highest)), ...columns(soils)])).toMatchObject({
      kind: 'tie',
      choices: [{ label: 'dominant', probabilities: soils }],
    });
    // A cluster is the likeliest one by construction.
    const clusters = ['prob_0', 'prob_1', 'prob_2'];
    expect(guessRoles([numbers('cluster', highest), ...columns(clusters)])).toMatchObject({ kind: 'tie' });
    expect(guessRoles([numbers('species', drawn), ...columns(clusters)]).kind).toBe('found');
    // Also where a row has gaps.
    const gaps = columns(soils).map(({ name, sample }) => numbers(name, sample.with(3, Number.NaN)));
    expect(guessRoles([words('dominant', named(soils, highest)), ...gaps])).toMatchObject({ kind: 'tie' });
    const topics = ['topic_0', 'topic_1', 'topic_2'];
    const section = words('section', named(['news', 'sport', 'arts'], drawn));
    expect(guessRoles([section, ...columns(topics)])).toMatchObject({ kind: 'tie' });
  });

  it('are probabilities if a name says so, or the classes match', () => {
    const species = ['setosa', 'virginica', 'versicolor'];
    expect(guessRoles([words('species', named(species, drawn)), ...columns(species)])).toMatchObject({
      kind: 'found',
      roles: { label: 'species', probabilities: species },
    });
    const topics = ['p_topic_0', 'p_topic_1', 'p_topic_2'];
    const label = words('label', named(['news', 'sport', 'arts'], drawn));
    expect(guessRoles([label, ...columns(topics)])).toMatchObject({
      kind: 'found',
      roles: { label: 'label', probabilities: topics },
    });
  });
});

describe('two classes and a score', () => {
  const label = target.map(() => Number(random.uniform() < 0.5));

  it('are asked about if neither names nor rows show that they belong together', () => {
    const score = numbers(
      'frailty_score',
      target.map(() => random.uniform()),
    );
    expect(guessRoles([numbers('smoker', label), score, numbers('bmi', draw(27, 4))])).toMatchObject({
      kind: 'tie',
      choices: [{ label: 'smoker', probabilities: ['frailty_score'] }],
    });
  });

  it('are asked about if one was derived from the other', () => {
    const p = target.map(() => random.uniform() ** 2);
    const significant = words(
      'significant',
      p.map((value) => (value < 0.05 ? 'yes' : 'no')),
    );
    expect(guessRoles([numbers('p', p), significant])).toMatchObject({ kind: 'tie' });
    // An alarm of the score itself; a model that learned its rows leaves a gap between the classes.
    const alarm = (values: readonly number[], name: string) =>
      guessRoles([
        numbers('anomaly_probability', [...values]),
        words(
          name,
          values.map((value) => (value > 0.5 ? 'true' : 'false')),
        ),
      ]).kind;
    expect(alarm(p, 'is_anomaly')).toBe('tie');
    const apart = p.map((value) => (value > 0.5 ? 0.8 + value / 10 : value / 4));
    expect(alarm(apart, 'is_anomaly')).toBe('found');
    // A name that says truth says it of a faultless model too.
    const truth = p.map((value) => Number(value < 0.05));
    expect(guessRoles([numbers('y_prob', p), numbers('y_true', truth)])).toMatchObject({ kind: 'found' });
  });

  it('are asked about if a class is far more frequent than the score says, as for sex', () => {
    const sex = words(
      'sex',
      label.map((one) => (one ? 'm' : 'f')),
    );
    const risk = (level: number) =>
      numbers(
        'risk',
        label.map((one) => level + 0.05 * one + 0.06 * random.uniform()),
      );
    expect(guessRoles([sex, risk(0.02)])).toMatchObject({ kind: 'tie' });
    expect(guessRoles([sex, risk(0.35)])).toMatchObject({ kind: 'found' });
  });

  it('are found by themselves, whatever constant column accompanies them', () => {
    const told = label.map(() => random.uniform());
    const outcome = told.map((p) => Number(random.uniform() < p));
    const version = words(
      'version',
      target.map(() => 'v2'),
    );
    expect(guessRoles([numbers('a', outcome), numbers('b', told), version])).toMatchObject({
      kind: 'found',
      roles: { label: 'a', probabilities: ['b'] },
    });
  });
});

it('asks about a constant 0 or 1 next to numbers: a single class may be all that the rows belong to', () => {
  const ones = numbers(
    'y_true',
    target.map(() => 1),
  );
  expect(guessRoles([ones, numbers('y_pred', draw(2, 3))])).toMatchObject({
    kind: 'tie',
    choices: [{ observed: 'y_true', predicted: 'y_pred' }],
  });
});

it('offers counts as the target of a poor model', () => {
  const rate = Array.from({ length: rows }, () => 0.1 + 0.2 * random.uniform());
  const counts = rate.map((value) => Number(random.uniform() < value) * (1 + Number(random.uniform() < 0.2)));
  const guess = guessRoles([
    numbers('claim_count', counts),
    numbers('prediction', rate),
    numbers('age', draw(40, 9)),
  ]);
  expect(guess).toMatchObject({
    kind: 'found',
    roles: { observed: 'claim_count', predicted: 'prediction' },
  });
});

it('takes no order from deviations that increase from row to row', () => {
  const growing = target.map((_, row) => 2 + row / 10);
  const columns = [numbers('y_true', target), numbers('y_pred', close), numbers('standard_error', growing)];
  const guess = guessRoles(columns);
  expect(guess).toMatchObject({ kind: 'found', roles: { observed: 'y_true', predicted: 'y_pred' } });
  expect(guess.kind === 'found' && guess.roles.order).toBeUndefined();
  const elapsed = guessRoles([...columns.slice(0, 2), numbers('elapsed', growing)]);
  expect(elapsed).toMatchObject({ kind: 'found', roles: { order: 'elapsed' } });
});

describe('a table of figures', () => {
  const sorted = target.toSorted((a, b) => a - b);
  const places = draw(0, 1)
    .map((key, row) => ({ key, row }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);

  it('is still one with an index or a constant', () => {
    const bins = [numbers('bin_left', [-2, -1, 0, 1]), numbers('count', [3, 9, 8, 2])];
    const beside = [numbers('', [0, 1, 2, 3]), words('version', ['v2', 'v2', 'v2', 'v2'])];
    expect(guessRoles(bins).kind).toBe('none');
    for (const other of beside) expect(guessRoles([other, ...bins])).toEqual(guessRoles(bins));
  });

  it('is a Q–Q plot in whatever order its points are', () => {
    const theoretical = draw(0, 1).sort((a, b) => a - b);
    const points = (rowsOf: readonly number[]) => [
      numbers(
        'theoretical',
        rowsOf.map((row) => theoretical[row]!),
      ),
      numbers(
        'sample',
        rowsOf.map((row) => sorted[row]!),
      ),
    ];
    const inOrder = guessRoles(points(target.map((_, row) => row)));
    expect(inOrder.kind).toBe('none');
    expect(guessRoles(points(places))).toEqual(inOrder);
  });
});

it('logits and the probabilities that they belong to are one reading', () => {
  const p = target.map(() => 0.02 + 0.96 * random.uniform());
  const y = p.map((value) => Number(random.uniform() < value));
  const logits = p.map((value) => Math.log(value / (1 - value)));
  const columns = (other: number[]) => [numbers('y', y), numbers('y_logit', other), numbers('y_prob', p)];
  expect(guessRoles(columns(logits))).toMatchObject({
    kind: 'found',
    roles: { label: 'y', probabilities: ['y_prob'] },
  });
  expect(guessRoles(columns(near(logits, 1))).kind).toBe('tie');
});

it('an open deal is not evidence about its probability', () => {
  const p = target.map(() => random.uniform());
  const stage = (other: string) =>
    words(
      'stage',
      p.map((value) => (random.uniform() < value ? 'closed' : other)),
    );
  expect(guessRoles([stage('open'), numbers('win_probability', p)]).kind).toBe('tie');
  expect(guessRoles([stage('lost'), numbers('win_probability', p)]).kind).toBe('found');
});

describe('quantiles that are named after their target', () => {
  const quantile = (level: string, shift: number) =>
    numbers(
      level,
      close.map((value) => value + shift),
    );

  it.each([
    ['sales', ['sales_pred_q0.10', 'sales_pred_q0.50', 'sales_pred_q0.90']],
    ['sales', ['sales_q0.10', 'sales_q0.50', 'sales_q0.90']],
    ['y', ['pred_0.1', 'pred_0.5', 'pred_0.9']],
  ])('have a median, which predicts %s', (observed, levels) => {
    const family = levels.map((name, k) => quantile(name, 6 * (k - 1)));
    expect(guessRoles([numbers(observed, target), ...family])).toMatchObject({
      kind: 'found',
      roles: { observed, predicted: levels[1], quantiles: [levels[0], levels[2]] },
    });
  });
});

describe('a name that says little', () => {
  it('of a model is asked where it may be that of a car, or where it is off', () => {
    const isFound = (observed: string, predicted: string, values: number[]) =>
      guessRoles([numbers(observed, target), numbers(predicted, values)]).kind === 'found';
    expect(isFound('registration_year', 'model_year', close)).toBe(false);
    expect(
      isFound(
        'Lab value',
        'Model value',
        near(target, 4).map((value) => value + 8),
      ),
    ).toBe(false);
  });

  it('of a median is one of a table of quantiles where it is another column, rounded', () => {
    const centiles = (medians: readonly number[]) => [
      numbers('M', target),
      numbers(
        'P3',
        medians.map((value) => value - 8),
      ),
      numbers('P50', [...medians]),
      numbers(
        'P97',
        medians.map((value) => value + 8),
      ),
    ];
    expect(guessRoles(centiles(target.map(Math.round)))).toMatchObject({
      kind: 'tie',
      choices: [{ observed: 'M', predicted: 'P50' }],
    });
    expect(guessRoles(centiles(close))).toMatchObject({ kind: 'found', roles: { predicted: 'P50' } });
  });
});

describe('a goal beside what was achieved', () => {
  const achieved = target.map((value) => Math.round(1000 * value));
  const planned = close.map((value) => 1000 * Math.round(value));
  const variance = achieved.map((value, row) => value - planned[row]!);

  it.each([
    ['Actual', 'Budget'],
    ['Ist', 'Plan'],
    ['Istwert', 'Sollwert'],
    ['realizado', 'orçado'],
    ['real', 'presupuesto'],
    ['réalisé', 'budget'],
    ['actual_bookings', 'quota'],
    ['факт', 'план'],
    ['実績数量', '計画数量'],
    ['实际产量', '计划产量'],
  ])('may have been meant to predict it: the user is asked (%s, %s)', (observed, predicted) => {
    const choices = [{ kind: 'observed', observed, predicted }];
    expect(guessRoles([numbers(predicted, planned), numbers(observed, achieved)])).toMatchObject({
      kind: 'tie',
      choices,
    });
    for (const name of ['deviation', 'Difference', `${observed} - ${predicted}`]) {
      const beside = [numbers(predicted, planned), numbers(observed, achieved), numbers(name, variance)];
      expect(guessRoles(beside)).toMatchObject({ kind: 'tie', choices });
    }
  });

  it('is asked about in any language, where it was written down in round numbers', () => {
    const guess = guessRoles([numbers('actual', achieved), numbers('malengo', planned)]);
    expect(guess).toMatchObject({
      kind: 'tie',
      choices: [{ observed: 'actual', predicted: 'malengo' }],
    });
    const reached = spread.map((value) => Math.round(1000 * value));
    const others = guessRoles([numbers('actual', reached), numbers('malengo', achieved)]);
    expect(others).toMatchObject({ kind: 'found' });
  });

  it('leaves no question beside what is named as a forecast', () => {
    const beside = (observed: string, predicted: string, goal: string) =>
      guessRoles([
        numbers(goal, planned),
        numbers(predicted, near(achieved, 900)),
        numbers(observed, achieved),
      ]);
    expect(beside('actual', 'forecast', 'budget')).toMatchObject({
      kind: 'found',
      roles: { observed: 'actual', predicted: 'forecast' },
    });
    expect(beside('Ist', 'Prognose', 'Plan').kind).toBe('found');
    expect(beside('sales', 'sales_pred', 'budget')).toMatchObject({
      kind: 'found',
      roles: { observed: 'sales', predicted: 'sales_pred' },
    });
    expect(beside('actual', 'estimate', 'budget').kind).toBe('tie');
  });

  it.each(['Plan_Prognose', 'planned forecast'])('is none if it is called a forecast: %s', (predicted) => {
    expect(guessRoles([numbers('Actual', achieved), numbers(predicted, planned)]).kind).toBe('found');
  });

  it('is a prediction if the user says so', () => {
    const columns = [numbers('Plan', planned), numbers('Ist', achieved)];
    expect(guessRoles(columns, { observed: 'Ist', predicted: 'Plan' }).kind).toBe('found');
  });
});

describe('another version of the observed values', () => {
  it.each(['Adjusted', 'Reconciled', 'smoothed', 'corrected'])(
    'may be treated: %s is asked about',
    (predicted) => {
      expect(guessRoles([numbers('Measured', target), numbers(predicted, close)])).toMatchObject({
        kind: 'tie',
        choices: [{ observed: 'Measured', predicted }],
      });
    },
  );

  it.each([
    'saisonbereinigt',
    'Korrigierter Wert',
    'corrigé',
    'suavizado',
    'rettificato',
    'wygładzone',
    'сглаженное',
    '修正値',
  ])('may be treated, in any language: %s is asked about', (predicted) => {
    expect(guessRoles([numbers('Measured', target), numbers(predicted, close)]).kind).toBe('tie');
  });

  it.each(['expected', 'computed', 'boosted', 'baseline'])(
    'is none where a model may be called so: %s',
    (predicted) => {
      expect(guessRoles([numbers('Measured', target), numbers(predicted, close)]).kind).toBe('found');
    },
  );

  it.each([
    ['Actual', 'Prior Year'],
    ['Actual', 'LY'],
    ['Ist', 'Vorjahr'],
    ['Réel', 'N-1'],
    ['Réel', 'année précédente'],
    ['realizado', 'año anterior'],
    ['实际值', '去年'],
  ])('may be of an earlier time, and is no prediction: %s, %s', (observed, earlier) => {
    expect(guessRoles([numbers(observed, target), numbers(earlier, close)])).toMatchObject({
      kind: 'none',
      problem: { code: 'no-truth' },
    });
  });
});

describe('a name that says nothing, beside an actual value', () => {
  const kinds = (observed: string, other: string) => ({
    // The other column varies less, and the actual values are equal to it on average wherever it is.
    calibrated: guessRoles([numbers(observed, spread), numbers(other, target)]).kind,
    // Or it is the actual value with something added, such as another measurement of it.
    measured: guessRoles([numbers(observed, target), numbers(other, close)]).kind,
  });

  it.each([
    ['Actual', 'zork'],
    ['Measured', 'Competitor'],
    ['Ist', 'Angebot'],
    ['Actual', 'Paid'],
    ['actual_sales', 'inventory'],
    ['gold', 'silver'],
    ['actual_temp', 'temp_out'],
    ['实际薪资', '期望薪资'],
  ])('is a prediction if the values show it: %s, %s', (observed, other) =>
    expect(kinds(observed, other)).toEqual({ calibrated: 'found', measured: 'tie' }),
  );

  it.each([
    ['y_true', 'zork'],
    ['gt_volume', 'volume_net'],
    ['y test', 'zork'],
    ['True value', 'Model value'],
    ['OBS_RUN', 'MOD_RUN'],
    ['gold', 'out.value'],
  ])('is one anyway where either name is of models and their evaluation: %s, %s', (observed, other) =>
    expect(kinds(observed, other)).toEqual({ calibrated: 'found', measured: 'found' }),
  );

  it.each(['x', 'X1', 'x_test', 'feature_3'])('is none if it is a feature’s: %s', (other) =>
    expect(kinds('y_true', other)).toEqual({ calibrated: 'tie', measured: 'tie' }),
  );
});

describe('what values are held against', () => {
  it.each([
    ['Actual', 'Minimum'],
    ['Actual', 'Max'],
    ['Actual', 'Benchmark'],
    ['Actual', 'Control'],
    ['Actual', 'Limit'],
    ['Actual', 'Group average'],
    ['Actual', 'Capacity'],
    ['Measured', 'alarm threshold'],
    ['Ist', 'Grenzwert'],
    ['Réel', 'Moyenne'],
    ['факт', 'норматив'],
    ['实际值', '上限'],
  ])('is no prediction, however close: %s, %s', (observed, standard) => {
    expect(guessRoles([numbers(observed, target), numbers(standard, close)])).toMatchObject({
      kind: 'tie',
      choices: [{ observed, predicted: standard }],
    });
  });

  it.each([
    ['Actual', 'Ensemble average'],
    ['y_true', 'zork_min'],
    ['Actual', 'predicted maximum'],
    ['Actual', 'xgb control'],
  ])('is not meant by a model’s own word, or by minutes: %s, %s', (observed, predicted) => {
    expect(guessRoles([numbers(observed, target), numbers(predicted, close)])).toMatchObject({
      kind: 'found',
      roles: { observed, predicted },
    });
  });
});

describe('a name after a p', () => {
  const rates = draw(0.05, 0.01);

  it('is predicted, where the other is equal to it on average wherever it is: ctr, pctr', () => {
    const columns = [numbers('ctr', near(rates, 0.007)), numbers('pctr', rates)];
    for (const order of [columns, columns.toReversed()]) {
      expect(guessRoles(order)).toMatchObject({
        kind: 'found',
        roles: { observed: 'ctr', predicted: 'pctr' },
      });
    }
  });

  it('may be another measurement of the same, or what it deviates from: the user is asked', () => {
    const measured = [numbers('ctr', near(rates, 0.005)), numbers('pctr', near(rates, 0.005))];
    expect(guessRoles(measured).kind).toBe('tie');
    const turned = [numbers('ctr', rates), numbers('pctr', near(rates, 0.007))];
    expect(guessRoles(turned).kind).toBe('tie');
  });
});
