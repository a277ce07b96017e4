import { lineY } from '@observablehq/plot';
import { number } from '../../analysis/words/format.ts';
import { definePlot, type PlotDefinition } from './definition.ts';
import { heightFor, picture, ticksAmong } from './picture.ts';
import { pointMarks } from './points.ts';
import { thinnedNote } from './scatter.ts';
import { trendInLegend, trendLine } from './trend-line.ts';

/** Observed against predicted values, with the line of equality. */
export const observedPlot: PlotDefinition = definePlot({
  id: 'observed',
  name: 'Observed against predicted',
  about: 'Observed against predicted',
  section: 'structure',
  finding({ report: { metrics }, plots }) {
    if (!plots.observed) return undefined;
    if (metrics?.r2 === undefined) return 'The observed values are all the same.';
    return metrics.r2 > 0
      ? `The predictions explain ${explained(metrics.r2)} of the variance of the observed values.`
      : 'The predictions are no nearer to the observed values than their mean is.';
  },
  note: ({ plots }) => thinnedNote(plots.observed!),
  legend: ({ plots }) => [
    { label: 'perfect prediction', mark: 'bound' },
    trendInLegend(plots.observed!.trend),
  ],

  table({ plots }) {
    const { trend } = plots.observed!;
    return {
      columns: ['predicted', 'median observed'],
      rows: trend.x.map((x, i) => [number(x), number(trend.center[i]!)]),
    };
  },

  draw(drawn, { width }) {
    const drawing = drawn.plots.observed!;
    const { x, y, trend } = drawing;
    const domain: [number, number] = [Math.min(...y), Math.max(...y)];
    const equal = [Math.max(Math.min(...x), domain[0]), Math.min(Math.max(...x), domain[1])];
    return [
      picture(`Observed against predicted values. ${observedPlot.finding(drawn)}`, {
        width,
        height: heightFor(width),
        x: { label: 'predicted', ticks: ticksAmong(x, width), inset: 6 },
        y: { label: 'observed', ticks: 5, grid: true, nice: true, domain },
        marks: [
          pointMarks(drawing, () => 'data', domain),
          ...(equal[0]! < equal[1]! ? [lineY(equal, { x: equal, className: 'bound' })] : []),
          trendLine(trend),
        ],
      }),
    ];
  },
});

/** R² in words; never 100% if anything is unexplained. */
const explained = (r2: number): string =>
  r2 > 0.995 && r2 < 1 ? `${Math.floor(1e4 * r2) / 100}%` : `${Math.round(100 * r2)}%`;
