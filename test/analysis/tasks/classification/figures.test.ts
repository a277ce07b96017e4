import { describe, expect, it } from 'vitest';
import { calibrationError } from '../../../../src/analysis/tasks/classification/calibration-error.ts';
import { forecastsOf } from '../../../../src/analysis/tasks/classification/forecasts.ts';
import { hosmerLemeshow } from '../../../../src/analysis/tasks/classification/hosmer-lemeshow.ts';
import { labelNoise, surprises } from '../../../../src/analysis/tasks/classification/label-noise.ts';
import { recalibrate } from '../../../../src/analysis/tasks/classification/recalibration.ts';
import { recognizeScores } from '../../../../src/analysis/tasks/classification/scores.ts';
import {
  accuracy,
  baseRateBrierScore,
  baseRateLogLoss,
  brierScore,
  classCounts,
  infiniteLosses,
  logLoss,
} from '../../../../src/analysis/tasks/classification/scoring.ts';
import {
  spiegelhalter,
  spiegelhalterOfClass,
} from '../../../../src/analysis/tasks/classification/spiegelhalter.ts';
import reference from '../../../reference/classification.json' with { type: 'json' };

const close = (actual: number | undefined, expected: number, relative = 1e-8) =>
  expect(Math.abs(actual! - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-12);

/** Two columns from the probability of class 1. */
export const pairs = (p: readonly number[]) => Float64Array.from(p.flatMap((value) => [1 - value, value]));

describe('two classes agree with R', () => {
  it.each(Object.entries(reference.binary))('%s', (_, expected) => {
    const scored = recognizeScores(Int32Array.from(expected.labels), pairs(expected.probabilities), 2);
    expect(scored.kind).toBe('probabilities');
    const counts = classCounts(scored.labels, 2);
    close(logLoss(scored), expected.logLoss);
    close(brierScore(scored), expected.brier);
    close(baseRateLogLoss(counts), expected.baseRateLogLoss);
    close(baseRateBrierScore(counts), expected.baseRateBrier);
    close(accuracy(scored), expected.accuracy);
    close(spiegelhalter(scored).statistic, expected.spiegelhalter.statistic);
    close(spiegelhalter(scored).pValue, expected.spiegelhalter.pValue, 1e-6);
    close(spiegelhalterOfClass(scored, 1).statistic, expected.spiegelhalter.statistic);
    const forecasts = forecastsOf(scored);
    const bins = hosmerLemeshow(forecasts);
    close(bins.statistic, expected.hosmerLemeshow.statistic);
    expect(bins.degreesOfFreedom).toBe(expected.hosmerLemeshow.degreesOfFreedom);
    close(bins.pValue, expected.hosmerLemeshow.pValue, 1e-6);
    close(calibrationError(forecasts, 1).error, expected.calibrationError);
    const line = recalibrate(scored)!;
    close(line.slope, expected.slope);
    expect(Math.abs(line.intercepts[1]! - expected.intercept)).toBeLessThan(1e-8);
    expect(Math.abs(line.statistic - expected.cox.statistic)).toBeLessThan(1e-6);
    close(line.pValue, expected.cox.pValue, 1e-5);
    close(line.slopeStandardError, expected.slopeStandardError, 1e-6);
    close(surprises(scored).observed, expected.surprises.observed);
    close(surprises(scored).expected, expected.surprises.expected);
  });
});

describe('three classes agree with R', () => {
  it.each(Object.entries(reference.multiclass))('%s', (_, expected) => {
    const scored = recognizeScores(
      Int32Array.from(expected.labels),
      Float64Array.from(expected.probabilities.flat()),
      3,
    );
    const counts = classCounts(scored.labels, 3);
    close(logLoss(scored), expected.logLoss);
    close(brierScore(scored), expected.brier);
    close(baseRateLogLoss(counts), expected.baseRateLogLoss);
    close(baseRateBrierScore(counts), expected.baseRateBrier);
    close(accuracy(scored), expected.accuracy);
    close(spiegelhalter(scored).statistic, expected.spiegelhalter.statistic);
    expected.classes.forEach((z, k) => {
      close(spiegelhalterOfClass(scored, k).statistic, z);
    });
    close(calibrationError(forecastsOf(scored), 1).error, expected.calibrationError);
    const line = recalibrate(scored)!;
    close(line.slope, expected.slope, 1e-5);
    expected.intercepts.forEach((intercept, k) => {
      expect(Math.abs(line.intercepts[k]! - intercept)).toBeLessThan(1e-5);
    });
    close(line.slopeStandardError, expected.slopeStandardError, 1e-4);
    close(line.statistic, expected.cox.statistic, 1e-6);
    close(line.pValue, expected.cox.pValue, 1e-5);
    const { share, pValue } = labelNoise(scored, line.intercepts);
    expect(Math.abs(share - expected.noise.share)).toBeLessThan(2e-3);
    expect(Math.abs(Math.log(pValue / expected.noise.pValue))).toBeLessThan(pValue === 1 ? 0.7 : 0.02);
  });
});

it('is the design’s worked example', () => {
  const { labels, probabilities } = reference.binary.example;
  const scored = recognizeScores(Int32Array.from(labels), pairs(probabilities), 2);
  expect(logLoss(scored)).toBeCloseTo(0.430917, 6);
  expect(brierScore(scored)).toBeCloseTo(0.1415, 6);
  expect(spiegelhalter(scored).statistic).toBeCloseTo(-0.446205, 6);
});

describe('how scores are interpreted', () => {
  const labels = Int32Array.of(0, 1, 1);
  it('percentages', () => {
    const { kind, probabilities } = recognizeScores(labels, Float64Array.of(90, 10, 20, 80, 50, 50), 2);
    expect(kind).toBe('percentages');
    expect([...probabilities]).toEqual([0.9, 0.1, 0.2, 0.8, 0.5, 0.5]);
  });
  it('logits, a single one through the sigmoid', () => {
    const { kind, probabilities } = recognizeScores(labels, Float64Array.of(0, -2, 0, 3, 0, 800), 2);
    expect(kind).toBe('logits');
    close(probabilities[1], 1 / (1 + Math.exp(2)));
    close(probabilities[3], 1 / (1 + Math.exp(-3)));
    expect(probabilities[5]).toBe(1);
  });
  it('log-probabilities are recovered unchanged', () => {
    const { kind, probabilities } = recognizeScores(
      Int32Array.of(2),
      Float64Array.of(0.2, 0.7, 0.1).map(Math.log),
      3,
    );
    expect(kind).toBe('logits');
    [0.2, 0.7, 0.1].forEach((p, k) => {
      close(probabilities[k], p);
    });
  });
  it('leaves out rows without a label or score, and normalizes rows', () => {
    const scored = recognizeScores(
      Int32Array.of(0, -1, 1, 1, 0),
      Float64Array.of(0.6, 0.6, 0.5, 0.5, Number.NaN, 0.5, 0.2, 0.8, 0, 0),
      2,
    );
    expect(scored).toMatchObject({ n: 2, missing: 3, rescaled: 1 });
    expect([...scored.labels]).toEqual([0, 1]);
    expect([...scored.probabilities]).toEqual([0.5, 0.5, 0.2, 0.8]);
  });
});

it('counts infinite losses and keeps the mean finite', () => {
  const scored = recognizeScores(Int32Array.of(1, 0), pairs([0, 0]), 2);
  expect(infiniteLosses(scored)).toBe(1);
  close(logLoss(scored), -Math.log(1e-15) / 2);
});

it('has no slope if outcomes are separated, all equal, or the probabilities constant', () => {
  const slope = (labels: number[], p: number[]) =>
    recalibrate(recognizeScores(Int32Array.from(labels), pairs(p), 2));
  expect(slope([0, 0, 1, 1], [0.1, 0.2, 0.6, 0.7])).toBeUndefined();
  expect(slope([1, 1, 0, 0], [0.1, 0.2, 0.6, 0.7])).toBeUndefined();
  expect(slope([1, 1, 1, 1], [0.1, 0.2, 0.6, 0.7])).toBeUndefined();
  expect(slope([1, 0, 1, 0], [0.3, 0.3, 0.3, 0.3])).toBeUndefined();
  const perfect = recognizeScores(
    Int32Array.of(0, 1, 2),
    Float64Array.of(8, 1, 1, 1, 8, 1, 1, 1, 8).map((x) => x / 10),
    3,
  );
  expect(recalibrate(perfect)).toBeUndefined();
});
