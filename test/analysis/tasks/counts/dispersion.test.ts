import { expect, it } from 'vitest';
import {
  cameronTrivedi,
  deanScore,
  pearsonDispersion,
} from '../../../../src/analysis/tasks/counts/dispersion.ts';
import { countZeros } from '../../../../src/analysis/tasks/counts/zeros.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';
import reference from '../../../reference/counts-and-positive.json' with { type: 'json' };
import { poissonDraw } from '../../../simulated.ts';

const close = (actual: number, expected: number, relative = 1e-8) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-14);

it.each(Object.entries(reference.counts))('agrees with AER, glm and sandwich on %s', (_, expected) => {
  const counts = {
    n: expected.observed.length,
    observed: Float64Array.from(expected.observed),
    predicted: Float64Array.from(expected.predicted),
  };
  close(pearsonDispersion(counts, expected.parameters), expected.dispersion);
  close(deanScore(counts).statistic, expected.dean.statistic);
  close(deanScore(counts).pValue, expected.dean.pValue, 1e-6);
  const quadratic = cameronTrivedi(counts);
  close(quadratic.alpha, expected.cameronTrivedi.alpha);
  close(quadratic.standardError, expected.cameronTrivedi.standardError);
  close(quadratic.statistic, expected.cameronTrivedi.statistic);
  close(quadratic.pValue, expected.cameronTrivedi.pValue, 1e-6);
  const zeros = countZeros(counts);
  expect(zeros.observed).toBe(expected.zeros.observed);
  close(zeros.expected, expected.zeros.expected);
  close(zeros.statistic, expected.zeros.statistic, 1e-7);
  if (expected.zerosNegativeBinomial !== undefined) {
    close(countZeros(counts, quadratic.alpha).expected, expected.zerosNegativeBinomial);
  }
});

it('keeps the size of the dispersion tests for Poisson counts', () => {
  const random = seededRandom(3);
  const repetitions = 2000;
  let dean = 0;
  let zeros = 0;
  for (let i = 0; i < repetitions; i++) {
    const predicted = Float64Array.from({ length: 200 }, () => Math.exp(0.5 + 0.6 * random.normal()));
    const counts = { n: 200, predicted, observed: predicted.map((mean) => poissonDraw(mean, random)) };
    if (deanScore(counts).pValue < 0.05) dean++;
    if (countZeros(counts).pValue < 0.05) zeros++;
  }
  expect(Math.abs(dean / repetitions - 0.05)).toBeLessThan(0.02);
  expect(Math.abs(zeros / repetitions - 0.05)).toBeLessThan(0.02);
});
