import { seededRandom } from '../../numerics/random.ts';
import { studentTwoTails } from '../../numerics/tails.ts';
import { covariance, isSameMean, type Means } from '../dependence/variance-of-means.ts';

/** The level at which a model leaves the set. */
const significance = 0.05;
const draws = 10_000;
/** Beyond as many, Student's t is as good as normal. */
const manyDegrees = 200;

/**
 * The models that may have the lowest mean loss: the model confidence set of Hansen, Lunde & Nason (2011,
 * Econometrica 79:453) with the range statistic T_R = max |t_ij|. As long as it is larger than the differences of
 * equally good models, the model that loses most clearly to another is taken out. The statistic's distribution comes
 * from draws of a multivariate Student's t with the means' covariance, as structured rows make it; between the last
 * two it is Student's t itself, so that the set of two models agrees with their test.
 *
 * @returns positions of the models in the set, which holds the best one with at least 95% probability
 */
export function modelConfidenceSet(means: Means, seed: number): number[] {
  const t = tStatistics(means);
  let inside = [...means.means.keys()];
  let drawn: Float64Array[][] | undefined;
  while (inside.length > 1) {
    const [worst, statistic] = clearestLoser(inside, t);
    drawn ??= inside.length > 2 ? drawStatistics(means, seed) : undefined;
    const p =
      inside.length === 2
        ? studentTwoTails(statistic, means.degreesOfFreedom)
        : shareAbove(statistic, inside, drawn!);
    if (p >= significance) break;
    inside = inside.filter((model) => model !== worst);
  }
  return inside;
}

/** t_ij of every pair: above 0 where i loses more than j. */
const tStatistics = ({ means, contributions }: Means): number[][] =>
  means.map((mean, i) =>
    means.map((other, j) => {
      const error = errorOfDifference(contributions[i]!, contributions[j]!);
      return isSameMean(mean, other) ? 0 : (mean - other) / error;
    }),
  );

function errorOfDifference(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < first.length; i++) sum += (first[i]! - second[i]!) ** 2;
  return Math.sqrt(sum);
}

function clearestLoser(
  inside: readonly number[],
  t: readonly number[][],
): [model: number, statistic: number] {
  let found: [number, number] = [inside[0]!, Number.NEGATIVE_INFINITY];
  for (const i of inside) for (const j of inside) if (t[i]![j]! > found[1]) found = [i, t[i]![j]!];
  return found;
}

/** |t_ij| of equally good models, for every pair i > j as often as there are draws. */
function drawStatistics({ contributions, degreesOfFreedom }: Means, seed: number): Float64Array[][] {
  const random = seededRandom(seed);
  const models = contributions.length;
  const factor = choleskyFactor(contributions);
  const errors = contributions.map((one) => contributions.map((other) => errorOfDifference(one, other)));
  const all = contributions.map((_, i) => Array.from({ length: i }, () => new Float64Array(draws)));
  const normals = new Float64Array(models);
  const means = new Float64Array(models);
  for (let draw = 0; draw < draws; draw++) {
    for (let k = 0; k < models; k++) normals[k] = random.normal();
    for (let i = 0; i < models; i++) {
      means[i] = 0;
      for (let k = 0; k <= i; k++) means[i]! += factor[i]![k]! * normals[k]!;
    }
    const scale = scaleOfStudent(degreesOfFreedom, random.normal);
    for (let i = 1; i < models; i++)
      for (let j = 0; j < i; j++) {
        const error = errors[i]![j]!;
        all[i]![j]![draw] = error > 0 ? Math.abs(means[i]! - means[j]!) / error / scale : 0;
      }
  }
  return all;
}

function scaleOfStudent(degreesOfFreedom: number, normal: () => number): number {
  if (degreesOfFreedom > manyDegrees) return 1;
  let sum = 0;
  for (let i = 0; i < degreesOfFreedom; i++) sum += normal() ** 2;
  return Math.sqrt(sum / degreesOfFreedom);
}

function shareAbove(statistic: number, inside: readonly number[], drawn: Float64Array[][]): number {
  let above = 0;
  for (let draw = 0; draw < draws; draw++) {
    const exceeds = inside.some((i) => inside.some((j) => j < i && drawn[i]![j]![draw]! >= statistic));
    if (exceeds) above++;
  }
  return above / draws;
}

/** Lower triangle L with L Lᵀ the covariance; a model that repeats another has a zero on the diagonal. */
function choleskyFactor(contributions: readonly Float64Array[]): number[][] {
  const factor: number[][] = contributions.map(() => []);
  contributions.forEach((one, i) => {
    for (let j = 0; j <= i; j++) {
      let rest = covariance(one, contributions[j]!);
      for (let k = 0; k < j; k++) rest -= factor[i]![k]! * factor[j]![k]!;
      const diagonal = factor[j]![j];
      if (i === j) factor[i]![j] = rest > 1e-12 * covariance(one, one) ? Math.sqrt(rest) : 0;
      else factor[i]![j] = diagonal! > 0 ? rest / diagonal! : 0;
    }
  });
  return factor;
}
