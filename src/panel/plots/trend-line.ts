import { areaY, dot, lineY, type Markish, ruleX } from '@observablehq/plot';
import type { ScatterDrawing, Trend } from '../../analysis/drawings/plots.ts';
import type { LegendItem } from './definition.ts';

type Places = Pick<Trend, 'x' | 'piece'>;

const x = (trend: Places) => (i: number) => trend.x[i];
const z = (trend: Places) => (i: number) => trend.piece[i];

/** The places that are pieces of their own, so that no line passes through them. */
const singleOf = ({ piece }: Places): number[] =>
  [...piece.keys()].filter((i) => piece[i] !== piece[i - 1] && piece[i] !== piece[i + 1]);

/** A line of running values, one per piece: nothing is known across a gap in the values. */
const alongTrend = (trend: Places, values: readonly number[], className: string): Markish[] => [
  lineY(Array.from(trend.x.keys()), {
    x: x(trend),
    y: (i: number) => values[i],
    z: z(trend),
    curve: 'monotone-x',
    className,
  }),
];

/** The running median. */
export const trendLine = (trend: Trend): Markish[] => [
  ...alongTrend(trend, trend.center, 'trend'),
  dot(singleOf(trend), {
    x: x(trend),
    y: (i: number) => trend.center[i],
    r: 4,
    stroke: 'none',
    className: 'trend-point',
  }),
];

/** The running mean. */
export const meanLine = (trend: ScatterDrawing['trend']): Markish[] => [
  ...alongTrend(trend, trend.mean, 'mean'),
  dot(singleOf(trend), {
    x: x(trend),
    y: (i: number) => trend.mean[i],
    r: 4,
    symbol: 'diamond2',
    className: 'mean-point',
  }),
];

/** The area between the running quartiles, below the points, and its edges, above them. */
export const bandOf = (trend: ScatterDrawing['trend']): Record<'area' | 'edges', Markish[]> => ({
  area: [
    areaY(Array.from(trend.x.keys()), {
      x: x(trend),
      y1: (i: number) => trend.lower[i],
      y2: (i: number) => trend.upper[i],
      z: z(trend),
      curve: 'monotone-x',
      className: 'band data',
    }),
    ruleX(singleOf(trend), {
      x: x(trend),
      y1: (i: number) => trend.lower[i],
      y2: (i: number) => trend.upper[i],
      className: 'band-bar',
    }),
  ],
  edges: [trend.lower, trend.upper].flatMap((edge) => alongTrend(trend, edge, 'band-edge')),
});

/** How a median is drawn: a point if each value of x has its own. */
export const trendInLegend = (trend: Trend): LegendItem =>
  singleOf(trend).length > 0
    ? { label: 'median', mark: 'trend-point', shape: 'dot' }
    : { label: 'running median', mark: 'trend' };

export const meanInLegend = (trend: Trend): LegendItem =>
  singleOf(trend).length > 0
    ? { label: 'mean', mark: 'mean-point', shape: 'diamond' }
    : { label: 'running mean', mark: 'mean' };

/** The quartiles around the running median. */
export const bandInLegend: LegendItem = { label: 'middle half', mark: 'band', shape: 'area' };
