import { lineY, type Markish } from '@observablehq/plot';
import type { Trend } from '../../analysis/drawings/plots.ts';
import type { LegendItem } from './definition.ts';

/** The running median, one line per piece: nothing is known across a gap in the values. */
export const trendLine = ({ x, piece, center }: Trend): Markish =>
  lineY(Array.from(x.keys()), {
    x: (i: number) => x[i],
    y: (i: number) => center[i],
    z: (i: number) => piece[i],
    curve: 'monotone-x',
    className: 'trend',
  });

export const trendInLegend: LegendItem = { label: 'running median', mark: 'trend' };

/** The quartiles around the running median. */
export const bandInLegend: LegendItem = { label: 'middle half', mark: 'swatch-band' };
