import { describe, expect, it } from 'vitest';
import { sketch } from '../../../../src/analysis/columns/column-sketch.ts';
import {
  levelInName,
  predictionFamily,
} from '../../../../src/analysis/columns/predictions/prediction-family.ts';

describe('the level of a quantile', () => {
  it.each([
    ['q0.1', 0.1],
    ['Q2.5', 0.025],
    ['quantile_90', 0.9],
    ['p10', 0.1],
    ['0.75', 0.75],
    ['97.5%', 0.975],
    // As databases write it, where no dot may stand in a name.
    ['q0_1', 0.1],
    ['q_0_05', 0.05],
    ['pred_q97_5', 0.975],
    ['pred_0.1', 0.1],
    ['sales_forecast-0.95', 0.95],
    ['P70 Forecast', 0.7],
    ['p05_pred', 0.05],
  ])('in %s is %d', (name, level) => expect(levelInName(name)).toBeCloseTo(level, 12));

  it('is not a quarter, unless percentages stand beside it', () => {
    const levelsAmong = (...names: string[]) =>
      predictionFamily(
        names.map((name, k) => sketch({ name, kind: 'number', sample: [k, k + 1, k + 2] })),
      ).quantiles.map(({ level }) => level);
    expect(levelsAmong('forecast_q1', 'forecast_q2', 'forecast_q3')).toEqual([]);
    expect(levelInName('actual Q3')).toBeUndefined();
    expect(levelsAmong('q1', 'q5', 'q50', 'q99')).toEqual([0.01, 0.05, 0.5, 0.99]);
  });

  it.each([
    'price',
    'q',
    'q100',
    'top10',
    'step_1_2',
    'rate_0.01',
    'dropout_0.5',
    'P70 price',
    'P1 forecast',
  ])('is not in %s', (name) => expect(levelInName(name)).toBeUndefined());
});

describe('bounds', () => {
  const sidesOf = (...names: string[]) => {
    const { lower, upper } = predictionFamily(
      names.map((name, k) => sketch({ name, kind: 'number', sample: [k, k + 1, k + 2] })),
    );
    return [lower, upper].map((side) => side.map(({ name }) => name));
  };

  it.each([
    ['y_lower', 'y_upper'],
    ['lwr', 'upr'],
    ['Lo 80', 'Hi 80'],
    ['AutoARIMA-lo-90', 'AutoARIMA-hi-90'],
    ['prediction_interval_lower_bound', 'prediction_interval_upper_bound'],
    ['predictionIntervalLowerBound', 'predictionIntervalUpperBound'],
    ['lowerBound', 'upperBound'],
    ['mean_ci_lower', 'mean_ci_upper'],
    ['ci_l', 'ci_u'],
    ['LowEst', 'HighEst'],
  ])('are %s and %s', (low, high) => expect(sidesOf(low, 'y', high)).toEqual([[low], [high]]));

  it('are not columns that merely contain such letters', () =>
    expect(sidesOf('flow', 'slope', 'thigh', 'upstream', 'supper')).toEqual([[], []]));
});
