import { expect, it } from 'vitest';
import {
  calibrationError,
  largestExactSimulation,
} from '../../../../src/analysis/tasks/classification/calibration-error.ts';
import { forecastsOf } from '../../../../src/analysis/tasks/classification/forecasts.ts';
import { hosmerLemeshow } from '../../../../src/analysis/tasks/classification/hosmer-lemeshow.ts';
import { recognizeScores } from '../../../../src/analysis/tasks/classification/scores.ts';
import { spiegelhalter } from '../../../../src/analysis/tasks/classification/spiegelhalter.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

function calibratedForecasts(n: number, random = seededRandom(1)) {
  const labels = new Int32Array(n);
  const probabilities = new Float64Array(2 * n);
  for (let row = 0; row < n; row++) {
    const p = 1 / (1 + Math.exp(-1.5 * random.normal()));
    probabilities[2 * row] = 1 - p;
    probabilities[2 * row + 1] = p;
    labels[row] = random.uniform() < p ? 1 : 0;
  }
  return recognizeScores(labels, probabilities, 2);
}

it('keeps the size of the calibration tests near 5% for calibrated probabilities', () => {
  const random = seededRandom(7);
  const repetitions = 2000;
  let spiegelhalterRejects = 0;
  let hosmerLemeshowRejects = 0;
  for (let i = 0; i < repetitions; i++) {
    const scored = calibratedForecasts(200, random);
    if (spiegelhalter(scored).pValue < 0.05) spiegelhalterRejects++;
    if (hosmerLemeshow(forecastsOf(scored)).pValue < 0.05) hosmerLemeshowRejects++;
  }
  // Three standard errors of a rate of 5% are 1.5%.
  expect(Math.abs(spiegelhalterRejects / repetitions - 0.05)).toBeLessThan(0.015);
  expect(Math.abs(hosmerLemeshowRejects / repetitions - 0.05)).toBeLessThan(0.02);
});

it('has a reference value that calibrated probabilities exceed one time in twenty', () => {
  const random = seededRandom(8);
  const repetitions = 200;
  let beyond = 0;
  for (let i = 0; i < repetitions; i++) {
    const { error, reference } = calibrationError(forecastsOf(calibratedForecasts(150, random)), i);
    if (error > reference) beyond++;
  }
  expect(beyond / repetitions).toBeGreaterThan(0.005);
  expect(beyond / repetitions).toBeLessThan(0.1);
});

it('gives the same answer with either method of simulation', () => {
  const exact = calibrationError(forecastsOf(calibratedForecasts(largestExactSimulation)), 1).reference;
  const approximate = calibrationError(
    forecastsOf(calibratedForecasts(largestExactSimulation + 1)),
    1,
  ).reference;
  expect(Math.abs(approximate / exact - 1)).toBeLessThan(0.03);
});
