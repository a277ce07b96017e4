import { expect, it } from 'vitest';
import { quantileLevel } from '../../../src/analysis/checks/quantile-level.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';

const tau = 0.9;
/** Of the standard normal distribution. */
const quantile = 1.2815515655446004;

it('computes the share below, and χ² in quarters of the predictions', () => {
  const tenths = [8, 9, 10, 10];
  const predicted = Float64Array.from({ length: 200 }, (_, row) => row);
  const values = predicted.map((row) => (row % 10 < tenths[Math.floor(row / 50)]! ? -1 : 1));
  const level = quantileLevel(prepareResiduals(values, { predicted }), tau)!;
  expect(level.share).toBeCloseTo(0.925, 12);
  // Counts of 40, 45, 50, 50 against 45 of 50: (25 + 0 + 25 + 25)/4.5 = 16.67; R: pchisq(75/4.5, 4, lower.tail = FALSE).
  expect(level.pValue).toBeCloseTo(0.002243448447, 10);
});

it('counts rows that equal the prediction on the side that lacks them', () => {
  const predicted = Float64Array.from({ length: 100 }, (_, row) => row % 7);
  expect(quantileLevel(prepareResiduals(new Float64Array(100), { predicted }), tau)).toMatchObject({
    share: 0.9,
    pValue: 1,
  });
  expect(quantileLevel(prepareResiduals(new Float64Array(9).fill(1), { predicted }), tau)).toBeUndefined();
});

it('rejects one right forecast in a hundred', () => {
  const { normal } = seededRandom(5);
  let wrong = 0;
  for (let sample = 0; sample < 1000; sample++) {
    const predicted = Float64Array.from({ length: 400 }, normal);
    const level = quantileLevel(
      prepareResiduals(
        predicted.map(() => normal() - quantile),
        { predicted },
      ),
      tau,
    )!;
    if (level.pValue < 0.01) wrong++;
  }
  expect(wrong).toBeLessThan(22);
});

const { normal } = seededRandom(6);
const means = Float64Array.from({ length: 500 }, () => 4 * normal());
const asked = (above: number) => {
  const residuals = means.map(() => normal() - above);
  const made = analyzeSample(
    { residuals, predicted: means.map((mean) => mean + above) },
    { purpose: { quantile: tau } },
  );
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.report;
};

it('a forecast made as a quantile has no bias to fix, however large its mean error', () => {
  const { recommendation, checks } = asked(quantile);
  expect(recommendation.first).toBeUndefined();
  expect(recommendation.caveats.map(({ id }) => id)).not.toContain('biased');
  expect(checks.find(({ id }) => id === 'bias')).toMatchObject({ state: 'ok', title: 'Right as a quantile' });
});

it('a forecast at another level is to be corrected in level', () => {
  const { headline, first, caveats } = asked(3).recommendation;
  expect(first).toMatchObject({ id: 'biased' });
  expect(caveats.find(({ id }) => id === 'biased')!.text).toContain('neither the 90% quantile nor the mean');
  expect(headline).toMatch(
    /^First set the level of the predictions right: (over 99|100)% of the observed values lie below them, where a 90% quantile has 90%/,
  );
});
