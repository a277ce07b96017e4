import { quickselect } from 'simple-statistics';
import { picked } from './elementwise.ts';
import { everyKth } from './every-kth.ts';

/** From this many values on they are not copied: counting narrows them down to those near each position. */
const many = 2 ** 18;
const sampled = 1024;
const cells = 2 ** 14;

/**
 * The values at the given positions (from 0, ascending) in sorted order, at a fraction of the cost of sorting. `values`
 * must be free of NaN.
 *
 * @example
 * orderStatistics(Float64Array.of(30, 10, 40, 20), [1, 3]); // [20, 40]
 */
export function orderStatistics(values: Float64Array, positions: readonly number[]): number[] {
  return (
    (values.length >= many ? selectWithinCells(values, positions) : undefined) ?? selectAll(values, positions)
  );
}

/**
 * Counts the values in narrow cells of equal width, and selects among those in the few cells that hold a position. Far
 * values share the outer cells. Undefined if a sample of the values has zero range or one too large for a double.
 */
function selectWithinCells(values: Float64Array, positions: readonly number[]): number[] | undefined {
  const sample = picked(values, everyKth(values.length, sampled)).sort();
  const low = sample[0]!;
  const perUnit = cells / (sample[sampled - 1]! - low);
  if (!Number.isFinite(perUnit) || !Number.isFinite(low * perUnit)) return undefined;
  const starts = new Uint32Array(cells + 1);
  for (let i = 0; i < values.length; i++) starts[1 + cellAt((values[i]! - low) * perUnit)]!++;
  for (let cell = 0; cell < cells; cell++) starts[cell + 1]! += starts[cell]!;
  const cellsOf = positions.map((position) => starts.findIndex((start) => start > position) - 1);
  const held = new Map(
    cellsOf.map((cell) => [cell, new Float64Array(starts[cell + 1]! - starts[cell]!)] as const),
  );
  const isHeld = new Uint8Array(cells);
  for (const cell of cellsOf) isHeld[cell] = 1;
  const filled = new Uint32Array(cells);
  for (let i = 0; i < values.length; i++) {
    const cell = cellAt((values[i]! - low) * perUnit);
    if (isHeld[cell] === 1) held.get(cell)![filled[cell]!++] = values[i]!;
  }
  return positions.map((position, i) => {
    const [cell, place] = [cellsOf[i]!, position - starts[cellsOf[i]!]!];
    const within = held.get(cell)!;
    quickselect(within as unknown as number[], place);
    return within[place]!;
  });
}

const cellAt = (position: number): number =>
  position < 0 ? 0 : position < cells ? position >>> 0 : cells - 1;

function selectAll(values: Float64Array, positions: readonly number[]): number[] {
  const partlySorted = values.slice();
  // The middle position first: it partitions the values, so that each half of the positions searches only its own side.
  const select = (first: number, end: number, from: number, to: number): void => {
    if (first === end) return;
    const middle = (first + end) >> 1;
    const position = positions[middle]!;
    // Skipped if the same position has already been placed.
    if (position >= from && position <= to)
      quickselect(partlySorted as unknown as number[], position, from, to);
    select(first, middle, from, position - 1);
    select(middle + 1, end, position + 1, to);
  };
  select(0, positions.length, 0, values.length - 1);
  return positions.map((position) => partlySorted[position]!);
}

/** The median: for an even number, the midpoint of the two central values. Reorders the values. */
export function medianInPlace(values: Float64Array): number {
  const half = values.length >> 1;
  quickselect(values as unknown as number[], half);
  if (values.length % 2 === 1) return values[half]!;
  let below = values[0]!;
  for (let i = 1; i < half; i++) if (values[i]! > below) below = values[i]!;
  return (below + values[half]!) / 2;
}
