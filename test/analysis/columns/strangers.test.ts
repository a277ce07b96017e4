import { describe, expect, it } from 'vitest';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

/** A file of so many rows, each made of its number and a draw of truth, prediction, probability and label. */
async function rolesOf(
  header: string,
  cells: (row: number, draw: { y: number; f: number; p: number; label: 0 | 1 }) => (string | number)[],
) {
  const random = seededRandom(8);
  const lines = Array.from({ length: 120 }, (_, row) => {
    const f = 50 + 20 * random.normal();
    const p = 1 / (1 + Math.exp(-1.5 * random.normal()));
    const label = random.uniform() < p ? 1 : 0;
    return cells(row, { y: f + 4 * random.normal(), f, p, label }).join(';');
  });
  const bytes = new TextEncoder().encode([header, ...lines].join('\n'));
  const read = await readSample(memorySource('file.csv', bytes));
  if (read.kind === 'problem') return read.problem.code;
  return read.kind === 'tie' ? read.choices : read.roles;
}

const month = (row: number) =>
  `${2010 + Math.floor(row / 12)} ${'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[row % 12]}`;

describe('columns of files from other programs', () => {
  it('a hat over a letter marks a prediction', async () => {
    expect(await rolesOf('ŷ;SepalLength', (_, { y, f }) => [f, y])).toMatchObject({
      observed: 'SepalLength',
      predicted: 'ŷ',
    });
  });

  it('population and individual predictions of NONMEM are both offered', async () => {
    const roles = await rolesOf('ID;TIME;DV;PRED;IPRED', (row, { y, f }) => [
      Math.floor(row / 8),
      row % 8,
      y,
      f + (row % 5) - 2,
      f,
    ]);
    expect(roles).toMatchObject([
      { observed: 'DV', predicted: 'PRED' },
      { observed: 'DV', predicted: 'IPRED' },
    ]);
  });

  it('residuals that NONMEM adds to every table leave the choice of the prediction open', async () => {
    const row = (at: number, { y, f }: { y: number; f: number }) => {
      const population = f + (at % 5) - 2;
      return [Math.floor(at / 8), at % 8, y, population, y - population, f];
    };
    expect(await rolesOf('ID;TIME;DV;PRED;RES;IPRED', row)).toMatchObject([
      { residual: 'RES', observed: 'DV', predicted: 'PRED' },
      { observed: 'DV', predicted: 'IPRED' },
    ]);
    const ofPopulation = await rolesOf('ID;TIME;DV;PRED;RES', (at, draw) => row(at, draw).slice(0, 5));
    expect(ofPopulation).toMatchObject({ observed: 'DV', predicted: 'PRED' });
  });

  it('rows of doses in NONMEM’s tables hold no observation', async () => {
    const roles = await rolesOf('ID;TIME;DV;PRED;MDV', (row, { y, f }) =>
      row % 8 === 0 ? [row / 8, 0, 0, 0, 1] : [Math.floor(row / 8), row % 8, y, f, 0],
    );
    expect(roles).toMatchObject({ observed: 'DV', predicted: 'PRED', split: 'MDV', splitValues: ['0'] });
  });

  it('a weight that is the reciprocal of the squared prediction is one of the row, a body’s is not', async () => {
    const rolesWith = (weight: (f: number, row: number) => string | number) =>
      rolesOf('Subject;Conc;Predicted;Weight', (row, { y, f }) => [
        Math.floor(row / 12),
        y,
        f,
        weight(f, row),
      ]);
    expect(await rolesWith((f) => (1 / f ** 2).toPrecision(5))).toMatchObject({ weight: 'Weight' });
    expect(await rolesWith((_, row) => 60 + ((row * 7) % 31))).not.toHaveProperty('weight');
  });

  it('what a value is held to, in round numbers, is not observed', async () => {
    const choices = await rolesOf('t;setpoint;process_value', (row, { y, f }) => [
      row,
      10 * Math.round(f / 10),
      y,
    ]);
    expect(Array.isArray(choices) || typeof choices === 'string').toBe(true);
  });

  it('dates as Hungary writes them order the rows', async () => {
    const date = (row: number) =>
      `${new Date(Date.UTC(2023, 0, 1 + row)).toISOString().slice(0, 10).replaceAll('-', '.')}.`;
    expect(await rolesOf('dátum;y_true;y_pred', (row, { y, f }) => [date(row), y, f])).toMatchObject({
      order: 'dátum',
    });
  });

  it('the mean of an ensemble is the prediction, not one of its members', async () => {
    const members = (f: number) => [1, 2, 3].map((k) => f + ((k * 7) % 5) - 2);
    expect(
      await rolesOf('obs;mem01;mem02;mem03;ens_mean', (_, { y, f }) => [y, ...members(f), f]),
    ).toMatchObject({ observed: 'obs', predicted: 'ens_mean' });
  });

  it('short names of Fortran are one quantity, observed and calculated', async () => {
    expect(await rolesOf('STN;XOBS;XCAL', (row, { y, f }) => [row, y, f])).toMatchObject({
      observed: 'XOBS',
      predicted: 'XCAL',
    });
  });

  it.each(['H_gemeten;H_berekend', '実測値;推定値', 'gold_score;pred_score'])(
    'names say which is which: %s',
    async (names) => {
      const [observed, predicted] = names.split(';');
      expect(await rolesOf(names, (_, { y, f }) => [y, f])).toMatchObject({ observed, predicted });
    },
  );

  it('O − C are residuals, also in a unit and beside their uncertainty', async () => {
    const roles = await rolesOf('Epoch;O-C (min);err', (row, { y, f }) => [
      3 * row,
      y - f,
      0.4 + (row % 7) / 10,
    ]);
    expect(roles).toMatchObject({ kind: 'residual', residual: 'O-C (min)' });
  });

  it('the elements of a list of quantiles in each row are no Q–Q plot', async () => {
    const header = 'sales;forecast.value;forecast.quantile_predictions[0];forecast.quantile_predictions[1]';
    expect(await rolesOf(header, (_, { y, f }) => [y, f, f - 8, f + 8])).toMatchObject({
      observed: 'sales',
      predicted: 'forecast.value',
    });
  });

  it('a difference says so in its name', async () => {
    const withDifference = (name: string) =>
      rolesOf(`zinc;predicted_zinc;${name}`, (_, { y, f }) => [y, f, y - f]);
    const roles = { observed: 'zinc', predicted: 'predicted_zinc' };
    expect(await withDifference('y − predicted_zinc')).toMatchObject(roles);
    expect(await withDifference('Actual - Predicted')).toMatchObject(roles);
  });

  it('quarters as gretl writes them order the rows', async () => {
    const quarter = (row: number) => `${1990 + Math.floor(row / 4)}:${(row % 4) + 1}`;
    expect(await rolesOf('obs;y_true;y_pred', (row, { y, f }) => [quarter(row), y, f])).toMatchObject({
      order: 'obs',
    });
  });

  it('how far ahead a prediction looks does not make it another quantity', async () => {
    expect(
      await rolesOf('glucose;glucose_pred_30min;insulin', (row, { y, f }) => [y, f, row % 7]),
    ).toMatchObject({ observed: 'glucose', predicted: 'glucose_pred_30min' });
  });

  it('months in words order the rows', async () => {
    expect(await rolesOf('Month;actual;fitted', (row, { y, f }) => [month(row), y, f])).toMatchObject({
      order: 'Month',
    });
  });

  it('years that start over for each person are the order of series', async () => {
    expect(
      await rolesOf('idcode;year;wage;wage_hat', (row, { y, f }) => [
        Math.floor(row / 4),
        2001 + 2 * (row % 4),
        y,
        f,
      ]),
    ).toMatchObject({ group: 'idcode', order: 'year', observed: 'wage', predicted: 'wage_hat' });
  });

  it('a survey weight and a predicted standard deviation are recognized by their words', async () => {
    expect(
      await rolesOf('pweight;bmi_measured;bmi_predicted;pred_unc_std', (row, { y, f }) => [
        100 + row,
        y,
        f,
        3 + (row % 3),
      ]),
    ).toMatchObject({ weight: 'pweight', scale: 'pred_unc_std' });
  });

  it('a plain label next to a gold one is the predicted class, and its score the confidence', async () => {
    expect(
      await rolesOf('gold;label;score', (row, { p, label }) => [
        ['neg', 'pos', 'neu'][label + (row % 5 ? 0 : 1)]!,
        p > 0.5 ? 'pos' : row % 5 ? 'neg' : 'neu',
        0.5 + p / 2.5,
      ]),
    ).toMatchObject({ label: 'gold', predictedLabel: 'label', confidence: 'score' });
  });

  it('the probabilities of two models are both offered', async () => {
    const choices = await rolesOf('event;p_logit;p_gbm', (_, { p, label }) => [label, p, p ** 1.1]);
    expect(choices).toMatchObject([{ probabilities: ['p_logit'] }, { probabilities: ['p_gbm'] }]);
  });

  it('lists of probabilities in one column are those of the classes', async () => {
    expect(await rolesOf('y;proba', (_, { p, label }) => [label, `[${1 - p}, ${p}]`])).toMatchObject({
      label: 'y',
      probabilities: ['proba[0]', 'proba[1]'],
    });
  });

  it.each([
    'bin;mean_predicted;fraction_positive;n',
    ';mean_predicted_value;fraction_of_positives;count',
    'prob_pred;prob_true',
    'bin;mean_predicted;observed_fraction;n',
    'bin;avg_prob;event_rate;n',
  ])('the bins of a calibration curve are refused: %s', async (header) => {
    const bins = (row: number) => [row, (row + 0.4) / 12, (row + 0.6) / 12, 100 + (row % 7)];
    const wide = header.split(';').length === 4;
    expect(await rolesOf(header, (row) => (wide ? bins(row) : bins(row).slice(1, 3)))).toBe('not-residuals');
  });

  it('an outcome with the mean of an ensemble’s probabilities is not a calibration curve', async () => {
    expect(await rolesOf('event;mean_prob', (_, { p, label }) => [label, p])).toMatchObject({
      label: 'event',
      probabilities: ['mean_prob'],
    });
  });

  it('a share observed daily is a target if nothing counts the rows of bins', async () => {
    expect(
      await rolesOf('visitors;mean_forecast;observed_rate', (row, { y, f }) => [(row * 37) % 50, f, y]),
    ).toMatchObject({ observed: 'observed_rate', predicted: 'mean_forecast' });
  });

  it.each([
    '0.025quant;0.5quant;0.975quant',
    '0.025q;0.5q;0.975q',
    '0.025_quantile;0.5_quantile;0.975_quantile',
  ])('quantiles have their level before the word too: %s', async (quantiles) => {
    const median = quantiles.split(';')[1];
    const row = (_: number, { y, f }: { y: number; f: number }) => [y, f, f - 8, f, f + 8];
    const roles = await rolesOf(`cases;mean;${quantiles}`, row);
    expect(roles).toMatchObject({ observed: 'cases', predicted: 'mean' });
    expect(roles).toMatchObject({ quantiles: expect.arrayContaining([median]) });
  });

  it('the mean among quantiles of the same name is the prediction', async () => {
    expect(
      await rolesOf('y;y_rep_mean;y_rep_q5;y_rep_q95', (_, { y, f }) => [y, f, f - 7, f + 7]),
    ).toMatchObject({ observed: 'y', predicted: 'y_rep_mean' });
  });

  it('spectroscopic and photometric redshifts are a pair', async () => {
    expect(await rolesOf('z_spec;z_phot;mag', (row, { y, f }) => [y, f, row % 9])).toMatchObject({
      observed: 'z_spec',
      predicted: 'z_phot',
    });
  });

  it('a picture made of characters next to the residuals is not a group', async () => {
    const plot = (row: number) => ['|  *.   |', '|   .*  |'][row % 2]!;
    const roles = await rolesOf('Actual;Fitted;Plot', (row, { y, f }) => [y, f, plot(row)]);
    expect(roles).not.toHaveProperty('group');
    expect(
      await rolesOf('Actual;Fitted;Plot', (row, { y, f }) => [y, f, ['north', 'south'][row % 2]!]),
    ).toMatchObject({ group: 'Plot' });
  });

  it('a training log with numbered rows is refused', async () => {
    expect(
      await rolesOf(';loss;mae;val_loss', (row) => [row, 2 / (row + 1), 1 / (row + 1), 2.2 / (row + 1)]),
    ).toBe('not-residuals');
  });
});

it('percentages of one class are probabilities divided by 100', async () => {
  const random = seededRandom(2);
  const lines = Array.from({ length: 60 }, () => {
    const p = 100 * random.uniform();
    return `${random.uniform() * 100 < p ? 1 : 0};${p.toFixed(1)}`;
  });
  const bytes = new TextEncoder().encode(['label;risk', ...lines].join('\n'));
  const read = await readSample(memorySource('file.csv', bytes));
  if (read.kind !== 'done' || !('labels' in read.sample)) throw new Error(JSON.stringify(read));
  const { probabilities } = read.sample;
  expect(
    probabilities!.every((value, i) => i % 2 || Math.abs(value + probabilities![i + 1]! - 100) < 1e-9),
  ).toBe(true);
});
