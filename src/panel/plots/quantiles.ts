import { areaY, lineY, text } from '@observablehq/plot';
import type { QuantilesDrawing } from '../../analysis/drawings/plots.ts';
import { count, number, percent } from '../../analysis/words/format.ts';
import { definePlot, type PlotOptions, residualName } from './definition.ts';
import { figureText, picture, ticksBetween } from './picture.ts';
import { outsideInLegend, pointMarks } from './points.ts';

const names = { normal: 'normal', laplace: 'Laplace' };
/** Below this width the two plots are stacked. */
const sideBySide = 440;
const gap = 16;

/** Quantile–quantile plots against the normal and the Laplace distribution, on a common scale. */
export const quantilesPlot = definePlot({
  id: 'quantiles',
  name: 'Quantile–quantile plots',
  about: 'Q–Q plots against the normal and the Laplace distribution',
  section: 'distribution',

  finding({ plots, report: { comparison } }) {
    if (!plots.quantiles) return undefined;
    const [normal, laplace] = (['normal', 'laplace'] as const).map((distribution) =>
      shareOutside(plots.quantiles!, distribution),
    );
    // Each row has a distribution of its own: a band shows only what they make together.
    const all = comparison
      ? 'The quantiles'
      : 'Taken together, though no single distribution holds, the quantiles';
    if (!normal && !laplace) return `${all} stay within both bands.`;
    if (!laplace) return `${all} leave the normal band but stay within the Laplace band.`;
    if (!normal) return `${all} stay within the normal band but leave the Laplace band.`;
    return `${percent(normal)} of the points lie outside the normal band, ${percent(laplace)} outside the Laplace band.`;
  },

  note({ plots }) {
    const { of, x, band } = plots.quantiles![0]!;
    const thinned =
      x.length < of ? `${x.length} of ${count(of, 'quantile')} drawn, including all extremes. ` : '';
    return `${thinned}If the errors follow a distribution, all points lie within its band in ${Math.round(100 * band.level)}% of samples.`;
  },

  legend: ({ plots }) => [
    { label: 'residual', mark: 'points data', shape: 'dot' },
    ...(plots.quantiles!.some(({ outside }) => outside.includes(true)) ? [outsideInLegend] : []),
  ],

  table({ plots }) {
    const [first] = plots.quantiles!;
    const last = first!.x.length - 1;
    const steps = Math.min(24, last);
    const picked = Array.from({ length: steps + 1 }, (_, step) => Math.round((step / steps) * last));
    return {
      columns: [
        'residual',
        ...plots.quantiles!.flatMap(({ distribution }) => [
          `${names[distribution]} quantile`,
          `in the ${names[distribution]} band`,
        ]),
      ],
      rows: picked.map((i) => [
        number(first!.y[i]!),
        ...plots.quantiles!.flatMap(({ x, outside }) => [number(x[i]!), outside[i] ? 'no' : 'yes']),
      ]),
    };
  },

  draw(drawn, options) {
    const { quantiles } = drawn.plots;
    const each = options.width >= sideBySide ? Math.floor((options.width - gap) / 2) : options.width;
    const scales = options.detrended ? detrendedScales(quantiles!) : commonScales(quantiles!);
    return quantiles!.map((drawing) =>
      drawOne(drawing, { ...options, width: each }, scales, residualName(drawn)),
    );
  },
});

/** How many of the drawn points leave the band of a distribution. */
function shareOutside(quantiles: readonly QuantilesDrawing[], of: QuantilesDrawing['distribution']): number {
  const { outside } = quantiles.find(({ distribution }) => distribution === of)!;
  return outside.filter(Boolean).length / outside.length;
}

interface Scales {
  x: [number, number];
  y: [number, number];
}

function drawOne(
  drawing: QuantilesDrawing,
  { width, detrended }: PlotOptions,
  scales: Scales,
  residual: string,
) {
  const { distribution, x, y, rows, of, outside, band } = drawing;
  const height = Math.round(Math.min(320, Math.max(252, width * 0.85)));
  const base = (at: number) => (detrended ? at : 0);
  const clamp = (value: number) => Math.min(scales.y[1], Math.max(scales.y[0], value));
  const left = outside.filter(Boolean).length;
  return picture(
    `Residual quantiles against those of the fitted ${names[distribution]} distribution: ${left ? `${left} of ${x.length} points leave` : 'all points stay in'} the band.`,
    {
      width,
      height,
      x: {
        label: `${names[distribution]} quantile`,
        ticks: ticksBetween(scales.x, width),
        tickFormat: (value: number) => figureText(value),
        domain: scales.x,
      },
      y: {
        label: detrended ? `${residual} − quantile` : residual,
        ticks: 5,
        domain: scales.y,
        grid: true,
      },
      marks: [
        areaY(band.x, {
          x: (at: number) => at,
          y1: (at: number, i: number) => clamp(band.lower[i]! - base(at)),
          y2: (at: number, i: number) => clamp(band.upper[i]! - base(at)),
          className: `band distribution-${distribution}`,
        }),
        lineY(scales.x, {
          x: (at: number) => at,
          y: (at: number) => (detrended ? 0 : at),
          className: `distribution distribution-${distribution}`,
        }),
        pointMarks(
          { x, y: y.map((value, i) => value - base(x[i]!)), rows, of },
          (i) => (outside[i] ? 'outside' : 'data'),
          scales.y,
        ),
        text([`against ${names[distribution]}`], {
          frameAnchor: 'top-right',
          // Above the frame, on the line of the axis label, clear of points and grid lines.
          dy: -12,
          lineAnchor: 'bottom',
          className: 'name',
        }),
      ],
    },
  );
}

function commonScales(quantiles: readonly QuantilesDrawing[]): Scales {
  const x = extent(quantiles.flatMap((drawing) => drawing.x));
  return { x, y: extent([...x, ...quantiles.flatMap((drawing) => drawing.y)]) };
}

/** Scales that show the band and the differences; the open ends of the band are cut off. */
function detrendedScales(quantiles: readonly QuantilesDrawing[]): Scales {
  const differences = quantiles.flatMap(({ x, y }) => y.map((value, i) => value - x[i]!));
  const inner = quantiles.flatMap(({ band }) =>
    band.x.slice(2, -2).flatMap((at, i) => [band.lower[i + 2]! - at, band.upper[i + 2]! - at]),
  );
  return { x: extent(quantiles.flatMap((drawing) => drawing.x)), y: extent([...differences, ...inner]) };
}

function extent(values: number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const margin = (high - low) * 0.03;
  return [low - margin, high + margin];
}
