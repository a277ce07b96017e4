import { count, number, percent } from '../format.ts';
import { defineCaveat } from './caveat.ts';

/** Values heaped at one extreme. */
interface Heap {
  side: 'lowest' | 'highest';
  value: number;
  /** The share of all rows. */
  share: number;
}

export const heaped = defineCaveat('heaped', 'bounded', ({ side, value, share }: Heap) => ({
  text: `${percent(share)} of the observed values are exactly ${number(value)}, the ${side} value: the errors there are cut off.`,
  advice: `If values ${side === 'highest' ? 'above' : 'below'} ${number(value)} were recorded as ${number(value)} (censored), use a censored likelihood (Tobit) instead of the advised loss. If ${number(value)} is a natural limit, model first whether it is reached (binary cross-entropy), then the rest.`,
}));

export const clipped = defineCaveat('clipped', 'bounded', ({ side, value, share }: Heap) => ({
  text: `${percent(share)} of the predictions are exactly ${number(value)}, the ${side} prediction, but observed values go beyond it: the predictions are clipped.`,
  advice: 'Rerun with predictions that are not clipped: the errors at the limit come from the clipping.',
}));

interface LongWay {
  /** A full turn in the target's units. */
  turn: number;
  /** The share of all rows. */
  share: number;
  /** Root mean square of the errors measured the short way. */
  rmse: number;
}

export const longWay = defineCaveat('long-way', 'long-way', ({ turn, share, rmse }: LongWay) => ({
  text: `${percent(share)} of the errors are over half a turn of ${number(turn)}, and as small as the others if they are taken the other way around: these are angles or hours, and the errors jump where the circle begins.`,
  advice: `Take errors the short way around (between ${number(-turn / 2)} and ${number(turn / 2)}): their root mean square is then ${number(rmse)}. Train on sine and cosine, or with a loss of the angle (1 − cos), such as the von Mises likelihood.`,
}));

interface Limit {
  side: 'lowest' | 'highest';
  value: number;
  /** The number of rows that errors without a limit would have put beyond it. */
  expected: number;
  /** Whether the target also ends on the other side, as proportions and scores do. */
  both?: true;
}

export const limited = defineCaveat('limited', 'bounded', ({ side, value, expected, both }: Limit) => ({
  text: `No observed value lies ${side === 'lowest' ? 'below' : 'above'} ${number(value)}, where errors without a limit would have put about ${count(Math.round(expected), 'row')}: the target has a limit there.`,
  advice: `Use a likelihood that accounts for the limit: ${side === 'lowest' && value === 0 && !both ? 'a log link with Poisson, gamma or Tweedie deviance for amounts' : 'beta NLL or cross-entropy with soft targets for shares, a binomial or ordinal likelihood for scores and grades'}.`,
}));

export const perhapsOutOf = defineCaveat('perhaps-out-of', 'bounded', ({ trials }: { trials: number }) => ({
  text: `These whole numbers may be counts out of ${trials}, which vary most in the middle and little near 0 and ${trials}: these rows cannot tell them from scores of even variance.`,
  advice: `If ${trials} is the most that can be counted, train with the binomial likelihood, which is cross-entropy of count/${trials}.`,
}));

export const outOf = defineCaveat('out-of', 'bounded', ({ trials }: { trials: number }) => ({
  text: `These whole numbers vary as counts out of ${trials} do: most in the middle, little near 0 and ${trials}.`,
  advice: `If ${trials} is the most that can be counted, predict the share through a logit and train with the binomial likelihood, which is cross-entropy of count/${trials}. If not, set the task to regression or counts.`,
}));

interface Shares {
  /** What a whole is: 1, or 100 for percentages. */
  whole: number;
  /** The share of rows that are exactly zero or the whole. */
  onLimit: number;
}

export const shares = defineCaveat(
  'shares',
  'bounded',
  ({ whole, onLimit }: Shares) => ({
    text: `The observed values lie between 0 and ${whole}${onLimit > 0 ? `, ${percent(onLimit)} of them exactly on a limit` : ''}: errors near a limit are small and one-sided.`,
    advice: `Predict through a logit (a sigmoid at the end), so that predictions stay between the limits${whole === 1 ? '' : `, of the values divided by ${whole}`}.`,
  }),
  'info',
);
