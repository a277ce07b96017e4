import { dot, ruleY } from '@observablehq/plot';
import { number } from '../../analysis/words/format.ts';
import { picture, ticksFor } from './picture.ts';

/** A number with its interval, on a line of its own. */
export interface IntervalRow {
  name: string;
  value: number;
  interval?: [number, number];
  /** Whether it is highlighted. */
  marked: boolean;
}

/** Dots with intervals, one below the other on a common scale, so that overlaps are visible at once. */
export function drawIntervals(rows: readonly IntervalRow[], label: string, width: number): SVGSVGElement {
  const indices = [...rows.keys()];
  const longest = Math.max(...rows.map(({ name }) => name.length));
  const texts = rows.map(
    ({ name, value, marked }) => `${name} ${number(value)}${marked ? ' (may be the best)' : ''}`,
  );
  const group = (marked: boolean) => indices.filter((i) => rows[i]!.marked === marked);
  const domain = rows.map(({ name }) => name);
  return picture(`${label} with 95% intervals: ${texts.join(', ')}.`, {
    width,
    height: 56 + 26 * rows.length,
    marginTop: 8,
    marginLeft: Math.min(0.4 * width, 14 + 7 * longest),
    x: { label, ticks: ticksFor(width), grid: true, nice: true },
    y: { domain, label: null, type: 'band', tickSize: 0 },
    marks: [true, false].flatMap((marked) => [
      ruleY(
        group(marked).filter((i) => rows[i]!.interval),
        {
          y: (i: number) => rows[i]!.name,
          x1: (i: number) => rows[i]!.interval![0],
          x2: (i: number) => rows[i]!.interval![1],
          className: marked ? 'error-bar marked' : 'error-bar',
        },
      ),
      dot(group(marked), {
        y: (i: number) => rows[i]!.name,
        x: (i: number) => rows[i]!.value,
        r: 4,
        symbol: marked ? 'diamond' : 'circle',
        stroke: 'none',
        className: marked ? 'center marked' : 'center',
      }),
    ]),
  });
}
