import type { Notice } from '../../../data/notice.ts';
import { rates } from '../../words/notices/of-columns.ts';
import { type ColumnSketch, isNumeric } from '../column-sketch.ts';
import { normalizeName } from '../names/name-words.ts';
import { isExposureName } from '../names/weight-names.ts';
import type { Roles } from '../parts.ts';

/** Relative difference within which totals of predictions and observations agree, and beyond which they clearly do not. */
const agree = 0.15;
const differ = 0.3;

/**
 * Predictions that are rates, with observed counts: their totals agree only after each prediction is multiplied by the
 * exposure of its row. Such differences are not residuals of the count.
 */
export function exposureNotice(roles: Roles, columns: readonly ColumnSketch[]): Notice[] {
  if (roles.kind !== 'observed') return [];
  const of = (name: string) => columns.find((column) => column.name === name);
  const [observed, predicted] = [of(roles.observed), of(roles.predicted)];
  const exposure = columns.find((column) => isNumeric(column) && isExposureName(column.name));
  if (!observed || !predicted || !exposure) return [];
  const isLog = /^(?:log|ln|offset)/.test(normalizeName(exposure.name));
  let [total, asIs, multiplied] = [0, 0, 0];
  for (let row = 0; row < observed.numbers.length; row++) {
    const [y, p, e] = [observed.numbers[row]!, predicted.numbers[row]!, exposure.numbers[row]!];
    if (!Number.isFinite(y + p + e)) continue;
    total += y;
    asIs += p;
    multiplied += p * (isLog ? Math.exp(e) : e);
  }
  const isOff = (sum: number, by: number) => Math.abs(sum - total) > by * Math.abs(total);
  if (!isOff(asIs, differ) || isOff(multiplied, agree)) return [];
  return [rates({ predicted: roles.predicted, exposure: exposure.name, observed: roles.observed })];
}
