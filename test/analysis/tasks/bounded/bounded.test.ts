import { describe, expect, it } from 'vitest';
import { pilesOf } from '../../../../src/analysis/checks/piles.ts';
import { analyzeSample } from '../../../../src/analysis/index.ts';
import { betaLogLikelihood, shareEvidence } from '../../../../src/analysis/tasks/bounded/shares.ts';
import { ceilingOf } from '../../../../src/analysis/tasks/counts/ceiling.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';
import reference from '../../../reference/bounded.json' with { type: 'json' };

function reportOf(observed: Float64Array, predicted: Float64Array) {
  const residuals = observed.map((y, row) => y - predicted[row]!);
  const analyzed = analyzeSample({ residuals, observed, predicted });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}

const caveats = (observed: Float64Array, predicted: Float64Array) =>
  reportOf(observed, predicted).recommendation.caveats.map(({ id }) => id);

const random = seededRandom(8);
const draws = (n: number, draw: () => number) => Float64Array.from({ length: n }, draw);
const latent = draws(1000, () => 50 + 10 * random.normal());
const noisy = latent.map((mean) => mean + 6 * random.normal());

describe('shares', () => {
  const observed = Float64Array.from(reference.shares.observed);
  const predicted = Float64Array.from(reference.shares.predicted);
  it('have R’s Beta likelihood', () => {
    const { at, precision, gain } = reference.shares;
    expect(betaLogLikelihood(observed, predicted, at.precision)).toBeCloseTo(at.logLikelihood, 6);
    const evidence = shareEvidence(observed, predicted)!;
    expect(evidence.precision / precision).toBeCloseTo(1, 5);
    // Means within half a percent of a limit are moved inside.
    expect(Math.abs(evidence.logLikelihoodGain - gain)).toBeLessThan(0.2);
  });
  it('lead to Beta for means and distributions, and leave the answer for medians unchanged', () => {
    const answer = (purpose?: 'mean' | 'median') => {
      const sample = { residuals: observed.map((y, row) => y - predicted[row]!), observed, predicted };
      const analyzed = analyzeSample(sample, purpose ? { purpose } : {});
      if (!analyzed.ok) throw new Error(analyzed.problem.message);
      return analyzed.value.report.recommendation;
    };
    const { purposes } = answer();
    expect(purposes).toMatchObject({ mean: { loss: 'beta' }, distribution: { loss: 'beta' } });
    expect(['l1', 'huber', 'student-t']).toContain(purposes!.median.loss);
    expect(answer('mean').loss).toBe('beta');
    expect(answer('median').loss).toBe(purposes!.median.loss);
  });
  it('call for Beta, in any unit of the whole, and are reported as bounded', () => {
    for (const whole of [1, 100]) {
      const { recommendation, losses } = reportOf(
        observed.map((y) => whole * y),
        predicted.map((mean) => whole * mean),
      );
      expect(recommendation).toMatchObject({ loss: 'beta', basic: 'cross-entropy', distribution: 'beta' });
      expect(recommendation.caveats.map(({ id }) => id)).toContain('bounded');
      expect(losses!.find(({ id }) => id === 'l2')!.expectedVarianceRatio).toBeGreaterThan(1);
    }
  });
  // Chance alone lets the variance of one file in ten look smaller near the limits, a little.
  it.each([1, 100])('are not seen in normal errors of a score from 0 to %d', (whole) => {
    const { normal, uniform } = seededRandom(2);
    let files = 0;
    let taken = 0;
    while (files < 150) {
      const predicted = Float64Array.from({ length: 60 }, () => whole * (0.05 + 0.9 * uniform()));
      const observed = predicted.map((mean) => mean + 0.04 * whole * normal());
      if (observed.some((y) => y <= 0 || y >= whole)) continue;
      files++;
      if (reportOf(observed, predicted).recommendation.distribution === 'beta') taken++;
    }
    expect(taken / files).toBeLessThan(0.02);
  });
  it('have no ranking of distributions that would be the same in every row', () => {
    const report = reportOf(observed, predicted);
    for (const part of ['comparison', 'families', 'shape', 'fits', 'standardised'])
      expect(report).not.toHaveProperty(part);
  });
  it('call for cross-entropy with soft targets if some are exactly zero or one', () => {
    const withExtremes = observed.map((y) => (y < 0.05 ? 0 : y > 0.95 ? 1 : y));
    expect(reportOf(withExtremes, predicted).recommendation.loss).toBe('binary-cross-entropy');
  });
  it('do not have a variance that is called nearly even', () => {
    const middle = observed.map((y) => (y < 0.05 ? 0 : y > 0.95 ? 1 : y));
    for (const shares of [observed, middle]) {
      const { title } = reportOf(shares, predicted).checks.find(({ id }) => id === 'spread')!;
      expect(['Variance follows the mean', 'Even variance', 'Variance not checkable']).toContain(title);
    }
  });
  it('are not small quantities, labels, or values far from the limits', () => {
    expect(
      shareEvidence(
        observed.map((y) => y / 4),
        predicted.map((y) => y / 4),
      ),
    ).toBeUndefined();
    expect(shareEvidence(observed.map(Math.round), predicted)).toBeUndefined();
    const middle = predicted.map((mean) => 0.45 + 0.1 * mean);
    const even = middle.map((mean) => mean + 0.02 * random.normal());
    expect(reportOf(even, middle).recommendation.loss).not.toBe('beta');
  });
});

describe('counts out of a known number', () => {
  const observed = Float64Array.from(reference.counts.observed);
  const predicted = Float64Array.from(reference.counts.predicted);
  it('agree with R’s binomial likelihood, and call for it', () => {
    const { trials, logLikelihoodGain } = ceilingOf(observed, predicted)!;
    expect(trials).toBe(reference.counts.trials);
    expect(logLikelihoodGain).toBeCloseTo(reference.counts.gain, 6);
    const { task, recommendation } = reportOf(observed, predicted);
    expect(task).toBe('counts');
    expect(recommendation).toMatchObject({ loss: 'binomial', parameters: { trials: 10 } });
    expect(recommendation.strength).not.toBe('strong');
    expect(recommendation.caveats.map(({ id }) => id)).toContain('bounded');
  });
  it('are compared under the advised logit link, in agreement with R’s sandwich', () => {
    const { losses } = reportOf(observed, predicted);
    for (const [loss, price] of Object.entries(reference.counts.prices))
      expect(losses!.find(({ id }) => id === loss)!.expectedVarianceRatio).toBeCloseTo(price, 6);
    // A prediction at the limit, where a binomial count would not vary, outweighs no other.
    const atLimit = predicted.map((mean, row) => (row < 3 ? 10 : mean));
    const beside = reportOf(
      observed.map((y, row) => (row < 3 ? 10 : y)),
      atLimit,
    ).losses!;
    expect(beside.find(({ id }) => id === 'l2')!.expectedVarianceRatio).toBeLessThan(
      1.1 * reference.counts.prices.l2,
    );
  });
  it('are not scores of constant variance', () => {
    // The variance of counts out of ten would be 2.5 in the middle and 1.3 at the ends.
    const means = draws(2000, () => 1.5 + 7 * random.uniform());
    const scores = means.map((mean) => Math.round(mean + 1.4 * random.normal()));
    expect(
      ceilingOf(
        scores.map((score) => Math.max(0, score)),
        means,
      ),
    ).toBeUndefined();
  });
});

describe('limits', () => {
  it('are found if observed values are heaped at an extreme, and weaken the answer', () => {
    const censored = noisy.map((y) => Math.min(60, y));
    expect(pilesOf(censored)).toMatchObject([{ side: 'highest', value: 60 }]);
    expect(caveats(censored, latent)).toContain('bounded');
    expect(reportOf(censored, latent).recommendation.strength).not.toBe('strong');
    expect(caveats(noisy, latent)).not.toContain('bounded');
  });
  it('are found if predictions are clipped', () => {
    const clipped = latent.map((mean) => Math.min(60, Math.max(40, mean)));
    expect(caveats(noisy, clipped)).toContain('bounded');
  });
  it('are found if no value passes zero although errors of that size would', () => {
    const shifted = latent.map((mean) => Math.max(0.5, mean - 40));
    const positive = shifted.map((mean) => Math.abs(mean + 6 * random.normal()));
    expect(caveats(positive, shifted)).toContain('bounded');
  });
  it('are not found among a few distinct values, as of classes or of a tree’s leaves', () => {
    const leaves = latent.map((mean) => 10 * Math.round(mean / 10));
    expect(pilesOf(leaves)).toEqual([]);
    expect(pilesOf(latent.map((_, row) => row % 3))).toEqual([]);
  });
});
