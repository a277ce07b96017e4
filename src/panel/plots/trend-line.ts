import { lineY, type Markish } from '@observablehq/plot';
import type { Trend } from '../../analysis/drawings/plots.ts';

/** The running median, one line per piece: nothing is known across a gap in the values. */
export const trendLine = ({ x, piece, center }: Trend): Markish =>
  lineY(Array.from(x.keys()), {
    x: (i: number) => x[i],
    y: (i: number) => center[i],
    z: (i: number) => piece[i],
    curve: 'monotone-x',
    className: 'trend',
  });
