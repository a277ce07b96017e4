import { standardNormalCdf } from '../../distributions/symmetric/normal.ts';
import { endsOf } from '../../numerics/ends.ts';
import { prepareResiduals, type Residuals } from '../../numerics/residuals.ts';
import { robustDeviation } from '../../numerics/robust-deviation.ts';
import type { Caveat } from '../report.ts';
import { ceilingOf } from '../tasks/counts/ceiling.ts';
import * as words from '../words/caveats/of-limits.ts';
import type { Examined } from './finding.ts';
import { type Pile, pilesOf } from './piles.ts';
import { farDeviations } from './sample-quality.ts';
import { smoothedScale } from './variance-profile.ts';

/** For a normal distribution, σ as a multiple of the mean absolute deviation. */
const sigmaPerMeanDeviation = Math.sqrt(Math.PI / 2);
/** If this many values are expected beyond a limit and there are none, the limit is real (probability e⁻⁵) … */
const expectedBeyond = 5;
/** … and it matters if they would be at least this share of all values. */
const shareThatMatters = 0.003;
/** Whole numbers up to this are grades or ratings, whose ends are limits. */
const largestGrade = 20;

/**
 * Whether limits of the target cut off the errors: observed values heaped at an extreme (censored, or a natural limit),
 * predictions heaped where observed values continue (clipped), or no value beyond 0, 1, 100 or the ends of a scale
 * where normal errors would have put at least five.
 */
export function limits({ cleaned, residuals }: Examined): Caveat | undefined {
  const { observed, predicted } = cleaned;
  if (!observed || !predicted) return undefined;
  const [pile] = pilesOf(observed).toSorted((a, b) => b.count - a.count);
  if (pile) return words.heaped(shareOf(pile, observed.length));
  const clipped = pilesOf(predicted).find(
    (pile) => goesOn(observed, pile.side, pile.value) && missesBeyond(residuals.values, predicted, pile),
  );
  if (clipped) return words.clipped(shareOf(clipped, predicted.length));
  return bindingCaveat(observed, predicted, residuals) ?? countedOutOf(observed, predicted);
}

const shareOf = ({ side, value, count }: Pile, n: number) => ({ side, value, share: count / n });

/** Whether several observed values lie beyond the value at which predictions stop. */
function goesOn(observed: Float64Array, side: Pile['side'], value: number): boolean {
  let beyond = 0;
  for (let row = 0; row < observed.length; row++)
    if (side === 'highest' ? observed[row]! > value : observed[row]! < value) beyond++;
  return beyond >= expectedBeyond;
}

/**
 * Standard errors by which the mean error at a limit must differ from zero to
 * show clipping; chance exceeds it in one of 700 files.
 */
const sureMiss = 3;

/**
 * Whether observed values lie beyond the limit on average where predictions
 * stop at it: those in a tree's last leaf do not.
 */
function missesBeyond(errors: Float64Array, predicted: Float64Array, { side, value }: Pile): boolean {
  const own = errors.filter((_, row) => predicted[row] === value);
  const mean = own.reduce((sum, error) => sum + error, 0) / own.length;
  const squares = own.reduce((sum, error) => sum + (error - mean) ** 2, 0);
  const standardError = Math.sqrt(squares / own.length / Math.max(1, own.length - 1));
  return (side === 'highest' ? mean : -mean) > sureMiss * standardError;
}

/** Rows checked for values beyond a limit: enough to count five. */
const rowsExamined = 10_000;

function bindingCaveat(
  observed: Float64Array,
  predicted: Float64Array,
  residuals: Residuals,
): Caveat | undefined {
  if (possibleLimits(observed, residuals.standardDeviation).length === 0) return undefined;
  const tame = withoutGrossErrors(residuals);
  const possible = possibleLimits(observed, tame.standardDeviation);
  const both = possible.length > 1 && { both: true as const };
  for (const { side, value, margin } of possible) {
    const local = smoothedScale(tame);
    const stride = Math.max(1, Math.floor(predicted.length / rowsExamined));
    let expected = 0;
    for (let row = 0; row < predicted.length; row += stride) {
      const distance = side === 'lowest' ? predicted[row]! - value : value - predicted[row]!;
      const sigma = sigmaPerMeanDeviation * local[row]!;
      if (sigma > 0) expected += stride * standardNormalCdf(-(distance + margin) / sigma);
    }
    if (expected >= Math.max(expectedBeyond, shareThatMatters * predicted.length))
      return words.limited({ side, value, expected, ...both });
  }
  return undefined;
}

/** Far errors brought in: a few gross ones say nothing of how far the others would reach without a limit. */
function withoutGrossErrors(residuals: Residuals): Residuals {
  const { values, median, predicted, rowWeight } = residuals;
  const most = farDeviations * robustDeviation(residuals);
  return prepareResiduals(
    values.map((value) => Math.max(median - most, Math.min(median + most, value))),
    { ...(predicted && { predicted }), ...(rowWeight && { weights: rowWeight }) },
  );
}

/** Values that a target of this range may be unable to exceed, if errors come close to them. */
function possibleLimits(observed: Float64Array, deviation: number) {
  const [lowest, highest] = endsOf(observed);
  const grades = lowest >= 0 && highest <= largestGrade && observed.every(Number.isInteger);
  // A whole number represents an interval of half a step on either side.
  const margin = grades ? 0.5 : 0;
  const limits: { side: Pile['side']; value: number; margin: number }[] = [];
  const bottom = grades ? lowest : 0;
  if (lowest >= 0 && lowest - bottom < deviation) limits.push({ side: 'lowest', value: bottom, margin });
  const top = grades ? highest : [1, 100].find((value) => highest <= value);
  if (lowest >= 0 && top !== undefined && top - highest < Math.min(deviation, 0.1 * top))
    limits.push({ side: 'highest', value: top, margin });
  return limits;
}

/** Scores that could also be counts out of a fixed number. */
function countedOutOf(observed: Float64Array, predicted: Float64Array): Caveat | undefined {
  if (!observed.includes(0) || !observed.every((y) => y >= 0 && Number.isInteger(y))) return undefined;
  const ceiling = predicted.every(Number.isInteger) ? undefined : ceilingOf(observed, predicted);
  return ceiling && words.perhapsOutOf({ trials: ceiling.trials });
}
