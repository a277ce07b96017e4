import { cell, text } from '@observablehq/plot';
import type { ConfusionDrawing } from '../../analysis/drawings/plots.ts';
import { count } from '../../analysis/words/format.ts';
import { cutInMiddle, lettersFor, marginFor } from './class-balance.ts';
import { definePlot, type PlotDefinition } from './definition.ts';
import { picture } from './picture.ts';

/** True class against predicted class. */
export const confusionPlot: PlotDefinition = definePlot({
  id: 'confusion',
  name: 'Confusion of classes',
  about: 'True class against predicted class',
  section: 'classes',

  finding({ plots }) {
    if (!plots.confusion) return undefined;
    const { names, others } = plots.confusion;
    const together = others ? names.at(-1) : undefined;
    const mistakes = cellsOf(plots.confusion).filter(
      ({ row, column, rows }) => row !== column && row !== together && column !== together && rows > 0,
    );
    if (!mistakes.length) return 'No class is mistaken for another.';
    const { row, column, rows } = mistakes.reduce((a, b) => (b.rows > a.rows ? b : a));
    return `“${row}” is mistaken for “${column}” most often: ${count(rows, 'row')}.`;
  },

  legend: () => [
    { label: 'right', mark: 'swatch-data' },
    { label: 'wrong', mark: 'swatch-warning' },
  ],

  table({ plots }) {
    const { names, counts } = plots.confusion!;
    return {
      columns: ['true class', ...names.map((name) => `predicted as ${name}`)],
      rows: names.map((name, row) => [name, ...counts[row]!]),
    };
  },

  draw(drawn, { width }) {
    const { names } = drawn.plots.confusion!;
    const cells = cellsOf(drawn.plots.confusion!);
    const marginLeft = marginFor(names, width) + 8;
    const longest = Math.max(...names.map((name) => cutInMiddle(name, lettersFor(width)).length));
    // Names that are too wide are rotated; the last one then extends beyond its column.
    const upright = 7 * longest < Math.min(110, (width - marginLeft - 12) / names.length);
    const marginRight = upright ? 12 : 3 * longest;
    const size = Math.min(110, (width - marginLeft - marginRight) / names.length);
    const height = Math.round(names.length * Math.min(size, 44));
    const marginTop = upright ? 44 : 28 + Math.min(90, 6 * longest);
    return [
      picture(`True against predicted classes. ${confusionPlot.finding(drawn)}`, {
        width: Math.min(width, Math.round(marginLeft + marginRight + size * names.length)),
        height: height + marginTop + 12,
        marginLeft,
        marginRight,
        marginTop,
        marginBottom: 12,
        x: {
          axis: 'top',
          label: 'predicted',
          domain: names,
          tickFormat: (name: string) => cutInMiddle(name, lettersFor(width)),
          tickRotate: upright ? 0 : -60,
          tickSize: 0,
        },
        y: {
          label: 'true',
          domain: names,
          tickFormat: (name: string) => cutInMiddle(name, lettersFor(width)),
          tickSize: 0,
        },
        marks: [
          ...[true, false].map((right) =>
            cell(
              cells.filter(({ row, column }) => (row === column) === right),
              {
                x: 'column',
                y: 'row',
                inset: 0.5,
                fillOpacity: ({ share }) => share,
                className: right ? 'cells' : 'cells wrong',
                title: ({ row, column, rows }) => `${row} predicted as ${column}: ${count(rows, 'row')}`,
              },
            ),
          ),
          size >= 26
            ? text(cells, {
                x: 'column',
                y: 'row',
                text: ({ rows }) => (rows ? short(rows) : ''),
                className: 'value',
              })
            : null,
        ],
      }),
    ];
  },
});

/** A cell's tint is its share of the true class, at most a half, so that the number stays readable. */
const cellsOf = ({ names, counts }: ConfusionDrawing) =>
  names.flatMap((row, i) => {
    const all = counts[i]!.reduce((sum, rows) => sum + rows, 0);
    return names.map((column, k) => {
      const rows = counts[i]![k]!;
      return { row, column, rows, share: 0.05 + (0.45 * rows) / (all || 1) };
    });
  });

const short = (rows: number): string => (rows < 10_000 ? String(rows) : `${Math.round(rows / 1000)}k`);
