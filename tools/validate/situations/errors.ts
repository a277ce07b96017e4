import type { RegressionSample } from '../../../src/analysis/columns/sample/sample.ts';
import type { Random } from '../../../src/numerics/random.ts';
import { gammaDraw } from './draws.ts';
import { type Draw, nearBestLosses } from './near-best.ts';
import type { Situation } from './situation.ts';

/** A sample with these errors, whose predictions are of both signs. */
export function about(errors: Float64Array, random: Random): RegressionSample {
  const predicted = errors.map(() => 10 * random.normal());
  return { residuals: errors, predicted, observed: predicted.map((mean, row) => mean + errors[row]!) };
}

const drawn = (draw: Draw): Situation['draw'] => {
  return (n, random) =>
    about(
      Float64Array.from({ length: n }, () => draw(random)),
      random,
    );
};

/** Symmetric about 0: a strong answer must be within 10% of the best loss. */
const symmetric = (name: string, draw: Draw, caveats?: Situation['caveats']): Situation => ({
  name,
  tasks: ['regression'],
  losses: () => nearBestLosses(draw),
  ...(caveats && { caveats }),
  draw: drawn(draw),
});

/** Skewed errors when the mean is wanted: only MSE (L2) estimates it. */
const skewed = (name: string, draw: Draw, caveats?: Situation['caveats']): Situation => ({
  name,
  tasks: ['regression'],
  losses: ['l2'],
  ...(caveats && { caveats }),
  draw: drawn(draw),
});

export const normal: Draw = (random) => random.normal();
export const laplace: Draw = (random) => random.laplace();

export const studentT =
  (nu: number): Draw =>
  (random) =>
    random.normal() / Math.sqrt((2 * gammaDraw(nu / 2, random)) / nu);

/** Errors of which a share has a multiple of the standard deviation. */
export const contaminated =
  (share: number, ratio: number): Draw =>
  (random) =>
    (random.uniform() < share ? ratio : 1) * random.normal();

/** Symmetric stable errors. Chambers, Mallows & Stuck (1976), JASA 71:340. */
const stable =
  (alpha: number): Draw =>
  (random) => {
    const angle = Math.PI * (random.uniform() - 0.5);
    return (
      (Math.sin(alpha * angle) / Math.cos(angle) ** (1 / alpha)) *
      (Math.cos((1 - alpha) * angle) / random.exponential()) ** ((1 - alpha) / alpha)
    );
  };

const bimodal =
  (share: number, low: number, high: number): Draw =>
  (random) =>
    (random.uniform() < share ? high : low) + random.normal();

/** Caveats that reveal that the errors are of two kinds. */
const twoKinds: Situation['caveats'] = ['none-fits', 'hidden-groups', 'target', 'outlier-driven'];

/** Errors that differ in their distribution only, with predictions of both signs. */
export const errorSituations: Situation[] = [
  symmetric('normal', normal),
  symmetric('Laplace', laplace),
  ...[3, 5, 10].map((nu) => symmetric(`Student’s t, ν ${nu}`, studentT(nu))),
  symmetric('1% outliers of 10 σ', contaminated(0.01, 10)),
  skewed('1% outliers of +15 σ, on one side', (random) =>
    random.uniform() < 0.01 ? 15 + random.normal() : random.normal(),
  ),
  symmetric('stable, α 1.5', stable(1.5)),
  symmetric('stable, α 1.8', stable(1.8)),
  symmetric('normal, ln σ normal with deviation 0.5', (random) => {
    const sigma = Math.exp(0.5 * random.normal());
    return sigma * random.normal();
  }),
  symmetric('two variances, σ 1 or 4', contaminated(0.5, 4)),
  symmetric('hidden group, 20% with σ 6', contaminated(0.2, 6), ['hidden-groups']),
  symmetric('uniform', (random) => random.uniform() - 0.5),
  skewed('two means, ±3', bimodal(0.5, -3, 3), twoKinds),
  skewed('two means, 90% at 0 and 10% at 6', bimodal(0.1, 0, 6), twoKinds),
  skewed('Gamma, shape 2', (random) => gammaDraw(2, random) - 2),
  skewed('lognormal, σ 0.5', (random) => Math.exp(0.5 * random.normal()) - Math.exp(0.125)),
  skewed('Gumbel', (random) => -Math.log(random.exponential()) - 0.5772156649),
  {
    ...symmetric('residuals only, normal in steps of 0.5 σ', normal),
    draw: (n, random) => ({
      residuals: Float64Array.from({ length: n }, () => Math.round(2 * random.normal()) / 2),
    }),
  },
  {
    ...symmetric('residuals only, normal in steps of 1.5 σ', normal),
    draw: (n, random) => ({
      residuals: Float64Array.from({ length: n }, () => 1.5 * Math.round(random.normal() / 1.5)),
    }),
  },
  {
    ...symmetric('seconds since 1970, normal ±30 s', normal),
    draw: (n, random) => {
      const predicted = Float64Array.from({ length: n }, () => 1.7e9 + Math.round(86_400 * random.uniform()));
      const observed = predicted.map((time) => time + Math.round(30 * random.normal()));
      return { residuals: observed.map((time, row) => time - predicted[row]!), observed, predicted };
    },
  },
];
