import type { Report } from '../../analysis/report.ts';
import { timesAsLarge } from '../../analysis/words/checks/variance.ts';
import { number } from '../../analysis/words/format.ts';
import { definePlot, type PlotDefinition } from './definition.ts';
import { heightFor, picture, ticksAmong } from './picture.ts';
import { pointMarks } from './points.ts';
import { inWords, thinnedNote } from './scatter.ts';
import { trendInLegend, trendLine } from './trend-line.ts';

/** √|standardized residual| against predicted values; level if the variance is even. */
export const scaleLocationPlot: PlotDefinition = definePlot({
  id: 'scale-location',
  name: 'Error size against predictions',
  about: 'Size of the errors against predictions',
  section: 'structure',
  finding: ({ report, plots }) =>
    plots.scaleLocation && (besideColumnInWords(report) ?? inWords(report, ['spread'])),
  note: ({ report, plots }) =>
    [
      thinnedNote(plots.scaleLocation!),
      report.recommendation.caveats.some(({ id }) => id === 'trend') &&
        'The trend along the predictions is part of these sizes.',
    ]
      .filter(Boolean)
      .join(' ') || undefined,
  legend: ({ plots }) => [trendInLegend(plots.scaleLocation!.trend)],

  table({ plots }) {
    const { trend } = plots.scaleLocation!;
    return {
      columns: ['predicted', 'median √|standardized residual|'],
      rows: trend.x.map((x, i) => [number(x), number(trend.center[i]!)]),
    };
  },

  draw(drawn, { width }) {
    const drawing = drawn.plots.scaleLocation!;
    const { trend, y } = drawing;
    const domain: [number, number] = [0, Math.max(...y)];
    return [
      picture(`Size of the residuals against the prediction. ${scaleLocationPlot.finding(drawn)}`, {
        width,
        height: heightFor(width),
        x: { label: 'predicted', ticks: ticksAmong(drawing.x, width), inset: 6 },
        y: { label: '√|standardized residual|', ticks: 4, grid: true, nice: true, domain },
        marks: [pointMarks(drawing, () => 'data', domain), trendLine(trend)],
      }),
    ];
  },
});

/** What this plot says about errors whose size depends on a column other than the prediction. */
function besideColumnInWords({ checks }: Report): string | undefined {
  const facts: { along?: unknown; topToBottom?: unknown } | undefined = checks.find(
    ({ id }) => id === 'spread',
  )?.facts;
  const { along, topToBottom } = facts ?? {};
  if (typeof along !== 'string' || typeof topToBottom !== 'number') return undefined;
  return `The errors are ${timesAsLarge(topToBottom)} at high predictions as at low; their size depends on “${along}”.`;
}
