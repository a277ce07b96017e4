import { holm } from '../../numerics/holm.ts';
import { type Driver, driverSignificance } from './driver.ts';

type Effects = Pick<Driver, 'bias' | 'spread'>;

/** Holm-adjusted p-values over everything examined and both effects. */
export function corrected<Found extends Effects>(all: readonly Found[]): Found[] {
  const pValues = holm(all.flatMap(({ bias, spread }) => [bias.pValue, spread.pValue]));
  return all.map((one, i) => withPValues(one, pValues[2 * i]!, pValues[2 * i + 1]!));
}

export const withPValues = <Found extends Effects>(one: Found, bias: number, spread: number): Found => ({
  ...one,
  bias: { ...one.bias, pValue: bias },
  spread: { ...one.spread, pValue: spread },
});

/** Significant effects first, then by the larger of the two effect sizes. */
export function strongestFirst<Found extends Effects>(all: readonly Found[]): Found[] {
  const isFound = ({ bias, spread }: Found) =>
    Math.min(bias.pValue, spread.pValue) < driverSignificance ? 1 : 0;
  const strength = ({ bias, spread }: Found) => Math.max(bias.share, spread.share);
  return [...all].sort((a, b) => isFound(b) - isFound(a) || strength(b) - strength(a));
}
