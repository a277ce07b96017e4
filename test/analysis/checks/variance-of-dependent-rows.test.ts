import { describe, expect, it } from 'vitest';
import { aboutTrend } from '../../../src/analysis/checks/about-trend.ts';
import { spreadOfDependentRows } from '../../../src/analysis/checks/along-predictions.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';
import serial from '../../reference/serial.json' with { type: 'json' };

it('a slope of sizes has the variance that R’s matrices give, within each series', () => {
  const { predicted, errors, inflation, degreesOfFreedom } = serial.spread;
  const residuals = prepareResiduals(Float64Array.from(errors), {
    predicted: Float64Array.from(predicted),
    ordered: true,
  });
  const found = spreadOfDependentRows(aboutTrend(residuals)!, Int32Array.from(serial.series))!;
  expect(found.inflation / inflation).toBeCloseTo(1, 8);
  expect(found.degreesOfFreedom / degreesOfFreedom).toBeCloseTo(1, 8);
});

it('a slope over bins that are whole groups of similar sizes is not informative', () => {
  const { normal } = seededRandom(3);
  const groups = Int32Array.from({ length: 120 }, (_, i) => Math.floor(i / 12));
  const errors = Float64Array.from(groups, (group) => (1 + (group % 4) ** 2) * normal());
  const predicted = Float64Array.from(groups, (group) => Math.floor((group * 8) / 10));
  const residuals = prepareResiduals(errors, { predicted });
  expect(spreadOfDependentRows(residuals, groups)!.inflation).toBe(Number.POSITIVE_INFINITY);
});

const { normal, uniform } = seededRandom(9);
const files = 100;

function autoregressive(n: number, r: number): Float64Array {
  let before = normal();
  return Float64Array.from({ length: n }, () => {
    before = r * before + Math.sqrt(1 - r * r) * normal();
    return before;
  });
}

interface Drawn {
  residuals: Float64Array;
  predicted: Float64Array;
  ordered?: boolean;
  groups?: Int32Array;
}

/** How often the check of variance is a warning. */
const warned = (draw: () => Drawn): number =>
  Array.from({ length: files }, () => {
    const analyzed = analyzeSample(draw());
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    return analyzed.value.report.checks.find(({ id }) => id === 'spread')!.state === 'warning';
  }).filter(Boolean).length / files;

/** Two tests at 1%, and three standard errors. */
const seldom = 0.02 + 3 * Math.sqrt((0.02 * 0.98) / files);

it('the visible ratio is that for the effective number of dependent rows', () => {
  // A fan of 3 is found in a third of such files: to say that half of it would show would be wrong.
  const found = (ordered: boolean): number => {
    const residuals = autoregressive(200, 0.8);
    const predicted = autoregressive(200, 0.95);
    const analyzed = analyzeSample({ residuals, predicted, ordered });
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    return (
      analyzed.value.report.checks.find(({ id }) => id === 'spread')!.visible ?? Number.POSITIVE_INFINITY
    );
  };
  const median = (ordered: boolean) =>
    Array.from({ length: 21 }, () => found(ordered)).sort((a, b) => a - b)[10]!;
  expect(median(false)).toBeLessThan(2.2);
  expect(median(true)).toBeGreaterThan(2.5);
});

describe('uneven variance', () => {
  it('is rarely found in errors with correlated neighbors, along predictions that change slowly', () => {
    // As if independent, the tests warned in one of ten files.
    const draw = () => ({
      residuals: autoregressive(100, 0.8),
      predicted: autoregressive(100, 0.95),
      ordered: true,
    });
    expect(warned(draw)).toBeLessThan(seldom);
  });

  it('is rarely found in errors with a trend along the predictions', () => {
    // About their mean, errors of this trend are largest at both ends in every file.
    const draw = () => {
      const predicted = autoregressive(200, 0);
      return { predicted, residuals: predicted.map((x) => 2 * x + normal()) };
    };
    expect(warned(draw)).toBeLessThan(seldom);
  });

  it('is found if errors double, in the presence of a trend and with correlated neighbors', () => {
    const draw = () => {
      const predicted = Float64Array.from({ length: 400 }, uniform);
      const errors = autoregressive(400, 0.8);
      return {
        predicted,
        residuals: errors.map((e, i) => (0.5 + 2 * predicted[i]!) * e + 3 * predicted[i]!),
        ordered: true,
      };
    };
    expect(warned(draw)).toBeGreaterThan(0.95);
  });
});
