import { describe, expect, it } from 'vitest';
import { toldApart } from '../../../../src/analysis/columns/names/told-apart.ts';
import { readSample } from '../../../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../../../src/data/source.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

const among = (...names: string[]) => {
  const { observed, predicted } = toldApart(names.map((name) => ({ name })));
  return [observed, predicted].map((columns) => columns.map(({ name }) => name));
};

describe('names that differ only in the word for their role', () => {
  it('are of one quantity, whatever its words are', () => {
    expect(among('temp_max_obs', 'temp_max_pred', 'wind')).toEqual([['temp_max_obs'], ['temp_max_pred']]);
    expect(among('churn rate actual', 'churn rate predicted')).toEqual([
      ['churn rate actual'],
      ['churn rate predicted'],
    ]);
    expect(among('predicted count', 'true count', 'pred_low')).toEqual([['true count'], ['predicted count']]);
  });

  it('may be of what was expected, beside an observed value', () => {
    expect(among('actual_score', 'expected_score', 'team')).toEqual([['actual_score'], ['expected_score']]);
    expect(among('P_meas_kW', 'P_exp_kW')).toEqual([['P_meas_kW'], ['P_exp_kW']]);
    expect(among('T_exp', 'T_calc')).toEqual([[], []]);
    expect(among('expected_score', 'score')).toEqual([[], []]);
  });

  it('may abbreviate it', () => {
    expect(among('T gem. / °C', 'T ber. / °C')).toEqual([['T gem. / °C'], ['T ber. / °C']]);
    expect(among('débit mes.', 'débit calc.')).toEqual([['débit mes.'], ['débit calc.']]);
    expect(among('sales act.', 'sales prev.')).toEqual([[], []]);
    expect(among('income med', 'income mod')).toEqual([[], []]);
    expect(among('gem.T', 'ber.T')).toEqual([[], []]);
  });

  it('are of none with other words between them, or both roles in one name', () => {
    expect(among('temp_max_obs', 'temp_min_pred')).toEqual([[], []]);
    expect(among('actual_minus_predicted_count', 'count')).toEqual([[], []]);
    expect(among('pred_low', 'pred_high')).toEqual([[], []]);
  });

  it('are asked about beside a pair that is plainer', async () => {
    const random = seededRandom(5);
    const lines = Array.from({ length: 80 }, () => {
      const near = (y: number) => [y, y + random.normal()];
      return [...near(90 + 9 * random.normal()), ...near(20 + 5 * random.normal())].join(',');
    });
    const read = (header: string) =>
      readSample(memorySource('a.csv', new TextEncoder().encode([header, ...lines].join('\n'))));
    expect(await read('sales_actual,sales_forecast,margin_actual,margin_forecast')).toMatchObject({
      kind: 'tie',
      choices: [
        { observed: 'sales_actual', predicted: 'sales_forecast' },
        { observed: 'margin_actual', predicted: 'margin_forecast' },
      ],
    });
    // The standard deviations of repeated measurements and of a forecast are no second quantity.
    expect(await read('sales_actual,sales_forecast,actual_std,forecast_std')).toMatchObject({
      roles: { observed: 'sales_actual', predicted: 'sales_forecast' },
    });
  });

  it('leave no question', async () => {
    const random = seededRandom(3);
    const lines = Array.from({ length: 80 }, () => {
      const y = 20 + 5 * random.normal();
      return [y, 20 + 0.9 * (y - 20) + random.normal()].map((value) => value.toFixed(2)).join(',');
    });
    const bytes = new TextEncoder().encode(['temp_max_obs,temp_max_pred', ...lines].join('\n'));
    expect(await readSample(memorySource('a.csv', bytes))).toMatchObject({
      roles: { observed: 'temp_max_obs', predicted: 'temp_max_pred' },
    });
  });
});
