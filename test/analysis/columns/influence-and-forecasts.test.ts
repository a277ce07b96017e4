import { describe, expect, it } from 'vitest';
import { sketch } from '../../../src/analysis/columns/column-sketch.ts';
import { guessRoles } from '../../../src/analysis/columns/guess-roles.ts';
import { areOfLabel } from '../../../src/analysis/columns/labels/binomial-residuals.ts';
import { isInfluence } from '../../../src/analysis/columns/names/influence-names.ts';
import { timesOf } from '../../../src/analysis/columns/names/times.ts';
import { forecastRows } from '../../../src/analysis/columns/rows/forecast-rows.ts';

const numbers = (name: string, sample: number[]) => sketch({ name, kind: 'number', sample });
const texts = (name: string, sample: string[]) => sketch({ name, kind: 'text', sample });

describe('influence measures', () => {
  it.each(
    'hat_diag .hat hatvalues Leverage LEV_1 HI1 cooks_d .cooksd CooksDistance COO_1 COOK1 Dffits dffits_internal DFIT1 dfb_x dfb.x DFB0_1 SDB1_1 SDF_1 CovRatio CVR_1 MAH_1 S2_i .sigma'.split(
      ' ',
    ),
  )('%s is one', (name) => {
    expect(isInfluence(name)).toBe(true);
  });

  it.each('hat yhat hi hi_80 h height cookies match sigma y_hat lever mahogany residual dfl db1x'.split(' '))(
    '%s is none',
    (name) => {
      expect(isInfluence(name)).toBe(name === 'hat');
    },
  );
});

describe('rows of a forecast', () => {
  const roles = { kind: 'observed', observed: 'y', predicted: 'f' } as const;
  const type = texts('type', ['history', 'history', 'forecast', 'forecast']);
  const f = numbers('f', [1, 2, 3, 4]);

  it('contain no errors if they repeat the forecast', () => {
    expect(forecastRows(roles, [type, numbers('y', [1.5, 1.5, 3, 4]), f])).toEqual({
      column: 'type',
      kept: ['history'],
    });
  });

  it('are ordinary rows if something was observed', () => {
    expect(forecastRows(roles, [type, numbers('y', [1.5, 1.5, 3, 4.5]), f])).toBeUndefined();
    expect(
      forecastRows({ kind: 'residual', residual: 'y' }, [type, numbers('y', [0, 1, 0, 0])]),
    ).toBeUndefined();
    const other = texts('type', ['a', 'a', 'forecast', 'forecast']);
    expect(forecastRows(roles, [other, numbers('y', [1.5, 1.5, 3, 4]), f])).toBeUndefined();
  });
});

describe('residuals of a label', () => {
  // R 4.2: glm(am ~ wt, binomial, mtcars), the first five rows: label, logit, deviance, Pearson and working residuals.
  const label = numbers('am', [1, 1, 1, 0, 0]);
  const logit = numbers('.fitted', [1.497, 0.4709, 2.7085, -0.8995, -1.8026]);
  const p = [...logit.numbers].map((value) => 1 / (1 + Math.exp(-value)));
  const y = [...label.numbers];
  const deviance = y.map((one, i) => (one - 0.5) * 2 * Math.sqrt(-2 * Math.log(one ? p[i]! : 1 - p[i]!)));

  it.each([
    ['raw', y.map((one, i) => one - p[i]!)],
    ['deviance', deviance],
    ['Pearson’s', y.map((one, i) => (one - p[i]!) / Math.sqrt(p[i]! * (1 - p[i]!)))],
    ['working', y.map((one, i) => (one - p[i]!) / (p[i]! * (1 - p[i]!)))],
  ])('%s ones, from logits and from probabilities', (_, residuals) => {
    const error = numbers('.resid', residuals);
    expect(areOfLabel(error, label, logit)).toBe(true);
    expect(areOfLabel(error, label, numbers('p', p))).toBe(true);
    expect(areOfLabel(numbers('.resid', residuals.toReversed()), label, logit)).toBe(false);
  });
});

describe('times', () => {
  it.each([
    [['2019-T4', '2020-T1', '2020-T2']],
    [['T4 2019', 'T1 2020', 'T2 2020']],
    [['4T 2019', '1T 2020', '2T 2020']],
    [['12/2019', '01/2020', '02/2020']],
    [['12.2019', '1.2020', '2.2020']],
    [['2019年12月', '2020年1月', '2020年10月']],
    [['DEC2019', 'JAN2020', 'OCT2020']],
    [['9DEC2019', '07JAN2020', '01OCT2020']],
  ])('%j rise', (cells) => {
    const [a, b, c] = timesOf(cells);
    expect(b! - a!).toBeGreaterThan(0);
    expect(c! - b!).toBeGreaterThan(0);
  });

  it('no month is above twelve', () => {
    expect(timesOf(['13/2020', '00/2020']).every(Number.isNaN)).toBe(true);
  });
});

it('a time index that starts over in each series orders its rows', () => {
  const rows = Array.from({ length: 60 }, (_, row) => row);
  const guess = guessRoles([
    { name: 'series', kind: 'text', sample: rows.map((row) => `S${Math.floor(row / 20)}`) },
    { name: 'time_idx', kind: 'number', sample: rows.map((row) => row % 20) },
    { name: 'y_true', kind: 'number', sample: rows.map((row) => Math.sin(row)) },
    { name: 'y_pred', kind: 'number', sample: rows.map((row) => Math.sin(row) + ((row % 3) - 1) / 5) },
  ]);
  expect(guess).toMatchObject({ kind: 'found', roles: { order: 'time_idx', group: 'series' } });
});
