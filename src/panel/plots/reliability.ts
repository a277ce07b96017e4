import { areaY, dot, line } from '@observablehq/plot';
import type { ReliabilityDrawing } from '../../analysis/drawings/plots.ts';
import type { Report } from '../../analysis/report.ts';
import { count, number, percent } from '../../analysis/words/format.ts';
import { cutInMiddle } from './class-balance.ts';
import { definePlot, type PlotDefinition } from './definition.ts';
import { picture } from './picture.ts';

/** The observed share against the predicted probability; on the diagonal if the probabilities are calibrated. */
export const reliabilityPlot: PlotDefinition = definePlot({
  id: 'reliability',
  name: 'Reliability diagram',
  about: 'Observed share against predicted probability',
  section: 'classes',

  finding({ report, plots }) {
    const [overall, ...classes] = plots.reliability ?? [];
    if (!overall) return undefined;
    const { predicted, observed } = overall;
    const outside = predicted.map((_, bin) => bin).filter((bin) => isOutside(overall, bin));
    if (!outside.length) return withinBand(classes, report);
    // With two classes both ends are confident; for the predicted class of several, only the upper end is.
    const even = report.classification?.classes === 2 ? 0.5 : 0;
    const confidence = (share: number) => Math.abs(share - even);
    const overconfident = outside.every((bin) => confidence(observed[bin]!) < confidence(predicted[bin]!));
    const underconfident = outside.every((bin) => confidence(observed[bin]!) > confidence(predicted[bin]!));
    const which = `${outside.length} of ${predicted.length} bins leave the band`;
    if (overconfident) return `${which}: the probabilities are overconfident.`;
    return underconfident
      ? `${which}: the probabilities are underconfident.`
      : `${which} of calibrated probabilities.`;
  },

  note: ({ plots }) =>
    `If the probabilities are calibrated, all bins lie in the band ${Math.round(100 * plots.reliability![0]!.level)} times in 100.`,

  table: ({ plots }) => ({
    columns: ['class', 'predicted probability', 'observed share', 'band from', 'to', 'rows'],
    rows: plots.reliability!.flatMap(({ className, predicted, observed, lower, upper, counts }) =>
      predicted.map((stated, bin) => [
        className,
        number(stated, 3),
        number(observed[bin]!, 3),
        number(lower[bin]!, 3),
        number(upper[bin]!, 3),
        counts[bin]!,
      ]),
    ),
  }),

  draw(drawn, { width }) {
    const { reliability } = drawn.plots;
    const fitting = Math.max(1, Math.floor((width + gap) / (narrow + gap)));
    // Balances the rows: four pictures are arranged two by two, not three and one.
    const columns = Math.ceil(reliability!.length / Math.ceil(reliability!.length / fitting));
    const each = Math.floor((width - (columns - 1) * gap) / columns);
    return reliability!.map((drawing) => drawOne(drawing, each));
  },
});

/** What to say if the predicted class's bins stay within their band: a single class or the slope may tell more. */
function withinBand(classes: readonly ReliabilityDrawing[], { checks }: Report): string {
  const astray = classes.filter((drawing) => drawing.predicted.some((_, bin) => isOutside(drawing, bin)));
  if (astray.length) {
    const names = astray.map(({ className }) => `“${className}”`).join(', ');
    return `The predicted class is calibrated bin by bin; the probabilities of ${names} leave their band.`;
  }
  const calibration = checks.find(({ id }) => id === 'bias');
  return calibration?.state === 'warning'
    ? `${calibration.title}: ${calibration.detail}; no single bin shows it.`
    : 'All bins stay within the band of calibrated probabilities.';
}

const gap = 16;
const narrow = 200;

const isOutside = ({ observed, lower, upper }: ReliabilityDrawing, bin: number): boolean =>
  observed[bin]! < lower[bin]! || observed[bin]! > upper[bin]!;

function drawOne(drawing: ReliabilityDrawing, width: number): SVGSVGElement {
  const { className, predicted, observed, counts, lower, upper } = drawing;
  const bins = Array.from(predicted.keys());
  const rows = counts.reduce((sum, each) => sum + each, 0);
  const outside = bins.filter((bin) => isOutside(drawing, bin));
  const dots = (kind: 'data' | 'outside', of: number[]) =>
    dot(of, {
      x: (bin: number) => predicted[bin],
      y: (bin: number) => observed[bin],
      r: kind === 'data' ? 4 : 4.5,
      symbol: kind === 'data' ? 'circle' : 'diamond2',
      stroke: 'none',
      sort: null,
      className: `points bins ${kind}`,
      title: (bin: number) =>
        `predicted ${percent(predicted[bin]!)}, observed ${percent(observed[bin]!)} of ${count(counts[bin]!, 'row')}`,
    });
  return picture(
    `Observed share against predicted probability for ${className}, ${count(rows, 'row')}: ${outside.length} of ${bins.length} bins outside the band.`,
    {
      width,
      height: Math.round(Math.min(320, Math.max(190, width * 0.72))),
      x: { label: `predicted probability of ${cutInMiddle(className, 24)}`, domain: [0, 1], ticks: 5 },
      y: { label: 'observed share', domain: [0, 1], ticks: 5, grid: true },
      marks: [
        areaY(bins, {
          x: (bin: number) => predicted[bin],
          y1: (bin: number) => lower[bin],
          y2: (bin: number) => upper[bin],
          className: 'band data',
        }),
        line(
          [
            [0, 0],
            [1, 1],
          ],
          { className: 'bound' },
        ),
        line(bins, {
          x: (bin: number) => predicted[bin],
          y: (bin: number) => observed[bin],
          className: 'steps',
        }),
        dots(
          'data',
          bins.filter((bin) => !isOutside(drawing, bin)),
        ),
        dots('outside', outside),
      ],
    },
  );
}
