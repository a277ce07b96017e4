import { capitalized, count, number, percent } from '../format.ts';
import { defineCaveat } from './caveat.ts';

/** The basis for choosing the loss: the distribution that the report describes, or how the variance follows the mean. */
export type ChosenBy = 'distribution' | 'variance';

export interface Bias {
  mean: number;
  /** Whether the residuals were divided by their scale. */
  divided?: true;
  share: number;
  chosenBy: ChosenBy;
  asMedians?: AsMedians;
}

/** Whether the predictions of a skewed target are right as medians, which is said once. */
export type AsMedians = 'said here' | 'said before';

const rightAsMedians =
  'As medians the predictions are right: half of the observed values lie below them, at every level. A model of logarithms or one trained with MAE predicts medians. For typical values nothing needs fixing; for means, train with a loss that estimates them, or recalibrate.';

export const biased = defineCaveat(
  'biased',
  'biased',
  ({ mean, divided, share, chosenBy, asMedians }: Bias) => ({
    text: `The mean of the ${divided ? 'scaled ' : ''}residuals is ${number(mean)}, not zero: ${percent(share)} of the mean squared error is bias.`,
    advice: `${asMedians ? rightAsMedians : 'Add an intercept or recalibrate the predictions.'} ${chosenBy === 'distribution' ? 'The distribution below is that of the residuals about their own center.' : 'The variance that the loss is chosen by includes the bias.'}`,
  }),
);

/** On which side of zero all residuals lie. */
export type Side = 'above' | 'below';

/** Of errors whose mean a few far ones make uncertain. */
export const oneSided = defineCaveat('one-sided', 'biased', ({ n, side }: { n: number; side: Side }) => ({
  text: `All ${count(n, 'residual')} lie ${side} zero: every prediction is too ${side === 'above' ? 'low' : 'high'}.`,
  advice:
    'Make sure that these are observed minus predicted values, neither the values themselves nor the sizes of errors; if they are, add an intercept or recalibrate the predictions.',
}));

/** For predictions whose mean error is not 0 when a quantile was requested. */
export const offLevel = defineCaveat(
  'off-level',
  'biased',
  ({ tau, share }: { tau: number; share: number }) => ({
    text: `${percent(share)} of the observed values lie below the predictions, and their mean error is not zero: they are neither the ${percent(tau)} quantile nor the mean.`,
    advice: 'Train for the quantile, or shift the predictions until the share is right.',
  }),
);

interface Trend {
  bins: number;
  lowest: number;
  highest: number;
  /** The share of the residuals’ variance. */
  share: number;
  chosenBy: ChosenBy;
  asMedians?: AsMedians;
}

const includesTrend: Record<ChosenBy, string> = {
  distribution: 'the distribution below includes the trend',
  variance: 'the variance that the loss is chosen by includes the trend',
};

export const trend = defineCaveat(
  'trend',
  'trend',
  ({ bins, lowest, highest, share, chosenBy, asMedians }: Trend) => ({
    text: `The mean error changes with the prediction, from ${number(lowest, 2)} to ${number(highest, 2)} over ${bins} bins: ${percent(share)} of the residuals’ variance is a trend that the model missed.`,
    advice: asMedians
      ? `${asMedians === 'said here' ? `${rightAsMedians} ` : ''}${capitalized(includesTrend[chosenBy])}.`
      : `Add what the model lacks (a nonlinear term, an interaction, a feature) or recalibrate it, then rerun: ${includesTrend[chosenBy]}.`,
  }),
);

interface Slope {
  slope: number;
  share: number;
  /** Whether the mean error over bins of the prediction shows, or may show, more than this slope. */
  bent: boolean;
  chosenBy: ChosenBy;
  asMedians?: AsMedians;
}

export const slope = defineCaveat('slope', 'trend', ({ slope, share, chosenBy, asMedians }: Slope) => ({
  text: `${asMedians ? 'As means the predictions' : 'The predictions'} are ${slope > 1 ? 'too close together' : 'too far apart'}: the slope of observed on predicted values is ${number(slope, 3)} where it should be 1, which makes ${percent(share)} of the residuals’ variance.`,
  advice: asMedians
    ? `${asMedians === 'said here' ? `${rightAsMedians} ` : ''}${capitalized(includesTrend[chosenBy])}.`
    : `Recalibrate the predictions by that line, or ${slope > 1 ? 'weaken' : 'strengthen'} the regularization, then rerun: ${includesTrend[chosenBy]}.`,
}));

export const biasedAlong = defineCaveat(
  'biased-along-column',
  'biased',
  ({ column, share }: { column: string; share: number }) => ({
    text: `The mean error changes with “${column}”, which explains ${percent(share)} of the errors’ variance.`,
    advice: `Let the model use “${column}”, or recalibrate the predictions along it, then rerun.`,
  }),
);

export const biasedAlongPair = defineCaveat(
  'biased-along-pair',
  'biased',
  ({ first, second, share }: { first: string; second: string; share: number }) => ({
    text: `Beyond what each does alone, the interaction of “${first}” and “${second}” explains ${percent(share)} of the errors’ variance.`,
    advice:
      'Let the model use both together, or recalibrate the predictions in each combination of their values, then rerun.',
  }),
);
