import { areaY, lineY, ruleY } from '@observablehq/plot';
import type { MurphyDiagram } from '../../analysis/compare/murphy.ts';
import { heightFor, picture, ticksFor } from './picture.ts';

/**
 * The difference in elementary scores between a model and the baseline at each threshold, with intervals; negative is
 * better.
 */
export function drawMurphy(
  { thresholds, differences }: MurphyDiagram,
  model: number,
  finding: string,
  width: number,
): SVGSVGElement {
  const along = differences[model]!;
  const points = [...thresholds.keys()];
  const x = (i: number) => thresholds[i];
  return picture(finding, {
    width,
    height: heightFor(width),
    marginLeft: 60,
    x: { label: 'threshold', ticks: ticksFor(width) },
    y: { label: 'score less the baseline’s', ticks: 4, grid: true, nice: true },
    marks: [
      areaY(points, {
        x,
        y1: (i: number) => along[i]!.interval[0],
        y2: (i: number) => along[i]!.interval[1],
        className: 'band',
      }),
      ruleY([0], { className: 'base' }),
      lineY(points, { x, y: (i: number) => along[i]!.difference, className: 'trend' }),
    ],
  });
}
