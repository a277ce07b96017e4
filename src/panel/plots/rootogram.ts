import { line, rectY, ruleY } from '@observablehq/plot';
import type { RootogramDrawing } from '../../analysis/drawings/plots.ts';
import { count, expectedInWords, number } from '../../analysis/words/format.ts';
import { distributionName } from '../../analysis/words/names.ts';
import { definePlot, type PlotDefinition } from './definition.ts';
import { heightFor, picture, ticksFor } from './picture.ts';

/** Bars of the observed counts hang from the curve of the expected ones; their distance from zero is the misfit. */
export const rootogramPlot: PlotDefinition = definePlot({
  id: 'rootogram',
  name: 'Rootogram of the counts',
  about: 'Counts against what their distribution expects',
  section: 'distribution',

  finding({ plots }) {
    if (!plots.rootogram) return undefined;
    const { distribution, observed, expected, width } = plots.rootogram;
    const name = distributionName(distribution);
    if (width > 1) return `Bars that miss the line are counts that a ${name} distribution does not expect.`;
    return `${count(observed[0]!, 'row')} with a count of 0, where a ${name} distribution expects ${expectedInWords(expected[0]!)}.`;
  },

  note: () => 'The bars hang from the curve of the expected counts, on a square-root scale.',
  legend: ({ plots }) => [
    { label: distributionName(plots.rootogram!.distribution), mark: 'distribution-other' },
  ],

  table: ({ plots }) => ({
    columns: ['count', 'rows observed', 'rows expected'],
    rows: plots.rootogram!.counts.map((_, bin) => [
      label(plots.rootogram!, bin),
      plots.rootogram!.observed[bin]!,
      number(plots.rootogram!.expected[bin]!, 4),
    ]),
  }),

  draw(drawn, { width }) {
    const drawing = drawn.plots.rootogram!;
    const bins = drawing.counts.map((from, bin) => ({
      from: from - 0.5,
      to: from + drawing.width - 0.5,
      middle: from + (drawing.width - 1) / 2,
      top: Math.sqrt(drawing.expected[bin]!),
      bottom: Math.sqrt(drawing.expected[bin]!) - Math.sqrt(drawing.observed[bin]!),
      observed: drawing.observed[bin]!,
      expected: drawing.expected[bin]!,
      label: label(drawing, bin),
    }));
    return [
      picture(`Observed counts against those that are expected. ${rootogramPlot.finding(drawn)}`, {
        width,
        height: heightFor(width),
        x: { label: 'count', ticks: ticksFor(width), domain: [bins[0]!.from, bins.at(-1)!.to] },
        y: { label: '√rows', ticks: 4, grid: true },
        marks: [
          rectY(bins, {
            x1: 'from',
            x2: 'to',
            y1: 'bottom',
            y2: 'top',
            insetLeft: 1,
            insetRight: 1,
            className: 'bars',
            title: (bin) =>
              `${bin.label}: ${count(bin.observed, 'row')}, expected ${number(bin.expected, 3)}`,
          }),
          ruleY([0], { className: 'base' }),
          line(bins, { x: 'middle', y: 'top', marker: 'dot', className: 'distribution distribution-other' }),
        ],
      }),
    ];
  },
});

function label({ counts, width }: RootogramDrawing, bin: number): string {
  const from = counts[bin]!;
  if (bin === counts.length - 1) return `${from} or more`;
  return width === 1 ? String(from) : `${from} to ${from + width - 1}`;
}
