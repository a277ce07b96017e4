import { number } from '../format.ts';
import { defineCaveat } from './caveat.ts';

/** Mean absolute errors, as the check tells them. */
interface SizesByThirds {
  topToBottom: number;
  /** Of the thirds of the predictions that differ most, where these are not both ends. */
  betweenThirds?: number;
}

const sizesInWords = ({ topToBottom, betweenThirds }: SizesByThirds): string =>
  betweenThirds === undefined
    ? `${number(topToBottom, 2)}× as large at high predictions as at low`
    : `${number(betweenThirds, 2)}× as large in one third of the predictions as in another`;

export const uneven = defineCaveat('uneven-variance', 'heteroscedastic', (sizes: SizesByThirds) => ({
  text: `The size of the errors changes with the prediction (heteroscedastic): they are ${sizesInWords(sizes)}.`,
  advice:
    'The distribution below is that of the errors divided by a smooth scale of their own. For coefficients and intervals, weight the rows by 1/variance or let the model predict the scale.',
}));

/** For residuals that were divided by the scale that the target's distribution expects. */
export const unevenBeyond = defineCaveat(
  'uneven-beyond-distribution',
  'heteroscedastic',
  (sizes: SizesByThirds) => ({
    text: `Even relative to the scale that this distribution expects, the size of the errors changes with the prediction (${sizesInWords(sizes)}).`,
    advice:
      'The mean may be wrong there: plot the residuals against the prediction. If it is right, let the model predict the dispersion too.',
  }),
);

export const unevenAlong = defineCaveat(
  'uneven-along-column',
  'heteroscedastic',
  ({ column, ratio, relative }: { column: string; ratio: number; relative?: true }) => ({
    text: `${relative ? 'Even relative to the scale that this distribution expects, the' : 'The'} size of the errors changes with “${column}”: errors are ${number(ratio, 2)}× as large at some of its values as at others.`,
    advice: relative
      ? `Let the mean depend on “${column}” first; if it is right, let the dispersion depend on it too.`
      : `For coefficients and intervals, weight each row by 1/variance along “${column}”, or use a likelihood with a modeled scale and let the scale depend on that column.`,
  }),
);
