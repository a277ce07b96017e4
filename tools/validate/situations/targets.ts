import type { Random } from '../../../src/numerics/random.ts';
import { betaDraw, binomialDraw, gammaDraw, logistic, pairs, poissonDraw } from './draws.ts';
import type { Situation } from './situation.ts';

/** A situation of observed and predicted values, drawn row by row. */
const of = (
  name: string,
  right: Omit<Situation, 'name' | 'draw'>,
  row: (random: Random) => [observed: number, predicted: number],
): Situation => ({ name, ...right, draw: (n, random) => pairs(n, () => row(random)) });

const between = (low: number, high: number, random: Random): number => low + (high - low) * random.uniform();
const clamp = (low: number, high: number, x: number): number => Math.min(high, Math.max(low, x));
const positiveMean = (random: Random): number => 20 * Math.exp(0.7 * random.normal());

const counts: Pick<Situation, 'tasks' | 'losses'> = { tasks: ['counts'], losses: ['poisson'] };
const amounts = {
  tasks: ['positive'],
  losses: ['gamma', 'squared-log', 'poisson', 'tweedie', 'l2'],
} satisfies Pick<Situation, 'tasks' | 'losses'>;
const regression: Pick<Situation, 'tasks' | 'losses'> = { tasks: ['regression'], losses: ['l2', 'huber'] };

/** Situations that differ in the target: counts, shares, scores, amounts, and limits that censor errors. */
export const targetSituations: Situation[] = [
  of('Poisson, means 0.5 to 10', counts, (random) => {
    const mean = between(0.5, 10, random);
    return [poissonDraw(mean, random), mean];
  }),
  of('Poisson, one constant prediction', counts, (random) => [poissonDraw(3, random), 3]),
  of('Poisson, predictions rounded to whole numbers', counts, (random) => {
    const mean = between(0.5, 10, random);
    return [poissonDraw(mean, random), Math.max(1, Math.round(mean))];
  }),
  of('Poisson, a linear model with predictions below zero', counts, (random) => {
    const mean = between(0.2, 6, random);
    return [poissonDraw(mean, random), mean - 0.5];
  }),
  of(
    'Poisson, means 200 to 1000',
    { tasks: ['regression', 'counts'], losses: ['poisson', 'l2', 'weighted-l2', 'gaussian-nll', 'huber'] },
    (random) => {
      const mean = between(200, 1000, random);
      return [poissonDraw(mean, random), mean];
    },
  ),
  of(
    'Poisson, predictions 30% too low',
    { tasks: ['counts'], losses: ['poisson', 'negative-binomial'], caveats: ['biased', 'trend'] },
    (random) => {
      const mean = between(0.5, 10, random);
      return [poissonDraw(mean, random), 0.7 * mean];
    },
  ),
  of('negative binomial, α 0.5', { tasks: ['counts'], losses: ['negative-binomial'] }, (random) => {
    const mean = between(0.5, 10, random);
    return [poissonDraw((mean * gammaDraw(2, random)) / 2, random), mean];
  }),
  of(
    'zero-inflated Poisson, 30% zeros',
    { tasks: ['counts'], losses: ['negative-binomial', 'poisson'], caveats: ['zero-inflated'] },
    (random) => {
      const mean = between(0.5, 10, random);
      return [random.uniform() < 0.3 ? 0 : poissonDraw(mean / 0.7, random), mean];
    },
  ),
  of(
    'counts out of ten',
    { tasks: ['counts', 'regression'], losses: ['binomial', 'l2'], caveats: ['under-dispersed', 'bounded'] },
    (random) => {
      const share = logistic(random.normal());
      return [binomialDraw(10, share, random), 10 * share];
    },
  ),
  of(
    'shares, Beta with φ 5',
    { tasks: ['regression'], losses: ['beta', 'binary-cross-entropy'], caveats: ['bounded'] },
    (random) => {
      const share = logistic(1.2 * random.normal());
      return [betaDraw(5 * share, 5 * (1 - share), random), share];
    },
  ),
  of('whole score from 0 to 100', regression, (random) => {
    const mean = clamp(5, 95, 50 + 15 * random.normal());
    return [clamp(0, 100, Math.round(mean + 8 * random.normal())), mean];
  }),
  of('whole rating from 0 to 10', regression, (random) => {
    const mean = clamp(1, 9, 5 + 1.5 * random.normal());
    return [clamp(0, 10, Math.round(mean + random.normal())), mean];
  }),
  of(
    '80% zeros beside Gamma amounts',
    { tasks: ['positive'], losses: ['tweedie'], caveats: ['zero-inflated'] },
    (random) => {
      const mean = positiveMean(random);
      return [random.uniform() < 0.8 ? 0 : (5 * mean * gammaDraw(2, random)) / 2, mean];
    },
  ),
  of('Tweedie of power 1.5', { tasks: ['positive'], losses: ['tweedie', 'poisson', 'l2'] }, (random) => {
    const mean = positiveMean(random);
    let sum = 0;
    for (let left = poissonDraw(Math.sqrt(mean) / 2, random); left > 0; left--)
      sum += 2 * Math.sqrt(mean) * random.exponential();
    return [sum, mean];
  }),
  of('Gamma of shape 2', amounts, (random) => {
    const mean = positiveMean(random);
    return [(mean * gammaDraw(2, random)) / 2, mean];
  }),
  of('lognormal with σ 0.6, the mean predicted', amounts, (random) => {
    const mean = positiveMean(random);
    return [mean * Math.exp(0.6 * random.normal() - 0.18), mean];
  }),
  of(
    'lognormal with σ 0.6, the median predicted',
    { ...amounts, caveats: ['biased', 'trend', 'target'] },
    (random) => {
      const median = positiveMean(random);
      return [median * Math.exp(0.6 * random.normal()), median];
    },
  ),
  of(
    'lognormal with σ 0.2',
    { tasks: ['positive', 'regression'], losses: [...amounts.losses, 'weighted-l2', 'huber-nll'] },
    (random) => {
      const mean = positiveMean(random);
      return [mean * Math.exp(0.2 * random.normal() - 0.02), mean];
    },
  ),
  of('censored at the top, 20%', { ...regression, caveats: ['bounded', 'trend'] }, (random) => {
    const mean = 50 + 10 * random.normal();
    return [Math.min(60, mean + 6 * random.normal()), mean];
  }),
  of(
    'predictions clipped at ±10',
    { tasks: ['regression'], losses: ['l2', 'huber', 'weighted-l2'], caveats: ['bounded', 'trend'] },
    (random) => {
      const mean = 10 * random.normal();
      return [mean + 2 * random.normal(), clamp(-10, 10, mean)];
    },
  ),
  of('normal errors about positive predictions', regression, (random) => {
    const mean = 50 + 10 * random.normal();
    return [mean + 5 * random.normal(), mean];
  }),
];
