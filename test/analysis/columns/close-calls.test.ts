import { describe, expect, it } from 'vitest';
import { sketch } from '../../../src/analysis/columns/column-sketch.ts';
import { guessRoles } from '../../../src/analysis/columns/guess-roles.ts';
import { splitOf } from '../../../src/analysis/columns/names/split-values.ts';
import { isPeriod, timesOf } from '../../../src/analysis/columns/names/times.ts';
import { relationOf } from '../../../src/analysis/columns/predictions/differences.ts';
import type { SurveyColumn } from '../../../src/data/text/survey.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

/** Readings that two kinds of files share nearly all of, and what tells them apart. */
const rows = 120;
const random = seededRandom(31);
const draws = (make: () => number) => Array.from({ length: rows }, make);
const numbers = (name: string, sample: readonly number[]): SurveyColumn => ({
  name,
  kind: 'number',
  sample: [...sample],
});
const centered = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
};
const readingsOf = (...columns: SurveyColumn[]) => {
  const guess = guessRoles(columns);
  return guess.kind === 'found' ? [guess.roles] : guess.kind === 'tie' ? guess.choices : [];
};

const target = draws(() => 100 + 10 * random.normal());
const near = (sd: number) => target.map((value) => value + sd * random.normal());

describe('errors given beside counts', () => {
  const mean = draws(() => 2 + 20 * random.uniform());
  const counts = mean.map((value) => Math.max(0, Math.round(value + value * random.normal())));
  // Pearson's residuals of a negative binomial model with size 1.5.
  const pearson = mean.map((value, row) => (counts[row]! - value) / Math.sqrt(value + value ** 2 / 1.5));
  const columns = { error: pearson, observed: counts, predicted: mean };
  const relation = (changed: Partial<typeof columns>) => {
    const { error, observed, predicted } = { ...columns, ...changed };
    return relationOf(
      sketch(numbers('e', error)),
      sketch(numbers('y', observed)),
      sketch(numbers('mu', predicted)),
    );
  };

  it('have the signs of observed minus predicted, whatever the family', () =>
    expect(relation({})).toBe('glm'));

  it('are something else if their signs do not match', () =>
    expect(relation({ error: draws(() => random.normal()) })).toBe('other'));

  it('are read as observed and predicted values', () => {
    expect(
      readingsOf(
        numbers(
          'age',
          draws(() => Math.round(40 * random.uniform())),
        ),
        numbers('days', counts),
        numbers('mu', mean),
        numbers('pearson.resid', pearson),
      ),
    ).toEqual([expect.objectContaining({ kind: 'observed', observed: 'days', predicted: 'mu' })]);
  });
});

describe('two columns with mean zero', () => {
  const one = centered(draws(() => random.normal()));
  const other = centered(one.map((value) => value + 0.5 * random.normal()));

  it('may be the residuals of two equations', () => {
    expect(readingsOf(numbers('demand', one), numbers('supply', other))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'residual', residual: 'demand' }),
        expect.objectContaining({ kind: 'residual', residual: 'supply' }),
      ]),
    );
  });

  it('are a pair if both names say so', () => {
    expect(readingsOf(numbers('y_true', one), numbers('y_pred', other))).toEqual([
      expect.objectContaining({ kind: 'observed', observed: 'y_true', predicted: 'y_pred' }),
    ]);
  });
});

describe('models distinguished by a number', () => {
  it('are each offered for the column that all of them are close to', () => {
    const found = readingsOf(
      numbers('octane', target),
      numbers('1 comps', near(6)),
      numbers('2 comps', near(2)),
    );
    expect(found.map((roles) => 'predicted' in roles && roles.predicted)).toEqual(['1 comps', '2 comps']);
    for (const roles of found) expect(roles).toMatchObject({ observed: 'octane' });
  });

  it('are not models if two other columns are close to them', () => {
    const found = readingsOf(
      numbers('a', target),
      numbers('b', near(2)),
      numbers('1 c', near(6)),
      numbers('2 c', near(2)),
    );
    expect(found.some((roles) => 'observed' in roles && roles.observed === 'b')).toBe(true);
  });

  it('are quantiles if they are named taus', () => {
    const income = target.map((value) => 2 * value);
    const median = income.map((value) => value / 2 + 1);
    const [found, ...others] = readingsOf(
      numbers('income', income),
      numbers(
        'foodexp',
        median.map((value) => value + 3 * random.normal()),
      ),
      numbers(
        'tau= 0.25',
        median.map((value) => value - 2),
      ),
      numbers('tau= 0.50', median),
      numbers(
        'tau= 0.75',
        median.map((value) => value + 2),
      ),
    );
    expect(found).toMatchObject({ observed: 'foodexp', predicted: 'tau= 0.50' });
    expect(others).toEqual([]);
  });
});

describe('zeros and ones with a number between them', () => {
  const probability = draws(() => random.uniform());
  const outcome = probability.map((value) => (random.uniform() < value ? 1 : 0));
  const residual = probability.map((value, row) => outcome[row]! - value);

  it('are labels if the residual is their difference', () => {
    const group = probability.map((value) => (value > 0.5 ? 1 : 0));
    expect(
      readingsOf(
        numbers('default', outcome),
        numbers('PRE_1', probability),
        numbers('PGR_1', group),
        numbers('RES_1', residual),
      ),
    ).toEqual([
      expect.objectContaining({ kind: 'probabilities', label: 'default', probabilities: ['PRE_1'] }),
    ]);
  });

  it('are not labels if the residual is of something else', () => {
    const found = readingsOf(
      numbers('smoker', outcome),
      numbers('dose', target),
      numbers('PRE_1', near(2)),
      numbers(
        'RES_1',
        draws(() => random.normal()),
      ),
    );
    expect(found.map(({ kind }) => kind)).not.toContain('probabilities');
  });
});

describe('SPSS Modeler’s column names', () => {
  const labels = draws(() => Number(random.uniform() < 0.3));
  const predicted = labels.map((label) => (random.uniform() < 0.8 ? label : 1 - label));
  const sure = draws(() => 0.5 + random.uniform() / 2);

  it('mark a prediction, and its confidence', () => {
    expect(
      readingsOf(numbers('churn', labels), numbers('$L-churn', predicted), numbers('$LP-churn', sure)),
    ).toEqual([
      { kind: 'predicted-label', label: 'churn', predictedLabel: '$L-churn', confidence: '$LP-churn' },
    ]);
  });

  it('number the values of a split', () => {
    expect(splitOf('Partition', ['1_Training', '2_Testing'])).toEqual({
      training: ['1_Training'],
      heldOut: ['2_Testing'],
    });
    expect(splitOf('Partition', ['1_North', '2_South'])).toBeUndefined();
    // Conformal predictions are calibrated beside a training; a model of flow is calibrated instead.
    expect(splitOf('period', ['calibration', 'validation'])?.training).toEqual(['calibration']);
    expect(splitOf('period', ['train', 'calibration', 'test'])?.training).toEqual(['train']);
    expect(splitOf('period', ['calibration'])).toBeUndefined();
  });
});

describe('times', () => {
  it.each(['01.01.2024 00:00 - 01:00', '01.01.2024 00:00 - 01.01.2024 00:15', '31 01 2018 00:10'])(
    '%s is one',
    (text) => expect(isPeriod(text)).toBe(true),
  );

  it.each(['10 - 20', '1 2 3', 'A 01.01.2024 - B', '555 01 2018'])('%s is none', (text) =>
    expect(isPeriod(text)).toBe(false),
  );

  it('that are spans are ordered by their beginnings', () => {
    const times = timesOf([
      '31.01.2024 23:00 - 24:00',
      '01.02.2024 00:00 - 01:00',
      '01.02.2024 01:00 - 02:00',
    ]);
    expect([...times].every((time, i) => i === 0 || time - times[i - 1]! === 3_600_000)).toBe(true);
  });
});

describe('rows that predict several quantiles', () => {
  const levels = [0.1, 0.5, 0.9];
  const stacked = (name: string) => {
    const rows = levels.flatMap((level) => target.map((value) => ({ level, value })));
    return [
      numbers(
        'y',
        rows.map(({ value }) => value),
      ),
      numbers(
        'y_pred',
        rows.map(({ level, value }) => value + 3 * random.normal() + 8 * (level - 0.5)),
      ),
      numbers(
        name,
        rows.map(({ level }) => level),
      ),
    ];
  };

  it('are recognized by the level of each: the median is analyzed', () =>
    expect(readingsOf(...stacked('quantile_level'))).toMatchObject([
      { split: 'quantile_level', splitValues: ['0.5'] },
    ]));

  it('are not recognized from numbers of another name', () => {
    const [reading] = readingsOf(...stacked('alpha'));
    expect(reading).not.toHaveProperty('split');
  });

  it('are separated if none is the median', () => {
    const columns = stacked('tau').map(({ name, sample }) =>
      numbers(name, sample.slice(0, rows).concat(sample.slice(2 * rows)) as number[]),
    );
    expect(readingsOf(...columns)).toMatchObject([{ group: 'tau' }]);
  });
});

describe('repeated targets', () => {
  const text = (name: string, sample: string[]): SurveyColumn => ({ name, kind: 'text', sample });
  const twice = [...target, ...target];
  const predicted = numbers(
    'y_pred',
    twice.map((value) => value + random.normal()),
  );
  const halves = text('version', [...target.map(() => 'first'), ...target.map(() => 'second')]);

  it('show that there are several models, whatever their column is named', () => {
    const guess = guessRoles([numbers('y', twice), predicted, halves]);
    expect(guess).toMatchObject({
      roles: { group: 'version' },
      notices: [{ id: 'several-models' }],
    });
  });

  it('do not if other targets are repeated', () => {
    const others = [...target, ...draws(() => 100 + 10 * random.normal())];
    const [reading] = readingsOf(
      numbers('y', others),
      numbers(
        'y_pred',
        others.map((value) => value + random.normal()),
      ),
      halves,
    );
    expect(reading).not.toHaveProperty('group');
  });
});

describe('numbers between 0 and 1 called residuals', () => {
  const named = (sample: number[]) => guessRoles([numbers('residual', sample)]);

  it('are not residuals if they are uniform', () =>
    expect(named(draws(() => random.uniform()))).toMatchObject({
      kind: 'none',
      problem: { code: 'not-residuals' },
    }));

  it('are residuals if they are not', () =>
    expect(named(draws(() => 0.4 * random.uniform() ** 2))).toMatchObject({ kind: 'found' }));
});

describe('labels that always have the highest probability', () => {
  const p = draws(() => random.uniform());
  const family = [
    numbers('prob_0', p),
    numbers(
      'prob_1',
      p.map((value) => 1 - value),
    ),
  ];
  const highest = numbers(
    'label',
    p.map((value) => (value > 0.5 ? 0 : 1)),
  );

  it('are the predicted ones if their name says nothing', () =>
    expect(guessRoles([highest, ...family])).toMatchObject({ kind: 'none', problem: { code: 'no-truth' } }));

  it('are taken for the truth if they are named so', () =>
    expect(readingsOf({ ...highest, name: 'y_true' }, ...family)).toMatchObject([{ label: 'y_true' }]));
});

describe('times with a flag for an event', () => {
  const time = numbers(
    'time',
    draws(() => 500 * random.uniform()),
  );
  const status = numbers(
    'status',
    draws(() => (random.uniform() < 0.6 ? 1 : 0)),
  );

  it('are survival times if there is a relative risk', () =>
    expect(
      guessRoles([
        time,
        status,
        numbers(
          'risk',
          draws(() => Math.exp(random.normal())),
        ),
      ]),
    ).toMatchObject({ kind: 'none', problem: { code: 'not-residuals' } }));

  it('are an order and a label if there is a probability', () =>
    expect(
      readingsOf(
        time,
        status,
        numbers(
          'risk',
          draws(() => random.uniform()),
        ),
      ),
    ).toMatchObject([{ label: 'status', probabilities: ['risk'] }]));
});
