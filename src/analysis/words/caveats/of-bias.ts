import { number, percent } from '../format.ts';
import { defineCaveat } from './caveat.ts';

export const biased = defineCaveat(
  'biased',
  'biased',
  ({ mean, share }: { mean: number; share: number }) => ({
    text: `The residuals’ mean is ${number(mean, 3)}, not zero: ${percent(share)} of the mean squared error is bias.`,
    advice:
      'Add an intercept or recalibrate the predictions. The distribution below is that of the residuals about their own center.',
  }),
);

interface Trend {
  bins: number;
  lowest: number;
  highest: number;
  /** Of the residuals’ variance. */
  share: number;
}

export const trend = defineCaveat('trend', 'trend', ({ bins, lowest, highest, share }: Trend) => ({
  text: `The mean error changes with the prediction, from ${number(lowest, 2)} to ${number(highest, 2)} over ${bins} bins: ${percent(share)} of the residuals’ variance is a trend that the model missed.`,
  advice:
    'Add what the model lacks (a nonlinear term, an interaction, a feature) or recalibrate it, then rerun: the distribution below includes the trend.',
}));

export const slope = defineCaveat('slope', 'trend', ({ slope, share }: { slope: number; share: number }) => ({
  text: `The predictions are ${slope > 1 ? 'too close together' : 'too far apart'}: the slope of observed on predicted values is ${number(slope, 3)} where it should be 1, which makes ${percent(share)} of the residuals’ variance.`,
  advice:
    'Recalibrate the predictions by that line, or weaken the regularization, then rerun: the distribution below includes the trend.',
}));
