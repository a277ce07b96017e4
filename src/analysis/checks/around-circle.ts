import { endsOf } from '../../numerics/ends.ts';
import { medianInPlace } from '../../numerics/order-statistics.ts';
import type { Caveat } from '../report.ts';
import * as words from '../words/caveats/of-limits.ts';
import type { Examined } from './finding.ts';

/** Circular scales, by their origin and full turn: degrees from 0 or −180, hours of a day, radians from 0 or −π. */
const circles = [
  { from: 0, turn: 360 },
  { from: -180, turn: 360 },
  { from: 0, turn: 24 },
  { from: 0, turn: 2 * Math.PI },
  { from: -Math.PI, turn: 2 * Math.PI },
];
/** Values must cover this part of the circle. */
const leastReach = 0.8;
/** At least this many errors of over half a turn, and this share of the rows: fewer may be mistakes in the data. */
const fewestFar = 5;
const leastFar = 0.005;
/** Measured the short way, these errors are at most this many times the others' size … */
const mostTimesOthers = 3;
/** … and the root mean square of all errors falls to at most this part. */
const mostLeft = 0.5;

/**
 * Whether these are directions, or hours of the day, with errors measured the long way around the circle: 359°
 * predicted for 1°. Measured the short way, errors of over half a turn are then as small as the others, which is not so
 * for other numbers.
 */
export function aroundCircle({ cleaned, residuals: { values } }: Examined): Caveat | undefined {
  const { observed, predicted } = cleaned;
  if (!observed || !predicted) return undefined;
  for (const { from, turn } of circles) {
    if (!(isOn(observed, from, turn) && isOn(predicted, from, turn))) continue;
    const short = values.map((error) => error - turn * Math.round(error / turn));
    const sizes = (isFar: boolean) =>
      short.map(Math.abs).filter((_, row) => Math.abs(values[row]!) > turn / 2 === isFar);
    const [far, near] = [sizes(true), sizes(false)];
    if (far.length < Math.max(fewestFar, leastFar * values.length) || near.length === 0) continue;
    const isAlike = medianInPlace(far) <= mostTimesOthers * medianInPlace(near);
    if (isAlike && rootMeanSquare(short) <= mostLeft * rootMeanSquare(values))
      return words.longWay({ turn, share: far.length / values.length, rmse: rootMeanSquare(short) });
  }
  return undefined;
}

function isOn(values: Float64Array, from: number, turn: number): boolean {
  const [lowest, highest] = endsOf(values);
  return lowest >= from && highest <= from + turn && highest - lowest >= leastReach * turn;
}

const rootMeanSquare = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
