import { type ColumnSketch, isNumeric } from '../column-sketch.ts';
import { saysPrediction, saysProbability } from '../names/column-names.ts';
import { isIdentifier } from '../names/identifiers.ts';
import { wordsIn } from '../names/name-words.ts';

/**
 * Whether the targets for one value of a column recur for another value: stacked predictions of several models, or of
 * one at several settings. By chance this happens only with few distinct targets, and then as often within a value as
 * between two.
 */
export function stacksTargets(column: ColumnSketch, targets: ColumnSketch | undefined): boolean {
  if (!targets || column === targets || column.distinct.length < 2 || column.distinct.length > mostStacked)
    return false;
  if (column.kind === 'number' && isHorizon(column.name)) return false;
  const seen = new Map<string, Set<string>>();
  let within = 0;
  let rows = 0;
  const perValue = new Map<string, Set<string>>();
  for (const [row, target] of targets.cells.entries()) {
    const value = column.cells[row];
    if (value === undefined || target === undefined) continue;
    rows++;
    const own = perValue.get(value) ?? new Set<string>();
    if (own.has(target)) within++;
    perValue.set(value, own.add(target));
    seen.set(target, (seen.get(target) ?? new Set<string>()).add(value));
  }
  const shared = [...seen.values()].filter((values) => values.size > 1).length;
  // Identifiers never coincide by chance; with several settings, each occurs more than once per value.
  if (isIdentifier(targets.name)) return shared >= fewestShared && !isModelOutput(column.name);
  if (perValue.size < 2 || within > mostRepeated * rows) return false;
  return shared >= Math.max(fewestShared + timesChance * within, mostTargets * seen.size);
}

const mostStacked = 20;
const mostRepeated = 0.1;
const fewestShared = 5;
/** Between two values of equal size, chance gives twice the coincidences within one. */
const timesChance = 6;
/** What several models predict are the same rows; the groups of a balanced design have a few numbers in common. */
const mostTargets = 0.5;

/**
 * What distinguishes one target from another: the identifier of rows that occur several times, each time with the same
 * observed value, as in caret and tidymodels; else the observed numbers themselves. Classes alone do not.
 */
export function targetsAmong(
  columns: readonly ColumnSketch[],
  observed: ColumnSketch | undefined,
): ColumnSketch | undefined {
  if (!observed) return undefined;
  const ids = columns.find(
    (column) =>
      column !== observed &&
      isIdentifier(column.name) &&
      column.distinct.length > mostStacked &&
      column.distinct.length <= mostOnce * column.present &&
      isDeterminedBy(observed, column),
  );
  return ids ?? (isNumeric(observed) ? observed : undefined);
}
/** Rows occur several times if there are at most this many identifiers per row. */
const mostOnce = 0.9;

/** Whether each value of another column determines the value of this one. */
function isDeterminedBy(column: ColumnSketch, other: ColumnSketch): boolean {
  const known = new Map<string, string | undefined>();
  return column.cells.every((cell, row) => {
    const key = other.cells[row] ?? '';
    if (!known.has(key)) known.set(key, cell);
    return known.get(key) === cell;
  });
}

/** A predicted class changes with the setting. */
const isModelOutput = (name: string): boolean => saysPrediction(name) || saysProbability(name);

/** How far ahead a forecast looks: the same observation is forecast several times. */
const isHorizon = (name: string): boolean =>
  wordsIn(name).some((word) => /^(?:horizon|lead|leadtime|step|steps|h|ahead|lag)$/.test(word));
