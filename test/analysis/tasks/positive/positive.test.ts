import { describe, expect, it } from 'vitest';
import { analyzePositive } from '../../../../src/analysis/tasks/positive/positive.ts';
import { chancesOfZero } from '../../../../src/analysis/tasks/positive/tweedie-zeros.ts';
import { recognizeTask } from '../../../../src/analysis/tasks/recognize-task.ts';
import { type Random, seededRandom } from '../../../../src/numerics/random.ts';
import { residualsOf } from '../../../reference/residuals-of.ts';
import { gammaDraw, poissonDraw } from '../../../simulated.ts';

interface Target {
  observed: Float64Array;
  predicted: Float64Array;
}

function simulated(n: number, draw: (mean: number, random: Random) => number, seed = 1): Target {
  const random = seededRandom(seed);
  const predicted = Float64Array.from({ length: n }, () => 20 * Math.exp(0.7 * random.normal()));
  return { predicted, observed: predicted.map((mean) => draw(mean, random)) };
}

const gamma = (mean: number, random: Random) => mean * gammaDraw(2, random);
const lognormal = (mean: number, random: Random) => mean * Math.exp(0.8 * random.normal() - 0.32);
/** Compound Poisson–Gamma with variance 4 · mean^1.5: exact zeros beside positive values. */
const tweedie = (mean: number, random: Random) => {
  let sum = 0;
  for (let left = poissonDraw(Math.sqrt(mean) / 2, random); left > 0; left--)
    sum += 2 * Math.sqrt(mean) * gammaDraw(1, random);
  return sum;
};
/** Michael, Schucany & Haas (1976): inverse Gaussian with variance mean³/40. */
const inverseGaussian = (mean: number, random: Random) => {
  const square = random.normal() ** 2;
  const lambda = 40;
  const root =
    mean +
    (mean * (mean * square - Math.sqrt(4 * mean * lambda * square + mean ** 2 * square ** 2))) / (2 * lambda);
  return random.uniform() <= mean / (mean + root) ? root : mean ** 2 / root;
};

function analyzed({ observed, predicted }: Target) {
  const residuals = observed.map((y, row) => y - predicted[row]!);
  const result = analyzePositive({ residuals, observed, predicted }, { significance: 0.05 });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.part;
}

describe('the recommendation for a positive target', () => {
  it('is Gamma deviance for Gamma errors', () => {
    const { recommendation, positive, losses } = analyzed(simulated(1000, gamma));
    expect(recommendation).toMatchObject({ loss: 'gamma', distribution: 'gamma', basic: 'l2' });
    expect(recommendation.strength).not.toBe('undecided');
    expect(positive.interval[0]).toBeLessThan(2);
    expect(positive.interval[1]).toBeGreaterThan(2);
    expect(losses[0]!.id).toBe('gamma');
    expect(losses.at(-1)!.id).toBe('l2');
  });
  it('is L2 on the logarithm for wide lognormal errors', () => {
    expect(analyzed(simulated(1000, lognormal)).recommendation).toMatchObject({
      loss: 'squared-log',
      distribution: 'lognormal',
    });
  });
  it('is Tweedie deviance if there are exact zeros among positive values', () => {
    const { recommendation, positive } = analyzed(simulated(2000, tweedie));
    expect(recommendation.loss).toBe('tweedie');
    expect(Math.abs(recommendation.parameters.p! - 1.5)).toBeLessThan(0.35);
    expect(positive.zeros).toBeGreaterThan(50);
    expect(positive.gammaLogLikelihood).toBeUndefined();
  });
  it('is inverse Gaussian deviance if the variance grows as the cube of the mean', () => {
    expect(analyzed(simulated(2000, inverseGaussian)).recommendation.loss).toBe('inverse-gaussian');
  });
  it('does not depend on the unit', () => {
    const { observed, predicted } = simulated(300, gamma);
    const once = analyzed({ observed, predicted });
    const again = analyzed({
      observed: observed.map((y) => 1000 * y),
      predicted: predicted.map((mean) => 1000 * mean),
    });
    expect(again.recommendation.loss).toBe(once.recommendation.loss);
    expect(again.recommendation.confidence).toBe(once.recommendation.confidence);
    expect(again.positive.variancePower).toBeCloseTo(once.positive.variancePower, 9);
    once.losses.forEach(({ id, expectedVarianceRatio }, i) => {
      expect(again.losses[i]!.id).toBe(id);
      expect(again.losses[i]!.expectedVarianceRatio).toBeCloseTo(expectedVarianceRatio, 6);
    });
  });
});

describe('zeros among amounts', () => {
  const caveats = (target: Target) => analyzed(target).recommendation.caveats.map(({ id }) => id);
  const ofZeros = (target: Target) =>
    analyzed(target).recommendation.reasons.find((reason) => reason.includes('exactly zero'));
  const claims = (mean: number, random: Random) => (random.uniform() < 0.8 ? 0 : 5 * gamma(mean, random));

  it('are Tweedie’s if there are as many as its variance calls for', () => {
    const target = simulated(2000, tweedie);
    expect(caveats(target)).not.toContain('zero-inflated');
    expect(ofZeros(target)).toMatch(/as a Tweedie distribution .* expects/);
  });

  it('may call for a hurdle if there are more than any Tweedie distribution with that variance has', () => {
    const target = simulated(2000, claims);
    const { recommendation } = analyzed(target);
    expect(recommendation.strength).not.toBe('strong');
    const text = recommendation.caveats.find(({ id }) => id === 'zero-inflated')!.text;
    expect(text).toMatch(/^8\d% of the values are exactly zero; .* expects \d+% or fewer/);
    expect(text).toContain('Some zeros may have a separate cause');
  });

  it('do not allow a strong answer while few rows leave it open', () => {
    for (let seed = 0; seed < 10; seed++)
      expect(analyzed(simulated(200, claims, seed)).recommendation.strength).not.toBe('strong');
  });

  it('have no separate cause if predictions miss part of the mean, or amounts have heavy tails', () => {
    // The first are a Tweedie distribution’s; the second are sums of claims, none of which is zero.
    const missed = simulated(2000, tweedie);
    const { normal } = seededRandom(8);
    const predicted = missed.predicted.map((mean) => mean * Math.exp(0.6 * normal() - 0.18));
    const sums = (mean: number, random: Random) => {
      let sum = 0;
      for (let left = poissonDraw(mean / 25, random); left > 0; left--)
        sum += 25 * Math.exp(1.2 * random.normal() - 0.72);
      return sum;
    };
    for (const target of [{ ...missed, predicted }, simulated(2000, sums)]) {
      expect(caveats(target)).not.toContain('zero-inflated');
      expect(ofZeros(target)).toMatch(/Predictions that miss part of the mean .* amounts with heavier tails/);
      expect(analyzed(target).recommendation.strength).not.toBe('strong');
    }
  });

  it('are as frequent as the probability of no event in a compound Poisson distribution', () => {
    // R’s dtweedie(0, mu, phi, power) is exp(−μ^(2 − p)/(φ (2 − p))); with errors whose Pearson’s φ is known.
    const means = Float64Array.of(1, 2, 4);
    const errors = means.map((mean) => Math.sqrt(2 * mean ** 1.5));
    const chances = chancesOfZero(errors, means, 1.5);
    [1, 2, 4].forEach((mean, i) => {
      expect(chances[i]).toBeCloseTo(Math.exp(-Math.sqrt(mean)), 12);
    });
  });
});

describe('a positive target is recognized', () => {
  const task = ({ observed, predicted }: Target) => recognizeTask(observed, predicted).task;
  it('by relative errors too wide for a normal distribution', () => {
    for (const draw of [gamma, lognormal, tweedie]) expect(task(simulated(300, draw))).toBe('positive');
  });
  it('not by errors that merely grow, or are of equal size, or by targets below zero', () => {
    const narrow = (mean: number, random: Random) => mean * (1 + 0.1 * random.normal());
    const even = (mean: number, random: Random) => Math.abs(mean + 3 * random.normal());
    for (const draw of [narrow, even]) expect(task(simulated(300, draw))).toBe('regression');
    const { observed, predicted } = simulated(300, gamma);
    expect(task({ observed: observed.map((y, row) => (row ? y : -1)), predicted })).toBe('regression');
  });
  it('in none of the shared data sets', () => {
    for (const id of ['cars', 'engel', 'faithful', 'fan-200', 'mtcars', 'stackloss', 'trees', 'women']) {
      const { values, predicted } = residualsOf(id);
      const observed = values.map((e, row) => Number((e + predicted![row]!).toPrecision(10)));
      expect(task({ observed, predicted: predicted! }), id).toBe('regression');
    }
  });
});

it('puts only finite numbers into the report', () => {
  for (const draw of [gamma, tweedie]) {
    JSON.stringify(analyzed(simulated(60, draw)), (key, value) => {
      if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true);
      return value;
    });
  }
});
