import { cell, text } from '@observablehq/plot';
import type { ConfusionDrawing } from '../../analysis/drawings/plots.ts';
import { count, wholeNumber } from '../../analysis/words/format.ts';
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
    const pairs = pairsOf(plots.confusion, others ? names.length - 1 : names.length);
    const [most, next] = pairs;
    if (!most) return 'No class is mistaken for another.';
    const { classes, mistakes } = most;
    const [a, b] = classes.map((name) => `“${name}”`);
    const [rows, back] = mistakes;
    if (next && !isMore(rows + back, next.mistakes[0] + next.mistakes[1]))
      return `No pair of classes stands out; ${a} and ${b} are mistaken for each other most often, in ${count(rows + back, 'row')}.`;
    const only = isMore(rows, back) ? 'only ' : '';
    return back > 0
      ? `${a} is mistaken for ${b} in ${count(rows, 'row')}, ${b} for ${a} in ${only}${wholeNumber(back)}.`
      : `${a} is mistaken for ${b} in ${count(rows, 'row')}, ${b} never for ${a}.`;
  },

  note: () => 'Tint: share of the true class.',

  legend: () => [
    { label: 'right', mark: 'cells', shape: 'area' },
    { label: 'wrong', mark: 'cells wrong', shape: 'area' },
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
          ...(['cells', 'cells wrong', 'cells empty'] as const).map((kind) =>
            cell(
              cells.filter((one) => kindOf(one) === kind),
              {
                x: 'column',
                y: 'row',
                inset: 1.5,
                fillOpacity: ({ share }) => share,
                className: kind,
                title: ({ row, column, rows }) => `${row} predicted as ${column}: ${count(rows, 'row')}`,
              },
            ),
          ),
          size >= 26
            ? [true, false].map((isEmpty) =>
                text(
                  cells.filter(({ rows }) => (rows === 0) === isEmpty),
                  {
                    x: 'column',
                    y: 'row',
                    text: ({ rows }) => short(rows),
                    className: isEmpty ? 'value none' : 'value',
                  },
                ),
              )
            : null,
        ],
      }),
    ];
  },
});

/** Each two of the first `classes` classes that are confused, the most often confused first, with both ways to do so. */
function pairsOf({ names, counts }: ConfusionDrawing, classes: number) {
  const pairs: { classes: [string, string]; mistakes: [number, number] }[] = [];
  for (let i = 0; i < classes; i++)
    for (let k = 0; k < i; k++) {
      const [rows, back] = [counts[i]![k]!, counts[k]![i]!];
      if (rows + back === 0) continue;
      pairs.push(
        rows >= back
          ? { classes: [names[i]!, names[k]!], mistakes: [rows, back] }
          : { classes: [names[k]!, names[i]!], mistakes: [back, rows] },
      );
    }
  return pairs.sort(({ mistakes: [a, b] }, { mistakes: [c, d] }) => c + d - (a + b));
}

/** Whether one count of mistakes is larger than another beyond chance: at two standard errors of their difference. */
const isMore = (many: number, few: number): boolean => many - few > 2 * Math.sqrt(many + few);

interface Cell {
  row: string;
  column: string;
  rows: number;
  share: number;
}

const kindOf = ({ row, column, rows }: Cell) =>
  rows === 0 ? 'cells empty' : row === column ? 'cells' : 'cells wrong';

/** A cell's tint is its share of the true class, at most a half, so that the number stays readable. */
const cellsOf = ({ names, counts }: ConfusionDrawing): Cell[] =>
  names.flatMap((row, i) => {
    const all = counts[i]!.reduce((sum, rows) => sum + rows, 0);
    return names.map((column, k) => {
      const rows = counts[i]![k]!;
      return { row, column, rows, share: (0.5 * rows) / (all || 1) };
    });
  });

const short = (rows: number): string => (rows < 10_000 ? String(rows) : `${Math.round(rows / 1000)}k`);
