import { number, pValue } from '../format.ts';
import { defineCheck, maybeChance } from './check-words.ts';

interface Variance {
  finding: 'even' | 'nearly-even' | 'uneven' | 'unclear' | 'too-few-rows' | 'as-of-shares';
  /** The size of errors at high predictions divided by that at low ones, or the ratio along the named column. */
  ratio: number;
  /** The ratio between the thirds of the predictions that differ most, unless these are the two ends. */
  betweenThirds?: number;
  along?: string;
  /** Besides another column's ratio: the ratio along the predictions. */
  topToBottom?: number;
  /** The smallest ratio that would have been detected; absent if none would. */
  visible?: number;
  /** The p-value of a ratio that may be chance, or of a change that is `sure` though its size is not. */
  pValue?: number;
  sure?: true;
  /** The ratio between thirds of the predictions from which it warrants a warning. */
  matters: number;
  /** Whether the residuals were divided by the scale that the target's distribution expects. */
  relative?: true;
  /** Whether the errors' line or parabola on the prediction was removed: it may not be a trend of the means yet. */
  withoutTrend?: true;
}

const titles: Record<Variance['finding'], string> = {
  even: 'Even variance',
  'nearly-even': 'Nearly even variance',
  uneven: 'Uneven variance',
  unclear: 'Variance unclear',
  'too-few-rows': 'Variance not checkable',
  'as-of-shares': 'Variance follows the mean',
};

/** Of a target whose variance follows its mean: it is not even, but as expected. */
const relativeTitles: Partial<typeof titles> = {
  even: 'Variance follows the mean',
  'nearly-even': 'Variance nearly follows the mean',
  uneven: 'Variance not as expected',
};

export const varianceCheck = defineCheck('variance', (facts: Variance) => {
  const { finding, ratio, betweenThirds, along } = facts;
  const places =
    along !== undefined
      ? `at some values of “${along}” as at others`
      : betweenThirds !== undefined
        ? 'in one third of the predictions as in another'
        : 'at high predictions as at low';
  return {
    title: facts.relative && finding in relativeTitles ? relativeTitles[finding]! : titles[finding],
    detail: `${termsOf(facts)}errors ${timesAsLarge(betweenThirds ?? ratio)} ${places}${addition(facts)}`,
  };
});

/** What sizes are measured by. */
function termsOf({ relative, withoutTrend }: Variance): string {
  const terms = [
    relative && 'relative to the scale that the distribution expects',
    withoutTrend && 'around a curve fitted along the predictions',
  ].filter(Boolean);
  return terms.length > 0 ? `${terms.join(' and ')}, ` : '';
}

/** `as large`, `2.1× as large` */
export function timesAsLarge(ratio: number): string {
  const times = number(ratio, 2);
  return times === '1' ? 'as large' : `${times}× as large`;
}

function addition({ finding, visible, pValue: p, sure, matters }: Variance): string {
  if (finding === 'as-of-shares') return ', as for shares, which vary most in the middle';
  if (finding === 'nearly-even') return `; significant, but under ${number(matters, 2)}×`;
  if (finding === 'unclear' && p !== undefined)
    return sure
      ? `; that the size changes is significant (p ${pValue(p)}), but these rows are too few to tell how much`
      : maybeChance(pValue(p));
  if (visible === undefined || (finding !== 'even' && finding !== 'too-few-rows')) return '';
  return `; ${finding === 'even' ? '' : 'only '}a difference of ${number(visible, 2)}× would have been found`;
}

/** Gives the test's own reason; without one, there is no prediction. */
export const varianceNotCheckable = defineCheck(
  'variance-not-checkable',
  ({ reason = 'no prediction to compare with; name its column' }: { reason?: string }) => ({
    title: 'Variance not checkable',
    detail: reason,
  }),
);
