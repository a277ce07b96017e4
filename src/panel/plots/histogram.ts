import { line, rectY, ruleY, text } from '@observablehq/plot';
import type { HistogramDrawing } from '../../analysis/drawings/plots.ts';
import type { Report } from '../../analysis/report.ts';
import { count, number, wholeNumber } from '../../analysis/words/format.ts';
import { distributionName } from '../names.ts';
import { definePlot, type LegendItem, type PlotDefinition, type PlotOptions } from './definition.ts';
import { fitInWords } from './fit-in-words.ts';
import { heightFor, picture, ticksFor } from './picture.ts';

/** The residuals' histogram on the scale of a density, with the fitted distributions. */
export const histogramPlot: PlotDefinition = definePlot({
  id: 'histogram',
  name: 'Histogram',
  section: 'distribution',

  finding: ({ report, plots }) => plots.histogram && fitInWords(report),

  note({ plots }) {
    const { below, above } = plots.histogram!;
    const beyond = below + above;
    return beyond ? `${count(beyond, 'value lies', 'values lie')} beyond the axis.` : undefined;
  },

  legend: ({ report, plots }, distributions) => legendOf(plots.histogram!, report, distributions),

  table({ report, plots }) {
    const { edges, counts, densities } = plots.histogram!;
    const n = rowsOf(plots.histogram!);
    const distributions = legendOf(plots.histogram!, report).map(({ distribution, label }) => ({
      ...densities.find((density) => density.distribution === distribution)!,
      label,
    }));
    return {
      columns: ['from', 'to', 'rows', ...distributions.map(({ label }) => `${label} expects`)],
      rows: counts.map((rows, bin) => {
        const [from, to] = [edges[bin]!, edges[bin + 1]!];
        const middle = (from + to) / 2;
        return [
          number(from),
          number(to),
          rows,
          ...distributions.map(({ x, y }) => number(n * (to - from) * interpolate(x, y, middle), 3)),
        ];
      }),
    };
  },

  draw(drawn, { width, distributions, scale }) {
    const { edges, below, above, densities } = drawn.plots.histogram!;
    const n = rowsOf(drawn.plots.histogram!);
    const bins = binsOf(drawn.plots.histogram!);
    const shown = legendOf(drawn.plots.histogram!, drawn.report, distributions).map(
      ({ distribution, mark }) => ({
        ...densities.find((density) => density.distribution === distribution)!,
        mark,
      }),
    );
    const highest = scale?.highest ?? heightOf(bins, shown);
    const height = heightFor(width);
    return [
      picture(`Histogram of ${count(n, 'residual')}. ${histogramPlot.finding(drawn)}`, {
        width,
        height,
        x: {
          label: 'residual',
          ticks: ticksFor(width),
          domain: [scale?.left ?? edges[0]!, scale?.right ?? edges.at(-1)!],
        },
        y: { label: 'density', ticks: 3, domain: [0, highest * 1.05], grid: true },
        marks: [
          rectY(bins, {
            x1: 'from',
            x2: 'to',
            y: 'density',
            insetLeft: width / bins.length > 6 ? 0.5 : 0,
            insetRight: width / bins.length > 6 ? 0.5 : 0,
            className: 'bars',
            title: ({ from, to, rows }) => `${number(from)} to ${number(to)}: ${count(rows, 'row')}`,
          }),
          ruleY([0], { className: 'base' }),
          shown.map(({ x, y, mark }) =>
            line(
              x.map((at, i) => [at, Math.min(y[i]!, highest * 1.05)]),
              { className: `distribution ${mark}` },
            ),
          ),
          beyondMark(below, 'left'),
          beyondMark(above, 'right'),
        ],
      }),
    ];
  },
});

const rowsOf = ({ counts, below, above }: HistogramDrawing): number =>
  below + above + counts.reduce((sum, rows) => sum + rows, 0);

function binsOf(drawing: HistogramDrawing) {
  const n = rowsOf(drawing);
  return drawing.counts.map((rows, bin) => {
    const [from, to] = [drawing.edges[bin]!, drawing.edges[bin + 1]!];
    return { from, to, rows, density: rows / n / (to - from) };
  });
}

/** Up to where the axis goes. A distribution that fits badly may have a far higher peak: it is cut, or it would flatten the data. */
function heightOf(bins: readonly { density: number }[], distributions: readonly { y: number[] }[]): number {
  const peak = Math.max(...bins.map(({ density }) => density));
  return Math.max(peak, ...distributions.map(({ y }) => Math.min(Math.max(...y), 1.6 * peak)));
}

export type HistogramScale = NonNullable<PlotOptions['scale']>;

/** A scale on which all of these can be drawn beside each other, with these distributions. */
export const commonScale = (
  drawings: readonly HistogramDrawing[],
  distributions: readonly string[],
): HistogramScale => ({
  left: Math.min(...drawings.map(({ edges }) => edges[0]!)),
  right: Math.max(...drawings.map(({ edges }) => edges.at(-1)!)),
  highest: Math.max(
    ...drawings.map((drawing) =>
      heightOf(
        binsOf(drawing),
        drawing.densities.filter(({ distribution }) => distributions.includes(distribution)),
      ),
    ),
  ),
});

interface Distribution extends LegendItem {
  distribution: string;
}

/** The distributions asked for; else the two of the question, and the recommended one where it is another. */
function legendOf(
  { densities }: HistogramDrawing,
  report: Report,
  distributions?: readonly string[],
): Distribution[] {
  const shown = distributions ?? ['laplace', 'normal', report.recommendation.distribution];
  const others = densities.filter(
    ({ distribution }) => distribution !== 'normal' && distribution !== 'laplace',
  );
  return densities
    .filter(({ distribution }) => shown.includes(distribution))
    .map((density) => {
      const other = others.indexOf(density);
      const mark =
        other < 0
          ? `distribution-${density.distribution}`
          : `distribution-other${other ? `-${other + 1}` : ''}`;
      return { distribution: density.distribution, label: distributionName(density.distribution), mark };
    });
}

/** What lies beyond an end of the axis is told there. */
function beyondMark(rows: number, side: 'left' | 'right') {
  if (!rows) return null;
  const label = wholeNumber(rows);
  return text([side === 'left' ? `← ${label} beyond` : `${label} beyond →`], {
    frameAnchor: `top-${side}`,
    dx: side === 'left' ? 4 : -4,
    dy: 2,
    className: 'beyond',
  });
}

function interpolate(x: number[], y: number[], at: number): number {
  const next = Math.max(
    1,
    x.findIndex((value) => value >= at),
  );
  const [left, right] = [x[next - 1]!, x[next]!];
  return y[next - 1]! + ((y[next]! - y[next - 1]!) * (at - left)) / (right - left || 1);
}
