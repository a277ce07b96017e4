import { chooseCandidate } from '../../src/choice/decision-rule.ts';
import { candidates } from '../../src/choice/efficiency/candidates.ts';
import { distributionPosterior } from '../../src/choice/posterior.ts';
import { errorDistributions } from '../../src/distributions/error-distributions.ts';
import { distributionById } from '../../src/distributions/index.ts';
import { andersonDarlingLaplace } from '../../src/hypothesis-tests/anderson-darling-laplace.ts';
import { shapiroWilk } from '../../src/hypothesis-tests/shapiro-wilk.ts';
import type { Residuals } from '../../src/numerics/residuals.ts';

/** A rule to choose a loss: returns the index of a candidate. */
export type Rule = (residuals: Residuals) => number;

const index = (loss: string) => candidates.findIndex((candidate) => candidate.loss === loss);
const [l2, l1, huber] = [index('l2'), index('l1'), index('huber')];

/** The candidate with the nearest shape, on a scale where shapes differ evenly. */
function nearest(loss: string, name: string, value: number, scale: (value: number) => number): number {
  const distance = (i: number) => Math.abs(scale(candidates[i]!.parameters[name]!) - scale(value));
  return candidates
    .map((candidate, i) => (candidate.loss === loss ? i : -1))
    .filter((i) => i >= 0)
    .reduce((best, i) => (distance(i) < distance(best) ? i : best));
}

const identity = (value: number) => value;

/** The best loss for a family at its fitted shape, if that is not simply the loss that the family implies. */
const lossAtShape: Partial<
  Record<keyof typeof errorDistributions, (shape: Record<string, number>) => number>
> = {
  'student-t': ({ nu }) => (nu! > 20 ? l2 : nearest('student-t', 'nu', nu!, Math.log)),
  'generalized-normal': ({ p }) =>
    p! < 1.12 ? l1 : p! > 1.87 && p! < 2.4 ? l2 : nearest('lp', 'p', p!, Math.log),
  'asymmetric-laplace': ({ tau }) =>
    Math.abs(tau! - 0.5) < 0.12 ? l1 : nearest('quantile', 'tau', tau!, identity),
  'split-normal': ({ ratio }) => {
    const level = 1 / (1 + ratio! ** 2);
    return Math.abs(level - 0.5) < 0.12 ? l2 : nearest('expectile', 'tau', level, identity);
  },
  'contaminated-normal': () => huber,
};

/** The rules that are compared. */
export const rules: Record<string, Rule> = {
  'this tool': (residuals) => chooseCandidate(distributionPosterior(residuals).probabilities, residuals.n),
  'always L2': () => l2,
  'always L1': () => l1,
  'always Huber': () => huber,
  'Shapiro–Wilk, then Laplace': (residuals) => {
    if (shapiroWilk.run(residuals).pValue >= 0.05) return l2;
    return andersonDarlingLaplace.run(residuals).pValue >= 0.05 ? l1 : huber;
  },
  'AICc over 8 families': (residuals) => {
    const { n } = residuals;
    const scored = (Object.keys(errorDistributions) as (keyof typeof errorDistributions)[]).map((id) => {
      const { parameters, logLikelihood } = errorDistributions[id].fit(residuals);
      const k = errorDistributions[id].parameters.length;
      return { id, parameters, score: 2 * k + (2 * k * (k + 1)) / (n - k - 1) - 2 * logLikelihood };
    });
    const best = scored.reduce((a, b) => (b.score < a.score ? b : a));
    return lossAtShape[best.id]?.(best.parameters) ?? index(distributionById(best.id).implies[0]);
  },
};
