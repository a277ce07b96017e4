import { describe, expect, it } from 'vitest';
import { intraclassCorrelation } from '../../../src/analysis/dependence/intraclass-correlation.ts';
import { effectOfLevels, ratioOfLevels, welchTest } from '../../../src/analysis/drivers/effect.ts';
import { levelMeans } from '../../../src/analysis/drivers/level-means.ts';
import { sizesOfErrors } from '../../../src/analysis/drivers/sizes.ts';
import reference from '../../reference/drivers.json' with { type: 'json' };
import serial from '../../reference/serial.json' with { type: 'json' };

const values = Float64Array.from(reference.errors);
const codes = Int32Array.from(reference.level);
const levels = { codes, names: ['a', 'b', 'c', 'd'], ordered: 0 };

describe('levels of the errors', () => {
  it('have the means and variances of R', () => {
    levelMeans(values, levels, undefined).forEach((level, i) => {
      const expected = reference.levels[i]!;
      expect(level.rows).toBe(expected.rows);
      expect(level.mean).toBeCloseTo(expected.mean, 10);
      expect(Math.sqrt(level.meanSquare)).toBeCloseTo(expected.rmse, 10);
      expect(level.variance).toBeCloseTo(expected.variance, 10);
    });
  });

  it('are compared as in oneway.test, means and sizes', () => {
    const bias = welchTest(levelMeans(values, levels, undefined));
    expect(bias.statistic).toBeCloseTo(reference.welch.statistic, 8);
    expect(bias.pValue / reference.welch.pValue).toBeCloseTo(1, 6);
    const spread = welchTest(levelMeans(sizesOfErrors(values, levels), levels, undefined));
    expect(spread.statistic).toBeCloseTo(reference.spread.statistic, 8);
    expect(spread.pValue / reference.spread.pValue).toBeCloseTo(1, 6);
  });

  it('have the variance of independent rows if every row is a cluster of its own', () => {
    const own = { kind: 'clusters', codes: Int32Array.from(codes.keys()), count: codes.length } as const;
    const independent = levelMeans(values, levels, undefined);
    levelMeans(values, levels, own).forEach(({ variance, degreesOfFreedom }, i) => {
      expect(variance).toBeCloseTo(independent[i]!.variance, 10);
      expect(degreesOfFreedom).toBe(independent[i]!.degreesOfFreedom);
    });
  });
});

describe('levels of rows in an order', () => {
  const inOrder = { codes: Int32Array.from(serial.level), names: ['a', 'b', 'c'] };
  const errors = Float64Array.from(serial.errors);
  const means = levelMeans(errors, inOrder, { kind: 'series', codes: Int32Array.from(serial.series) });

  it('have the covariances that R’s matrices give', () => {
    means.forEach(({ variance, correlations, at }, i) => {
      expect(at).toBe(i);
      expect(variance / serial.variances[i]!).toBeCloseTo(1, 9);
      correlations!.forEach((correlation, k) => {
        expect(correlation).toBeCloseTo(serial.correlations[i]![k]!, 9);
      });
    });
  });

  it('are compared with Box’s degrees of freedom, and along a slope', () => {
    const { statistic, pValue } = welchTest(means);
    expect(statistic).toBeCloseTo(serial.overall.statistic, 8);
    expect(pValue / serial.overall.pValue).toBeCloseTo(1, 6);
    const smaller = Math.min(serial.overall.pValue, serial.slope);
    expect(effectOfLevels(means, 3).pValue / Math.min(1, 2 * smaller)).toBeCloseTo(1, 6);
  });

  it('are those of independent rows if neighbors are not alike', () => {
    const alternating = errors.map((value, i) => (i % 2 === 0 ? Math.abs(value) : -Math.abs(value)));
    const independent = levelMeans(alternating, inOrder, undefined);
    const same = { kind: 'series', codes: Int32Array.from(serial.series) } as const;
    levelMeans(alternating, inOrder, same).forEach(({ variance, degreesOfFreedom }, i) => {
      expect(variance / independent[i]!.variance).toBeCloseTo(1, 9);
      expect(degreesOfFreedom).toBeCloseTo(independent[i]!.degreesOfFreedom, 9);
    });
  });
});

it('the intraclass correlation is that of the analysis of variance', () => {
  const { correlation, pValue, groupSize } = intraclassCorrelation(values, codes)!;
  expect(correlation).toBeCloseTo(reference.intraclass.correlation, 10);
  expect(pValue / reference.intraclass.pValue).toBeCloseTo(1, 6);
  expect(groupSize).toBeCloseTo(reference.intraclass.groupSize, 10);
});

it('a ratio of levels that differ only by chance is 1', () => {
  const level = (mean: number) => ({
    rows: 50,
    mean,
    variance: 0.04,
    degreesOfFreedom: 49,
    meanSquare: 1,
    at: 0,
  });
  expect(ratioOfLevels([level(1), level(1.1), level(0.95)])).toBe(1);
  expect(ratioOfLevels([level(10), level(20)])).toBeGreaterThan(1.95);
});
