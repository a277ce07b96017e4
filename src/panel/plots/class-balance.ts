import { barX, text } from '@observablehq/plot';
import { number, wholeNumber } from '../../analysis/words/format.ts';
import { definePlot, type PlotDefinition } from './definition.ts';
import { picture } from './picture.ts';

/** The number of rows in each class. */
export const classBalancePlot: PlotDefinition = definePlot({
  id: 'class-balance',
  name: 'Class balance',
  about: 'How frequent each class is',
  section: 'classes',

  finding({ plots }) {
    if (!plots.classBalance) return undefined;
    const { names, counts, others } = plots.classBalance;
    const all = counts.reduce((sum, rows) => sum + rows, 0);
    const single = others ? counts.slice(0, -1) : counts;
    const even = !others && Math.max(...single) < 1.5 * Math.min(...single);
    if (even) return `The classes are ${new Set(single).size === 1 ? '' : 'about '}equally frequent.`;
    const most = Math.max(...single);
    return `The most frequent class, “${names[single.indexOf(most)]}”, has ${shareOf(most, all)} of the rows.`;
  },

  table({ plots }) {
    const { names, counts } = plots.classBalance!;
    const all = counts.reduce((sum, rows) => sum + rows, 0);
    return {
      columns: ['class', 'rows', 'share'],
      rows: names.map((name, k) => [name, counts[k]!, shareOf(counts[k]!, all)]),
    };
  },

  draw(drawn, { width }) {
    const { names, counts } = drawn.plots.classBalance!;
    const all = counts.reduce((sum, rows) => sum + rows, 0);
    const classes = names.map((name, k) => ({ name, rows: counts[k]! }));
    return [
      picture(`Rows of each class. ${classBalancePlot.finding(drawn)}`, {
        width,
        height: 40 + 26 * names.length,
        marginTop: 8,
        marginBottom: 24,
        marginLeft: marginFor(names, width),
        marginRight: 84,
        x: { axis: null },
        y: {
          label: null,
          domain: names,
          tickFormat: (name: string) => cutInMiddle(name, lettersFor(width)),
          tickSize: 0,
        },
        marks: [
          barX(classes, { x: 'rows', y: 'name', insetTop: 3, insetBottom: 3, className: 'bars' }),
          text(classes, {
            x: 'rows',
            y: 'name',
            text: ({ rows }) => `${wholeNumber(rows)} · ${shareOf(rows, all)}`,
            textAnchor: 'start',
            dx: 6,
            className: 'value',
          }),
        ],
      }),
    ];
  },
});

/** With one digit more than elsewhere, so that 51.5% and 48.5% add up. */
const shareOf = (rows: number, all: number): string => `${number((100 * rows) / all, 3)}%`;

/** Cuts a long class name in the middle, since names often differ only at their ends. The table has the full name. */
export function cutInMiddle(name: string, length: number): string {
  if (name.length <= length) return name;
  const letters = length - 1;
  return `${name.slice(0, Math.ceil(letters / 2))}…${name.slice(-Math.floor(letters / 2))}`;
}

/** The number of letters of a class name that fit beside a picture of this width. */
export const lettersFor = (width: number): number => (width < 400 ? 11 : 16);

/** The margin for the longest class name. */
export const marginFor = (names: readonly string[], width: number): number =>
  Math.min(width / 3, 16 + 7 * Math.max(...names.map((name) => cutInMiddle(name, lettersFor(width)).length)));
