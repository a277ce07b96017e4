import { greatestCommonDivisor } from '../../../numerics/greatest-common-divisor.ts';
import type { VariancePower } from '../positive/variance-power.ts';
import { possibleMeans } from '../possible-means.ts';
import { cameronTrivedi, pearsonDispersion } from './dispersion.ts';
import { chanceOfZero } from './zeros.ts';

/** Counts vary about as much as a Poisson count or more; scores and rounded measurements mostly vary less. */
const leastDispersion = 0.7;
/** If the variance surely grows more slowly than this power of the mean, the values are not counts. */
const leastPower = 0.5;
/** From this share of exact hits on, whole-number predictions are labels. */
const shareOfHits = 0.5;

/** Whether whole numbers from zero are counts, and whether that is in doubt. */
export interface CountEvidence {
  counts: boolean;
  /** Whether there are few zeros to go by, or a variance that hardly grows. */
  doubtful: boolean;
}

const no: CountEvidence = { counts: false, doubtful: false };

/**
 * Whether these whole numbers are counts: zeros occur, as many as for a negative binomial of this dispersion, and small
 * numbers with them; the grid has step 1; they vary at least about as much as Poisson counts, and not less where more
 * is predicted. Ages, minutes, prices and scores fail one of these criteria.
 *
 * @param observed nonnegative whole numbers
 * @param power of the mean that the variance follows, if the predictions vary
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

/** Not far fewer than expected; and if none are expected, none or many. */
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

/** Expected number of zeros, and of ones and twos, for negative binomial counts with these means. */
function expectedSmall(means: Float64Array, alpha: number): { zeros: number; small: number } {
  let zeros = 0;
  let small = 0;
  for (let row = 0; row < means.length; row++) {
    const mean = means[row]!;
    const none = chanceOfZero(mean, alpha);
    const odds = mean / (1 + alpha * mean);
    zeros += none;
    small += none * odds * (1 + (odds * (1 + alpha)) / 2);
  }
  return { zeros, small };
}
