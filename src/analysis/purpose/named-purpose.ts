import type { Purpose } from '../report.ts';

/** The ways to write a purpose, for users. */
export const purposeForms =
  'mean, median, distribution, quantile=TAU with TAU between 0 and 1, or costs=LOW:HIGH (the cost of a prediction that is 1 too low, and of one that is 1 too high)';

/**
 * What the predictions are used for, as written on a command line or by an assistant; undefined if the text is not a
 * purpose. Two costs mean the quantile LOW / (LOW + HIGH), which minimizes their expected sum.
 *
 * @example namedPurpose('costs=9:1') // { quantile: 0.9 }
 */
export function namedPurpose(text: string): Purpose | undefined {
  if (text === 'mean' || text === 'median' || text === 'distribution') return text;
  const [, name, value = ''] = /^(quantile|costs)=(.+)$/.exec(text) ?? [];
  if (name === 'quantile') return quantile(numeral(value));
  const [low, high, ...more] = value.split(':').map(numeral);
  if (name !== 'costs' || low === undefined || high === undefined || more.length > 0) return undefined;
  return quantileOfCosts(low, high);
}

/** The quantile for the costs of a prediction that is 1 too low, and 1 too high; undefined if there is none. */
export const quantileOfCosts = (low: number, high: number): { quantile: number } | undefined =>
  low > 0 && high > 0 ? quantile(low / (low + high)) : undefined;

const quantile = (tau: number): { quantile: number } | undefined =>
  tau > 0 && tau < 1 ? { quantile: tau } : undefined;

const numeral = (text: string): number => (/^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN);
