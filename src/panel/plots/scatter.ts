import { ruleY } from '@observablehq/plot';
import type { ScatterDrawing } from '../../analysis/drawings/plots.ts';
import type { Check, Report } from '../../analysis/report.ts';
import { withoutPower } from '../../analysis/words/checks/index.ts';
import { count, number, wholeNumber } from '../../analysis/words/format.ts';
import {
  type DataTable,
  definePlot,
  type LegendItem,
  type PlotDefinition,
  residualName,
} from './definition.ts';
import { heightFor, picture, ticksAmong } from './picture.ts';
import { pointMarks } from './points.ts';
import { bandInLegend, bandOf, meanInLegend, meanLine, trendInLegend, trendLine } from './trend-line.ts';

/** Residuals against predictions, or against the row number if there are no predictions. */
export const scatterPlot: PlotDefinition = definePlot({
  id: 'scatter',
  name: 'Residuals against predictions',
  about: 'Errors against predictions',
  section: 'structure',
  finding: ({ report, plots }) =>
    plots.scatter && inWords(report, plots.scatter.against === 'predicted' ? ['bias'] : ['independence']),
  note: ({ plots, isScaled }) =>
    [
      noteOf(plots.scatter!),
      isScaled && plots.scatter!.against === 'predicted' && 'The title is about the errors as they are.',
    ]
      .filter(Boolean)
      .join(' ') || undefined,
  legend: ({ plots }) => legendOf(plots.scatter!),
  table: ({ plots }) => trendTable(plots.scatter!),
  draw: (drawn, { width }) => [
    drawScatter(
      drawn.plots.scatter!,
      width,
      scatterPlot.finding(drawn)!,
      // Against the rows they are not divided by their own scale.
      residualName(drawn.plots.scatter!.against === 'predicted' ? drawn : { ...drawn, isScaled: false }),
    ),
  ],
});

/** Residuals against the row number. */
export const sequencePlot: PlotDefinition = definePlot({
  id: 'sequence',
  name: 'Residuals in row order',
  about: 'Errors in row order',
  section: 'structure',
  finding: ({ report, plots }) => plots.sequence && inWords(report, ['independence']),
  note: ({ plots }) => noteOf(plots.sequence!),
  legend: ({ plots }) => legendOf(plots.sequence!),
  table: ({ plots }) => trendTable(plots.sequence!),
  draw: (drawn, { width }) => [
    drawScatter(
      drawn.plots.sequence!,
      width,
      sequencePlot.finding(drawn)!,
      residualName({ ...drawn, isScaled: false }),
    ),
  ],
});

/** What the report's checks found, with the sizes of the effects; what they could have found stands beside the check. */
export function inWords({ checks }: Report, ids: Check['id'][]): string {
  const found = ids.flatMap((id) => checks.filter((check) => check.id === id)).map(withoutPower);
  const sentences = found.map(
    ({ title, detail }) => `${title}${/^not\b/.test(detail) ? '' : ':'} ${detail}.`,
  );
  return sentences.join(' ').replace(/(^|\s)-(?=\d)/g, '$1−');
}

export const thinnedNote = ({ x, of }: { x: number[]; of: number }): string | undefined =>
  x.length < of
    ? `${wholeNumber(x.length)} of ${count(of, 'point')} drawn, including all extremes.`
    : undefined;

/** The bias is a mean, so against predictions the means are drawn, too. */
const legendOf = ({ against, trend }: ScatterDrawing): LegendItem[] => [
  ...(against === 'predicted' ? [meanInLegend(trend)] : []),
  trendInLegend(trend),
  bandInLegend,
];

function trendTable({ against, trend }: ScatterDrawing): DataTable {
  return {
    columns: [against, 'mean residual', 'lower quartile', 'median residual', 'upper quartile'],
    rows: trend.x.map((x, i) => [
      number(x),
      number(trend.mean[i]!),
      number(trend.lower[i]!),
      number(trend.center[i]!),
      number(trend.upper[i]!),
    ]),
  };
}

function drawScatter(
  drawing: ScatterDrawing,
  width: number,
  finding: string,
  residual: string,
): SVGSVGElement {
  const { against, trend, y } = drawing;
  const domain = frameOf(drawing);
  const band = bandOf(trend);
  return picture(
    `${count(drawing.of, 'residual')} against ${against}, with running mean, median and quartiles. ${finding}`,
    {
      width,
      height: heightFor(width),
      x: { label: against, ticks: ticksAmong(drawing.x, width), inset: 6 },
      y: { label: residual, ticks: 5, grid: true, nice: true, domain },
      marks: [
        band.area,
        ruleY([0], { className: 'base' }),
        pointMarks(
          drawing,
          (i) => (y[i]! > domain[1] ? 'above' : y[i]! < domain[0] ? 'below' : 'data'),
          domain,
        ),
        band.edges,
        trendLine(trend),
        against === 'predicted' ? meanLine(trend) : null,
      ],
    },
  );
}

/** The range shown, in interquartile ranges beyond the quartiles: a few extreme values must not flatten the rest. */
const farthestReach = 10;

/** The range of residuals shown: all of them and zero, up to `farthestReach`. */
function frameOf({ y, trend }: ScatterDrawing): [number, number] {
  const [low, high] = [Math.min(0, ...y), Math.max(0, ...y)];
  if (trend.x.length === 0) return [low, high];
  const [bottom, top] = [Math.min(...trend.lower), Math.max(...trend.upper)];
  const reach = farthestReach * (top - bottom);
  return [Math.max(low, bottom - reach), Math.min(high, top + reach)];
}

/** A note on what is not drawn, or not drawn in its place. */
function noteOf(drawing: ScatterDrawing): string | undefined {
  const [low, high] = frameOf(drawing);
  const beyond = drawing.y.filter((value) => value < low || value > high).length;
  const far = beyond
    ? `${count(beyond, 'residual lies', 'residuals lie')} beyond the frame (triangles).`
    : undefined;
  return [thinnedNote(drawing), far].filter(Boolean).join(' ') || undefined;
}
