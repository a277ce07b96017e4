import { wordsIn } from './column-names.ts';
import type { ColumnSketch } from './column-sketch.ts';

/**
 * Whether the targets of one value of a column stand again under another value: predictions of several models, or of one
 * at several settings, below each other. Chance gives that of few values only, as often within a value as between two.
 */
export function stacksTargets(column: ColumnSketch, observed: ColumnSketch | undefined): boolean {
  if (!observed || column === observed || column.distinct.length < 2 || column.distinct.length > mostStacked)
    return false;
  if (column.kind === 'number' && isHorizon(column.name)) return false;
  const seen = new Map<number, Set<string>>();
  let within = 0;
  let rows = 0;
  const perValue = new Map<string, Set<number>>();
  for (const [row, target] of observed.numbers.entries()) {
    const value = column.cells[row];
    if (value === undefined || Number.isNaN(target)) continue;
    rows++;
    const own = perValue.get(value) ?? new Set<number>();
    if (own.has(target)) within++;
    perValue.set(value, own.add(target));
    seen.set(target, (seen.get(target) ?? new Set<string>()).add(value));
  }
  if (perValue.size < 2 || within > mostRepeated * rows) return false;
  const shared = [...seen.values()].filter((values) => values.size > 1).length;
  return shared >= fewestShared + timesChance * within;
}

const mostStacked = 20;
const mostRepeated = 0.1;
const fewestShared = 5;
/** Between two values of equal size chance gives twice the coincidences within one. */
const timesChance = 6;

/** How far ahead a forecast looks: the same observation is forecast several times. */
const isHorizon = (name: string): boolean =>
  wordsIn(name).some((word) => /^(?:horizon|lead|leadtime|step|steps|h|ahead|lag)$/.test(word));
