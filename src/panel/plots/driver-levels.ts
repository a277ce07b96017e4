import { dot, lineY, link, ruleY } from '@observablehq/plot';
import { type Driver, isScaleDriver } from '../../analysis/drivers/driver.ts';
import { driverInWords, driverName } from '../../analysis/words/drivers-in-words.ts';
import { number } from '../../analysis/words/format.ts';
import { residualName, type ShownPlot } from './definition.ts';
import { heightFor, picture } from './picture.ts';

/**
 * The mean error with its interval and the size of the errors (RMSE) along a column; no line joins levels without an
 * order.
 *
 * @param beside the drivers drawn beside it, on the same scale
 */
export const driverPlot = (driver: Driver, beside: readonly Driver[] = [driver]): ShownPlot => ({
  id: 'driver',
  name: `Errors along ${driverName(driver)}`,
  finding: () => driverInWords(driver),
  note: () =>
    isScaleDriver(driver) ? 'The ratio leaves out the mean error and what chance adds.' : undefined,

  legend: () => [
    { label: 'mean error', mark: 'center', shape: 'dot' },
    { label: '95% interval', mark: 'error-bar' },
    driver.kind === 'category'
      ? { label: 'RMSE', mark: 'points outside', shape: 'diamond' }
      : { label: 'RMSE', mark: 'size' },
  ],

  table: () => ({
    columns: [driverName(driver), 'rows', 'mean error', '95% interval from', 'to', 'RMSE'],
    rows: driver.segments.map(({ name, rows, mean, interval, rmse }) => [
      name,
      rows,
      number(mean),
      ...(interval ? interval.map((end) => number(end)) : ['', '']),
      number(rmse),
    ]),
  }),

  // The errors as they are, not divided by their own scale.
  draw: (drawn, { width }) => [
    drawLevels(driver, residualName({ ...drawn, isScaled: false }), rangeOf(beside), width),
  ],
});

/** The range of all that is drawn. */
function rangeOf(drivers: readonly Driver[]): [number, number] {
  const heights = drivers.flatMap(({ segments }) =>
    segments.flatMap(({ mean, rmse, interval = [mean, mean] }) => [...interval, rmse]),
  );
  return [Math.min(0, ...heights), Math.max(0, ...heights)];
}

function drawLevels(
  driver: Driver,
  residual: string,
  domain: [number, number],
  width: number,
): SVGSVGElement {
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
    marginBottom: isTurned ? Math.min(126, 36 + 4.5 * longest) : 40,
    x: {
      domain: names,
      label: driverName(driver),
      labelArrow: driver.kind === 'number' ? 'right' : 'none',
      type: 'point',
      padding: 0.6,
      ...(isTurned && { tickRotate: -45 }),
    },
    y: { label: residual, domain, ticks: 5, grid: true, nice: true },
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
