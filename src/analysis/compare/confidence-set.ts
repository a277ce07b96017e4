import { seededRandom } from '../../numerics/random.ts';
import { studentTwoTails } from '../../numerics/tails.ts';
import { covariance, isSameMean, type Means } from '../dependence/variance-of-means.ts';

/** The level at which a model leaves the set. */
const significance = 0.05;
const draws = 5000;
/** With more degrees of freedom, the covariance is practically known. */
const manyDegrees = 200;

/**
 * The models that may have the lowest mean loss: the model confidence set of Hansen, Lunde & Nason (2011, Econometrica
 * 79:453) with the range statistic T_R = max |t_ij|. While the statistic exceeds what equally good models would show,
 * the model that loses most clearly to another is removed. The null distribution is simulated by drawing the means with
 * the covariance that the row structure gives, which is itself drawn by its degrees of freedom, as it is estimated; for
 * the last two models it is Student's t, so that the set agrees with the paired test.
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

/** t_ij of every pair: above 0 if i has the larger loss. */
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

/**
 * |t_ij| of equally good models, for every pair i > j in each draw.
 */
function drawStatistics({ contributions, degreesOfFreedom }: Means, seed: number): Float64Array[][] {
  const { normal } = seededRandom(seed);
  const factor = choleskyFactor(contributions);
  const all = contributions.map((_, i) => Array.from({ length: i }, () => new Float64Array(draws)));
  for (let draw = 0; draw < draws; draw++) {
    const normals = factor.map(normal);
    const means = factor.map((row) => row.reduce((sum, value, k) => sum + value * normals[k]!, 0));
    const estimated =
      degreesOfFreedom > manyDegrees ? factor : estimatedFactor(factor, degreesOfFreedom, normal);
    for (let i = 1; i < factor.length; i++)
      for (let j = 0; j < i; j++) {
        const error = distance(estimated[i]!, estimated[j]!);
        all[i]![j]![draw] = error > 0 ? Math.abs(means[i]! - means[j]!) / error : 0;
      }
  }
  return all;
}

/**
 * A square root of the covariance as estimated with few degrees of freedom, where `factor` is a root of the true one:
 * its product with Bartlett’s triangle, whose square is a Wishart matrix (1933, Proceedings of the Royal Society of
 * Edinburgh 53:260).
 */
function estimatedFactor(
  factor: readonly (readonly number[])[],
  degreesOfFreedom: number,
  normal: () => number,
): number[][] {
  const triangle = factor.map((_, i) =>
    Array.from({ length: Math.min(i + 1, degreesOfFreedom) }, (_, k) =>
      k < i ? normal() : chi(degreesOfFreedom - i, normal),
    ),
  );
  const unit = 1 / Math.sqrt(degreesOfFreedom);
  return factor.map((row, i) =>
    triangle[i]!.map((_, k) => {
      let sum = 0;
      for (let m = k; m <= i; m++) sum += row[m]! * triangle[m]![k]!;
      return sum * unit;
    }),
  );
}

/** From this many degrees of freedom on, the cube root of χ² is practically normal (Wilson & Hilferty 1931). */
const cubeRootIsNormal = 6;

function chi(degreesOfFreedom: number, normal: () => number): number {
  if (degreesOfFreedom >= cubeRootIsNormal) {
    const variance = 2 / (9 * degreesOfFreedom);
    return Math.sqrt(degreesOfFreedom * (1 - variance + Math.sqrt(variance) * normal()) ** 3);
  }
  let sum = 0;
  for (let i = 0; i < degreesOfFreedom; i++) sum += normal() ** 2;
  return Math.sqrt(sum);
}

/** Distance between two rows of a triangular matrix, of which the first is the longer one. */
function distance(first: readonly number[], second: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < first.length; k++) sum += (first[k]! - (second[k] ?? 0)) ** 2;
  return Math.sqrt(sum);
}

function shareAbove(statistic: number, inside: readonly number[], drawn: Float64Array[][]): number {
  let above = 0;
  for (let draw = 0; draw < draws; draw++) {
    const exceeds = inside.some((i) => inside.some((j) => j < i && drawn[i]![j]![draw]! >= statistic));
    if (exceeds) above++;
  }
  return above / draws;
}

/** Lower triangular L with L Lᵀ the covariance; a model that duplicates another has a zero on the diagonal. */
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
