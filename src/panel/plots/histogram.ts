import { line, rectY, ruleY } from '@observablehq/plot';
import { count, number, wholeNumber } from '../../analysis/words/format.ts';
import { binsOf, curvesOf, heightOf, rowsDrawn } from './curves.ts';
import { definePlot, type PlotDefinition, residualName } from './definition.ts';
import { fitInWords } from './fit-in-words.ts';
import { heightFor, picture, ticksBetween } from './picture.ts';

/** The histogram of the residuals, scaled as a density, with the fitted distributions. */
export const histogramPlot: PlotDefinition = definePlot({
  id: 'histogram',
  name: 'Histogram',
  about: 'The errors’ histogram with the fitted distributions',
  section: 'distribution',

  finding: ({ report, plots }) => plots.histogram && fitInWords(report),

  note({ plots }) {
    const { below, above } = plots.histogram!;
    const sides = [below && `${wholeNumber(below)} below`, above && `${wholeNumber(above)} above`];
    return below + above ? `Beyond the axis: ${sides.filter(Boolean).join(', ')}.` : undefined;
  },

  legend: ({ report, plots }, distributions) => curvesOf(plots.histogram!, report, distributions),

  table({ report, plots }) {
    const { edges, counts } = plots.histogram!;
    const n = rowsDrawn(plots.histogram!);
    const distributions = curvesOf(plots.histogram!, report);
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

  draw(drawn, { width, distributions }) {
    const { edges } = drawn.plots.histogram!;
    const n = rowsDrawn(drawn.plots.histogram!);
    const bins = binsOf(drawn.plots.histogram!);
    const shown = curvesOf(drawn.plots.histogram!, drawn.report, distributions);
    const highest = heightOf(bins, shown);
    const height = heightFor(width);
    return [
      picture(`Histogram of ${count(n, 'residual')}. ${histogramPlot.finding(drawn)}`, {
        width,
        height,
        x: {
          label: residualName(drawn),
          ticks: ticksBetween([edges[0]!, edges.at(-1)!], width),
          domain: [edges[0]!, edges.at(-1)!],
        },
        y: { label: 'density', ticks: 3, domain: [0, highest * 1.05], grid: true },
        marks: [
          rectY(bins, {
            x1: 'from',
            x2: 'to',
            y: 'density',
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
        ],
      }),
    ];
  },
});

function interpolate(x: number[], y: number[], at: number): number {
  const next = Math.max(
    1,
    x.findIndex((value) => value >= at),
  );
  const [left, right] = [x[next - 1]!, x[next]!];
  return y[next - 1]! + ((y[next]! - y[next - 1]!) * (at - left)) / (right - left || 1);
}
