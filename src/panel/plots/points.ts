import { dot, type Markish } from '@observablehq/plot';
import type { DrawnPoints } from '../../analysis/drawings/plots.ts';
import type { LegendItem } from './definition.ts';

/** Points are round and blue; those that deserve attention have the color of warnings and another shape. */
const kinds = {
  data: { symbol: 'circle', r: 2 },
  outside: { symbol: 'diamond2', r: 2.3 },
  above: { symbol: 'triangle', r: 3.2 },
  below: { symbol: 'triangle', r: 3.2, rotate: 180 },
} as const;

/** Up to this many points hardly overlap, so that they can be larger and less transparent. */
const fewPoints = 200;

/** What points outside of a band look like. */
export const outsideInLegend: LegendItem = {
  label: 'outside the band',
  mark: 'points outside',
  shape: 'diamond',
};

export type PointKind = keyof typeof kinds;

/**
 * Points that link to their rows: each carries its row and values as data attributes, which point-reader.ts reads.
 * Points outside the vertical range are drawn at its ends.
 */
export function pointMarks(
  { x, y, rows }: DrawnPoints,
  kindOf: (index: number) => PointKind,
  [low, high]: [number, number],
): Markish[] {
  const all = Array.from(x.keys());
  const areFew = all.length <= fewPoints;
  return Object.entries(kinds).map(([kind, { symbol, r, ...turn }]) => {
    const indices = all.filter((i) => kindOf(i) === kind);
    return dot(indices, {
      ...turn,
      x: (i: number) => x[i],
      y: (i: number) => Math.min(high, Math.max(low, y[i]!)),
      r: areFew ? r + 1 : r,
      symbol,
      stroke: 'none',
      sort: null,
      className: `points ${kind === 'data' ? 'data' : 'outside'}${areFew ? ' few' : ''}`,
      render(index, scales, values, dimensions, context, next) {
        const group = next!(index, scales, values, dimensions, context)!;
        for (const [k, child] of Array.from(group.children).entries()) {
          const i = indices[index[k]!]!;
          child.setAttribute('data-row', String(rows[i]));
          child.setAttribute('data-x', String(x[i]));
          child.setAttribute('data-y', String(y[i]));
        }
        return group;
      },
    });
  });
}
