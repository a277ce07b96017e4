import { lineY, type Markish } from '@observablehq/plot';
import type { Trend } from '../../analysis/drawings/plots.ts';
import type { LegendItem } from './definition.ts';

/** A line of running values, one per piece: nothing is known across a gap in the values. */
export const alongTrend = (
  { x, piece }: Pick<Trend, 'x' | 'piece'>,
  values: readonly number[],
  className: string,
): Markish =>
  lineY(Array.from(x.keys()), {
    x: (i: number) => x[i],
    y: (i: number) => values[i],
    z: (i: number) => piece[i],
    curve: 'monotone-x',
    className,
  });

/** The running median. */
export const trendLine = (trend: Trend): Markish => alongTrend(trend, trend.center, 'trend');

export const trendInLegend: LegendItem = { label: 'running median', mark: 'trend' };

/** The quartiles around the running median. */
export const bandInLegend: LegendItem = { label: 'middle half', mark: 'band', shape: 'area' };
