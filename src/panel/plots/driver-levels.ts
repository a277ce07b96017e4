import { dot, lineY, link, ruleY } from '@observablehq/plot';
import type { Driver } from '../../analysis/drivers/driver.ts';
import { driverInWords, driverName } from '../../analysis/words/drivers-in-words.ts';
import { heightFor, picture } from './picture.ts';

/** The mean error with its interval and the size of the errors (RMSE) along a column; no line joins levels without an order. */
export function drawDriver(driver: Driver, width: number): SVGSVGElement {
  const { segments } = driver;
  const names = segments.map(({ name }) => name);
  const longest = Math.max(...names.map((name) => name.length));
  const isTurned = longest * 7 * names.length > width - 60;
  const indices = [...segments.keys()];
  const at = (i: number) => segments[i]!.name;
  const size = { x: at, y: (i: number) => segments[i]!.rmse, stroke: 'none' };
  const withInterval = indices.filter((i) => segments[i]!.interval);
  return picture(`Errors along ${driverName(driver)}. ${driverInWords(driver)}`, {
    width,
    height: heightFor(width) + (isTurned ? 40 : 0),
    marginBottom: isTurned ? Math.min(110, 20 + 4.5 * longest) : 24,
    x: { domain: names, label: null, type: 'point', padding: 0.6, ...(isTurned && { tickRotate: -45 }) },
    y: { label: 'error', ticks: 5, grid: true, nice: true },
    marks: [
      ruleY([0], { className: 'base' }),
      ...(driver.kind === 'category'
        ? [dot(indices, { ...size, r: 4.5, symbol: 'diamond2', className: 'points outside' })]
        : [
            lineY(indices, { x: at, y: size.y, className: 'size' }),
            dot(indices, { ...size, r: 2.5, className: 'size' }),
          ]),
      link(withInterval, {
        x1: at,
        x2: at,
        y1: (i: number) => segments[i]!.interval![0],
        y2: (i: number) => segments[i]!.interval![1],
        className: 'error-bar',
      }),
      dot(indices, { x: at, y: (i: number) => segments[i]!.mean, r: 4, stroke: 'none', className: 'center' }),
    ],
  });
}
