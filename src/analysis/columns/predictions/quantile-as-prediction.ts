import type { Notice } from '../../../data/notice.ts';
import { perhapsQuantile, predictsQuantile } from '../../words/notices/of-columns.ts';
import type { ColumnSketch } from '../column-sketch.ts';
import type { Roles } from '../parts.ts';
import type { Pair } from './pair-guess.ts';
import { levelInName } from './prediction-family.ts';

const fewestRows = 20;
/** Standard errors by which the share of rows may differ from the level, and must differ from one half. */
const standardErrors = 3;
/** A share this part of the way from one half to the level may be that of a poor quantile. */
const leastWay = 1 / 3;

/**
 * A prediction whose name calls it a quantile, and which has about that share of the observed values below it rather
 * than half: judged as a prediction of the mean, it would look biased.
 */
export function quantileNotice(roles: Roles, columns: readonly ColumnSketch[]): Notice[] {
  if (roles.kind !== 'observed') return [];
  const [observed, predicted] = [roles.observed, roles.predicted].map((name) =>
    columns.find((column) => column.name === name),
  );
  const named = observed && predicted && namedQuantile({ observed, predicted });
  if (!named) return [];
  const { isAtLevel, ...facts } = named;
  const notice = isAtLevel ? predictsQuantile : perhapsQuantile;
  return [notice({ column: roles.predicted, ...facts })];
}

/** The level in a prediction's name, if about that share of the observed values lies below it, rather than half. */
export function quantileOf(pair: Pair): { level: number; below: number } | undefined {
  const named = namedQuantile(pair);
  return named?.isAtLevel ? { level: named.level, below: named.below } : undefined;
}

/** The level in a prediction's name, if the share of the observed values below it is surely on the way there. */
function namedQuantile({
  observed: { numbers: observed },
  predicted: { name, numbers: predicted },
}: Pair): { level: number; below: number; isAtLevel: boolean } | undefined {
  const level = levelInName(name);
  if (level === undefined) return undefined;
  let [rows, below] = [0, 0];
  for (let row = 0; row < observed.length; row++) {
    if (!Number.isFinite(observed[row]! + predicted[row]!)) continue;
    rows++;
    if (observed[row]! <= predicted[row]!) below++;
  }
  const isNear = (share: number) =>
    Math.abs(below / rows - share) < standardErrors * Math.sqrt((share * (1 - share)) / rows);
  const wayToLevel = (below / rows - 0.5) / (level - 0.5);
  if (rows < fewestRows || isNear(0.5) || !(wayToLevel > leastWay)) return undefined;
  return { level, below: below / rows, isAtLevel: isNear(level) };
}
