import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import type { Purpose } from '../../../src/analysis/report.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const random = seededRandom(3);
const predicted = Float64Array.from({ length: 600 }, () => 2 + random.normal());
const answer = (draw: () => number, purpose?: Purpose, stretch = 1) => {
  const observed = predicted.map((mean) => stretch * (mean - 2) + 2 + draw());
  const residuals = observed.map((y, row) => y - predicted[row]!);
  const made = analyzeSample({ residuals, observed, predicted }, purpose === undefined ? {} : { purpose });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.report.recommendation;
};
const skewed = () => random.exponential() - 1;

it('for skewed errors, gives an answer each for means and medians, and how totals would change', () => {
  const { loss, headline, purposes, caveats } = answer(skewed);
  expect(loss).toBe('l2');
  expect(purposes).toMatchObject({ mean: { loss: 'l2' }, median: { loss: 'l1' } });
  expect(headline).toMatch(/For totals or RMSE use .*L2.*; for typical values \(MAE\) use .*L1/);
  // The median of an exponential error lies 1 − ln 2 below its mean; totals are of |observed|.
  expect(caveats.find(({ id }) => id === 'target')!.text).toMatch(/totals would fall by 1[0-9](\.\d)?%/);
});

it('follows the stated purpose', () => {
  expect(answer(skewed, 'median').loss).toBe('l1');
  expect(answer(skewed, 'mean').loss).toBe('l2');
  const quantile = answer(random.normal, { quantile: 0.9 });
  expect(quantile).toMatchObject({ loss: 'quantile', parameters: { tau: 0.9 } });
  expect(quantile.confidence).toBeUndefined();
});

it('for symmetric errors, gives one answer', () => {
  const { caveats } = answer(random.normal);
  expect(caveats.map(({ id }) => id)).not.toContain('target');
});

it('says to fix shrunken predictions first', () => {
  const { first, headline, strength } = answer(random.normal, undefined, 1.5);
  expect(first).toMatchObject({ id: 'trend' });
  expect(headline).toMatch(/^First fix the trend/);
  expect(strength).not.toBe('strong');
});

/** Student's t with 3 degrees of freedom. */
const heavy = () => {
  const chiSquare = random.normal() ** 2 + random.normal() ** 2 + random.normal() ** 2;
  return random.normal() / Math.sqrt(chiSquare / 3);
};

it('lets the distribution of symmetric errors decide despite a slope, but not despite a bend', () => {
  const sloped = answer(heavy, undefined, 1.6);
  expect(sloped.first).toMatchObject({ id: 'trend' });
  expect(sloped.loss).toBe('student-t');
  const errors = predicted.map((at) => 0.6 * (at - 2) ** 2 + heavy());
  const bent = analyzeSample({ residuals: errors, predicted });
  expect(bent.ok && bent.value.report.recommendation).toMatchObject({ loss: 'l2', first: { id: 'trend' } });
});

it('puts the answer for means first if a tenth of the rows have most of the squared error', () => {
  const answerFor = (scale: (at: number) => number) => {
    const residuals = predicted.map((at) => scale(at - 2) * random.normal());
    const made = analyzeSample({ residuals, predicted });
    if (!made.ok) throw new Error(made.problem.message);
    return made.value.report.recommendation;
  };
  const { loss, purposes, headline, reasons, withoutConfidence } = answerFor((z) => Math.exp(1.5 * z));
  expect(loss).toBe('l2');
  expect(purposes!.median.loss).not.toBe('l2');
  expect(headline).toContain('it counts the largest errors in full');
  expect(reasons[0]).toMatch(/holds [5-9]\d% of the squared error/);
  expect(withoutConfidence).toContain('it estimates the mean');
  expect(answerFor((z) => Math.exp(0.3 * z)).loss).not.toBe('l2');
});

it('does not prefer the mean of symmetric errors that have none', () => {
  // Cauchy: the mean of any number of them varies as much as one of them.
  const cauchy = () => 2 * Math.tan(Math.PI * (random.uniform() - 0.5));
  const answers = Array.from({ length: 10 }, () => answer(cauchy));
  const shifted = answers.filter(({ caveats }) => caveats.some(({ id }) => id === 'target'));
  expect(shifted.length).toBeGreaterThan(5);
  expect(answers.filter(({ loss }) => loss === 'l2').length).toBeLessThanOrEqual(1);
  for (const { loss, purposes, reasons } of shifted) {
    if (loss !== 'student-t') continue;
    expect(purposes!.median.loss).toBe('student-t');
    expect(reasons.join()).toContain('totals and the RMSE depend on a few rows, whatever the loss');
  }
  // Pareto with a tail of index 1.5: as heavy, and skewed beyond chance.
  expect(answer(() => random.uniform() ** (-1 / 1.5) - 3).loss).toBe('l2');
});

it('is no stronger than its purpose allows', () => {
  expect(answer(random.normal).strength).toBe('strong');
  // The mean of skewed errors is what MSE estimates, but nothing is firm about its precision.
  expect(answer(skewed).strength).toBe('leaning');
  // A purpose that calls for another loss than the distribution does.
  expect(answer(random.normal, 'median').strength).toBe('leaning');
  // Nothing but the quantile loss estimates a quantile.
  expect(answer(random.normal, { quantile: 0.9 }).strength).toBe('strong');
});
