import { greatestCommonDivisor } from '../../../numerics/greatest-common-divisor.ts';
import type { VariancePower } from '../positive/variance-power.ts';
import { possibleMeans } from '../possible-means.ts';
import { cameronTrivedi, pearsonDispersion } from './dispersion.ts';

/** Counts vary at least about as a Poisson count does; scores and rounded measurements mostly vary less. */
const leastDispersion = 0.7;
/** A variance that surely grows more slowly than this power of the mean is no count's. */
const leastPower = 0.5;
/** From this share of exact hits on, whole predictions are labels. */
const shareOfHits = 0.5;

/** Whether whole numbers from zero are counts, and whether that is in doubt. */
export interface CountEvidence {
  counts: boolean;
  /** Few zeros to tell by, or a variance that hardly grows. */
  doubtful: boolean;
}

const no: CountEvidence = { counts: false, doubtful: false };

/**
 * Are these whole numbers counts? Zeros occur, as many as a negative binomial of this dispersion would have, and small
 * numbers beside them; 1 is a step of the grid; they vary at least about as Poisson counts, and not less where more is
 * predicted. Ages, minutes, prices and scores fail one of these.
 *
 * @param observed whole numbers of at least zero
 * @param power of the variance, where the predictions vary
 */
export function countEvidence(
  observed: Float64Array,
  predicted: Float64Array,
  power: VariancePower | undefined,
): CountEvidence {
  const n = observed.length;
  const { zeros, small, largest, divisor, hits } = describeWhole(observed, predicted);
  if (zeros === 0 || largest < 3 || divisor !== 1) return no;
  if (predicted.every(Number.isInteger) && hits > shareOfHits * n) return no;
  if (power && power.interval[1] < leastPower) return no;
  const { means } = possibleMeans(observed, predicted);
  const counts = { n, observed, predicted: means };
  if (pearsonDispersion(counts) < leastDispersion) return no;
  const expected = expectedSmall(means, Math.max(0, cameronTrivedi(counts).alpha));
  if (!plausible(zeros, expected.zeros, 5) || !plausible(small, expected.small, Number.POSITIVE_INFINITY))
    return no;
  return { counts: true, doubtful: zeros < 3 || (power !== undefined && power.interval[1] < 1) };
}

/** Not far fewer than expected, and not where none are expected unless they are many. */
const plausible = (observed: number, expected: number, many: number): boolean =>
  observed >= expected / 8 - 1 && (expected >= 0.05 || observed >= many || observed === 0);

function describeWhole(observed: Float64Array, predicted: Float64Array) {
  let zeros = 0;
  let small = 0;
  let largest = 0;
  let divisor = 0;
  let hits = 0;
  for (let row = 0; row < observed.length; row++) {
    const y = observed[row]!;
    if (y === 0) zeros++;
    else if (y <= 2) small++;
    if (y === predicted[row]) hits++;
    largest = Math.max(largest, y);
    divisor = greatestCommonDivisor(divisor, y);
  }
  return { zeros, small, largest, divisor, hits };
}

/** Zeros, and ones and twos, that negative binomial counts of these means would have. */
function expectedSmall(means: Float64Array, alpha: number): { zeros: number; small: number } {
  let zeros = 0;
  let small = 0;
  for (let row = 0; row < means.length; row++) {
    const mean = means[row]!;
    const none = Math.exp(alpha > 1e-9 ? -Math.log1p(alpha * mean) / alpha : -mean);
    const odds = mean / (1 + alpha * mean);
    zeros += none;
    small += none * odds * (1 + (odds * (1 + alpha)) / 2);
  }
  return { zeros, small };
}
