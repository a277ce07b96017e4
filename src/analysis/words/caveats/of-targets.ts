import type { TweedieZeros } from '../../tasks/positive/tweedie-zeros.ts';
import { count, number, percent, pValue } from '../format.ts';
import { defineCaveat } from './caveat.ts';

interface Impossible {
  rows: number;
  kind: 'counts' | 'positive';
  /** The first such row, from 1. */
  row: number;
  value: number;
}

export const impossible = defineCaveat(
  'impossible-values',
  'impossible-values',
  ({ rows, kind, row, value }: Impossible) => {
    const target = kind === 'counts' ? 'a count' : 'an amount that is never negative';
    return {
      text: `${count(rows, 'observed value')} ${rows === 1 ? 'is' : 'are'} impossible for ${target} (row ${row}: ${number(value)}) and ${rows === 1 ? 'was' : 'were'} left out.`,
      advice: `Correct ${rows === 1 ? 'it' : 'them'}, or set the task to regression if such values are real.`,
    };
  },
);

export const raisedMeans = defineCaveat(
  'raised-means',
  'log-link',
  ({ rows, n, to }: { rows: number; n: number; to: number }) => ({
    text: `${count(rows, 'prediction')} of ${n} (${percent(rows / n)}) ${rows === 1 ? 'is' : 'are'} zero or below, which the mean of this target cannot be; ${rows === 1 ? 'it was' : 'they were'} taken as ${number(to, 2)}.`,
    advice:
      'Train with a log link (predict the logarithm of the mean), so that predictions stay above zero; effects then multiply, and size-like inputs go in as logarithms.',
  }),
);

export const hurdle = defineCaveat(
  'hurdle',
  'zero-inflated',
  ({ share, most, pValue: p }: Pick<TweedieZeros, 'share' | 'most' | 'pValue'>) => ({
    text: `${percent(share)} of the values are exactly zero; a Tweedie distribution with the variance of these errors expects ${most < 0.01 ? 'under 1%' : `${percent(most)} or fewer`} (p ${pValue(p)}). Some zeros may have a separate cause, or the predictions may be too close together.`,
    advice:
      'Compare the zeros at high and at low predictions. If they have a cause of their own, use a hurdle model: whether there is any amount (binary cross-entropy), and how much where there is one (gamma deviance). A single loss that estimates the mean still keeps totals right.',
  }),
);

interface Zeros {
  observed: number;
  expected: number;
  pValue: number;
  distribution: string;
}

export const manyZeros = defineCaveat(
  'many-zeros',
  'zero-inflated',
  ({ observed, expected, pValue: p, distribution }: Zeros) => ({
    text: `There are ${observed} zeros, but the ${distribution} distribution expects ${expected < 0.05 ? 'none' : number(expected, 3)} (p ${pValue(p)}): some zeros may have a separate cause.`,
    advice:
      'Model first whether the count is zero (binary cross-entropy), then how large it is if not (a hurdle model), or use a zero-inflated likelihood.',
  }),
);

export const underDispersed = defineCaveat(
  'under-dispersed',
  'under-dispersed',
  ({ dispersion, statistic }: { dispersion: number; statistic: number }) => ({
    text: `The counts vary less than a Poisson distribution expects (dispersion ${number(dispersion, 2)}, Dean’s z ${number(statistic, 3)}).`,
    advice:
      'A Poisson distribution still gives the right means, but intervals that are too wide. If each count has an upper limit, use the binomial likelihood; otherwise Conway–Maxwell–Poisson.',
  }),
);
