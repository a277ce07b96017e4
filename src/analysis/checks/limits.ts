import { standardNormalCdf } from '../../distributions/symmetric/normal.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { Recommendation } from '../report.ts';
import { ceilingOf } from '../tasks/counts/ceiling.ts';
import { count, number, percent } from '../words/format.ts';
import type { Examined } from './finding.ts';
import { type Pile, pilesOf } from './piles.ts';
import { smoothedSpread } from './variance-profile.ts';

type Caveat = Recommendation['caveats'][number];

/** Of a normal distribution, σ as a multiple of the mean absolute deviation. */
const sigmaPerMeanDeviation = Math.sqrt(Math.PI / 2);
/** If this many values are expected beyond a limit and none is there, the limit is real (chance e⁻⁵) … */
const expectedBeyond = 5;
/** … and it matters where they are at least this share of all. */
const shareThatMatters = 0.003;
/** Whole numbers up to this are grades or ratings, whose ends are limits. */
const largestGrade = 20;

/**
 * Do limits of the target cut the errors off? Observed values heaped at an extreme (censored, or a natural limit),
 * predictions heaped where observed values go on (clipped), or no value beyond 0, 1, 100 or the ends of a scale where
 * normal errors would have put five and more.
 */
export function limits({ cleaned, residuals }: Examined): Caveat | undefined {
  const { observed, predicted } = cleaned;
  if (!observed || !predicted) return undefined;
  const [pile] = pilesOf(observed).toSorted((a, b) => b.count - a.count);
  if (pile) return pileCaveat(pile, observed.length);
  const clipped = pilesOf(predicted).find(({ side, value }) => goesOn(observed, side, value));
  if (clipped) return clippedCaveat(clipped, predicted.length);
  return bindingCaveat(observed, predicted, residuals) ?? countedOutOf(observed, predicted);
}

/** Whether several observed values lie beyond the value at which predictions stop. */
function goesOn(observed: Float64Array, side: Pile['side'], value: number): boolean {
  let beyond = 0;
  for (let row = 0; row < observed.length; row++)
    if (side === 'highest' ? observed[row]! > value : observed[row]! < value) beyond++;
  return beyond >= expectedBeyond;
}

const pileCaveat = ({ side, value, count: rows }: Pile, n: number): Caveat => ({
  id: 'bounded',
  text: `${percent(rows / n)} of the observed values are exactly ${number(value)}, the ${side} value: the errors there are cut off.`,
  advice: `If values ${side === 'highest' ? 'above' : 'below'} ${number(value)} were recorded as ${number(value)} (censored), use a censored likelihood (Tobit). If ${number(value)} is a natural limit, model first whether it is reached (binary cross-entropy), then the rest.`,
});

const clippedCaveat = ({ side, value, count: rows }: Pile, n: number): Caveat => ({
  id: 'bounded',
  text: `${percent(rows / n)} of the predictions are exactly ${number(value)}, the ${side} prediction, but observed values go beyond it: the predictions are clipped.`,
  advice: 'Rerun with predictions that are not clipped: the errors at the limit come from the clipping.',
});

/** Rows looked at for values beyond a limit: enough to count five. */
const rowsExamined = 10_000;

function bindingCaveat(
  observed: Float64Array,
  predicted: Float64Array,
  residuals: Residuals,
): Caveat | undefined {
  const spread = residuals.standardDeviation;
  for (const { side, value, margin } of possibleLimits(observed, spread)) {
    const local = smoothedSpread(residuals);
    const stride = Math.max(1, Math.floor(predicted.length / rowsExamined));
    let expected = 0;
    for (let row = 0; row < predicted.length; row += stride) {
      const distance = side === 'lowest' ? predicted[row]! - value : value - predicted[row]!;
      const sigma = sigmaPerMeanDeviation * local[row]!;
      if (sigma > 0) expected += stride * standardNormalCdf(-(distance + margin) / sigma);
    }
    if (expected >= Math.max(expectedBeyond, shareThatMatters * predicted.length))
      return {
        id: 'bounded',
        text: `No observed value lies ${side === 'lowest' ? 'below' : 'above'} ${number(value)}, where errors without a limit would have put about ${count(Math.round(expected), 'row')}: the target has a limit there.`,
        advice: `Use a likelihood that knows the limit: ${side === 'lowest' && value === 0 ? 'a log link with Poisson, Gamma or Tweedie deviance for amounts' : 'Beta or cross-entropy with soft targets for shares, a binomial or ordinal likelihood for scores and grades'}.`,
      };
  }
  return undefined;
}

/** Values that a target of this range may be unable to pass, where errors come near them. */
function possibleLimits(observed: Float64Array, spread: number) {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < observed.length; row++) {
    if (observed[row]! < lowest) lowest = observed[row]!;
    if (observed[row]! > highest) highest = observed[row]!;
  }
  const grades = lowest >= 0 && highest <= largestGrade && observed.every(Number.isInteger);
  // A whole number stands for half a step to either side.
  const margin = grades ? 0.5 : 0;
  const limits: { side: Pile['side']; value: number; margin: number }[] = [];
  const bottom = grades ? lowest : 0;
  if (lowest >= 0 && lowest - bottom < spread) limits.push({ side: 'lowest', value: bottom, margin });
  const top = grades ? highest : [1, 100].find((value) => highest <= value);
  if (lowest >= 0 && top !== undefined && top - highest < Math.min(spread, 0.1 * top))
    limits.push({ side: 'highest', value: top, margin });
  return limits;
}

/** Scores that may as well be counts out of a number. */
function countedOutOf(observed: Float64Array, predicted: Float64Array): Caveat | undefined {
  if (!observed.includes(0) || !observed.every((y) => y >= 0 && Number.isInteger(y))) return undefined;
  const ceiling = predicted.every(Number.isInteger) ? undefined : ceilingOf(observed, predicted);
  if (!ceiling) return undefined;
  return {
    id: 'bounded',
    text: `These whole numbers may be counts out of ${ceiling.trials}, which vary most in the middle and little near 0 and ${ceiling.trials}: these rows cannot tell them from scores of even variance.`,
    advice: `If ${ceiling.trials} is the most that can be counted, train with the binomial likelihood, which is cross-entropy of count/${ceiling.trials}.`,
  };
}
