import type { Notice } from '../../../data/notice.ts';
import { medianInPlace } from '../../../numerics/order-statistics.ts';
import { normalConsistency } from '../../../numerics/robust-deviation.ts';
import { otherUnits } from '../../words/notices/of-rows.ts';
import type { RegressionSample } from './sample.ts';

/** Conversion factors between units of one quantity: powers of ten, and factors for time and memory. */
const factors = [...Array.from({ length: 9 }, (_, k) => 10 ** (k + 1)), 12, 24, 60, 1024, 3600, 86_400];
/** The most rows examined. */
const rowsExamined = 10_000;
const fewestRows = 20;
/** For ln(observed/predicted), by robust statistics: how far it may be from a factor, and how much the ratios may vary. */
const nearFactor = 0.12;
const mostSpread = 0.5;
/**
 * Rows in another unit must be at least this many, and this share; this many robust deviations away; and nearly all
 * rows so far away must share the factor.
 */
const fewestStrays = 3;
const shareOfStrays = 0.005;
const spreadsAway = 8;
const alikeStrays = 0.8;
/** If predictions are logarithms, they vary about those of the observed values by less than this part of their deviation. */
const partOfLogarithms = 0.7;

const middle = (values: Float64Array): number => medianInPlace(values.slice());

/** The median absolute deviation, scaled to the standard deviation of normal values. */
function spreadOf(values: Float64Array): number {
  const center = middle(values);
  return normalConsistency * middle(values.map((value) => Math.abs(value - center)));
}

/**
 * Whether observed values and predictions are in different units: all rows (thousands), some (centimeters among
 * meters), or one of the two as a logarithm. Then bias, trend and outliers come from the units, and no model needs
 * fixing.
 */
export function unitNotices({ observed, predicted }: RegressionSample): Notice[] {
  if (!observed || !predicted) return [];
  const stride = Math.max(1, Math.floor(observed.length / rowsExamined));
  const rows: number[] = [];
  for (let row = 0; row < observed.length; row += stride)
    if (Number.isFinite(observed[row]! + predicted[row]!)) rows.push(row);
  if (rows.length < fewestRows) return [];
  const of = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  const [y, mean] = [of(observed), of(predicted)];
  const found = logarithms(y, mean) ?? factor(y, mean);
  return found ? [otherUnits(found)] : [];
}

type Found = Parameters<typeof otherUnits>[0];

const arePositive = (values: Float64Array): boolean => values.every((value) => value > 0);

function logarithms(y: Float64Array, mean: Float64Array): Found | undefined {
  const areLogarithmsOf = (logs: Float64Array, whole: Float64Array, base: number): boolean => {
    if (!arePositive(whole)) return false;
    const logged = whole.map((value) => Math.log(value) / Math.log(base));
    const apart = logged.map((value, row) => value - logs[row]!);
    const spread = spreadOf(logged);
    return (
      Math.abs(middle(apart)) < spread &&
      spreadOf(apart) < partOfLogarithms * spread &&
      // Without the logarithm, the two are unrelated in size.
      Math.abs(middle(whole) - middle(logs)) > spreadsAway * spreadOf(logs)
    );
  };
  for (const base of [Math.E, 10]) {
    if (areLogarithmsOf(mean, y, base)) return { logarithms: 'predicted', base };
    if (areLogarithmsOf(y, mean, base)) return { logarithms: 'observed', base };
  }
  return undefined;
}

function factor(y: Float64Array, mean: Float64Array): Found | undefined {
  if (!arePositive(y) || !arePositive(mean)) return undefined;
  const ratios = y.map((value, row) => Math.log(value / mean[row]!));
  const spread = spreadOf(ratios);
  if (spread > mostSpread) return undefined;
  const center = middle(ratios);
  const times = nearestFactor(center);
  if (times !== undefined && Math.abs(center) > 4 * spread) return { times };
  if (Math.abs(center) > Math.log(2)) return undefined;
  const far = ratios.filter((ratio) => Math.abs(ratio) > Math.max(spreadsAway * spread, Math.log(4)));
  const ofRows = nearestFactor(far.length > 0 ? middle(far) : 0);
  if (ofRows === undefined) return undefined;
  const alike = far.filter((ratio) => Math.abs(ratio - Math.log(ofRows)) < Math.max(nearFactor, 4 * spread));
  const isEnough = alike.length >= Math.max(fewestStrays, shareOfStrays * ratios.length);
  return isEnough && alike.length >= alikeStrays * far.length
    ? { times: ofRows, share: alike.length / ratios.length }
    : undefined;
}

/** A factor, or its reciprocal, close to this ratio; undefined if there is none. */
function nearestFactor(logarithm: number): number | undefined {
  const size = factors.find((one) => Math.abs(Math.abs(logarithm) - Math.log(one)) < nearFactor);
  return size === undefined ? undefined : logarithm > 0 ? size : 1 / size;
}
