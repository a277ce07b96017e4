import { errorDistributions } from '../../src/distributions/error-distributions.ts';
import type { Random } from '../../src/numerics/random.ts';

/** A true distribution from which samples are drawn to test the tool. */
export interface Truth {
  name: string;
  draw(random: Random): number;
  /**
   * True if skewed or lighter-tailed than normal: there a loss other than the most efficient one is chosen on
   * purpose.
   */
  byChoice?: true;
}

const byQuantile = (
  name: string,
  family: keyof typeof errorDistributions,
  shape: Record<string, number>,
): Pick<Truth, 'name' | 'draw'> => {
  const { quantile } = errorDistributions[family].at({ location: 0, scale: 1, ...shape });
  return { name, draw: (random) => quantile(random.uniform()) };
};

const studentT = (nu: number): Truth => ({
  name: `Student’s t, ν = ${nu}`,
  draw(random) {
    let chiSquare = 0;
    for (let i = 0; i < nu; i++) chiSquare += random.normal() ** 2;
    return random.normal() / Math.sqrt(chiSquare / nu);
  },
});

const contaminated = (share: number, ratio: number): Truth => ({
  name: `${100 * share} % at ${ratio} σ`,
  draw: (random) => (random.uniform() < share ? ratio : 1) * random.normal(),
});

/** Seventeen distributions: three of them skewed, four far from any family that the tool knows. */
export const truths: readonly Truth[] = [
  { name: 'Normal', draw: (random) => random.normal() },
  { name: 'Laplace', draw: (random) => random.laplace() },
  {
    name: 'logistic',
    draw(random) {
      const u = random.uniform();
      return Math.log(u / (1 - u));
    },
  },
  studentT(10),
  studentT(5),
  studentT(3),
  { name: 'Cauchy', draw: (random) => Math.tan(Math.PI * (random.uniform() - 0.5)) },
  byQuantile('generalized Normal, p = 1.5', 'generalized-normal', { p: 1.5 }),
  { ...byQuantile('generalized Normal, p = 4', 'generalized-normal', { p: 4 }), byChoice: true },
  { name: 'uniform', byChoice: true, draw: (random) => random.uniform() },
  contaminated(0.05, 5),
  contaminated(0.1, 5),
  contaminated(0.05, 10),
  contaminated(0.1, 10),
  { ...byQuantile('asymmetric Laplace, τ = 0.25', 'asymmetric-laplace', { tau: 0.25 }), byChoice: true },
  {
    name: 'skew-Normal, α = 5',
    byChoice: true,
    draw: (random) => (5 * Math.abs(random.normal()) + random.normal()) / Math.sqrt(26),
  },
  { name: 'Gamma, shape 2', byChoice: true, draw: (random) => random.exponential() + random.exponential() },
];

export const sampleOf = (truth: Truth, n: number, random: Random): Float64Array =>
  Float64Array.from({ length: n }, () => truth.draw(random));
