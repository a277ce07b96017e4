import { dot, line, ruleX } from '@observablehq/plot';
import type { Coverage } from '../../analysis/predicted-ranges/coverage.ts';
import type { Covered } from '../../analysis/predicted-ranges/covered.ts';
import { points } from '../../analysis/words/coverage-in-words.ts';
import { number } from '../../analysis/words/format.ts';
import { definePlot, type PlotDefinition } from './definition.ts';
import { heightFor, picture } from './picture.ts';

interface Level extends Covered {
  name: string;
  level: number;
  pinball?: number;
}

/**
 * The share of observed values at or below each quantile, against its level; on the diagonal if the levels are right.
 */
export const coveragePlot: PlotDefinition = definePlot({
  id: 'coverage',
  name: 'Coverage by level',
  about: 'Share of observed values at or below each predicted quantile',
  section: 'ranges',

  finding({ report: { coverage } }) {
    const levels = levelsOf(coverage);
    if (levels.length === 0) return undefined;
    const off = levels.filter(({ holds }) => holds === false);
    if (off.length === 0) return 'Each level holds the share of observed values that it states.';
    if (off.length === levels.length) return 'No level has the share of observed values that it states.';
    return `${off.length} of ${levels.length} levels ${off.length === 1 ? 'does' : 'do'} not have the share of observed values that ${off.length === 1 ? 'it states' : 'they state'}.`;
  },

  note: () => 'On the dashed line, a level has the share that it states.',

  legend({ report: { coverage } }) {
    const outside = levelsOf(coverage).filter(({ holds }) => holds === false).length;
    return [
      ...(outside < levelsOf(coverage).length
        ? [{ label: 'as stated', mark: 'points bins data', shape: 'dot' } as const]
        : []),
      ...(outside > 0
        ? [{ label: 'not as stated', mark: 'points bins outside', shape: 'diamond' } as const]
        : []),
      { label: '95% interval', mark: 'reach' },
    ];
  },

  table: ({ report: { coverage } }) => ({
    columns: ['range', 'level', 'observed', 'interval from', 'to', 'rows', 'pinball loss'],
    rows: levelsOf(coverage).map(({ name, level, covered, band, rows, pinball }) => [
      name,
      number(level, 3),
      number(covered, 3),
      number(band[0], 3),
      number(band[1], 3),
      rows,
      pinball === undefined ? '' : number(pinball),
    ]),
  }),

  draw({ report: { coverage } }, { width }) {
    const levels = levelsOf(coverage);
    const shares = levels.map(({ level, covered }) => `${points(covered)} for ${points(level)}`);
    const marks = [false, true].flatMap((isOff) => {
      const own = levels.filter(({ holds }) => (holds === false) === isOff);
      const kind = isOff ? 'outside' : 'data';
      return [
        dot(own, {
          x: 'level',
          y: 'covered',
          r: 4.5,
          symbol: isOff ? 'diamond2' : 'circle',
          stroke: 'none',
          className: `points bins ${kind}`,
          title: ({ name, level, covered }: Level) =>
            `${name}: ${points(covered)} of the observed values, level ${points(level)}`,
        }),
        // Above the points, which are often larger than the intervals.
        ruleX(own, {
          x: 'level',
          y1: (one: Level) => one.band[0],
          y2: (one: Level) => one.band[1],
          marker: 'tick',
          className: 'reach',
        }),
      ];
    });
    return [
      picture(`Share of observed values by level: ${shares.join(', ')}.`, {
        width,
        height: heightFor(width),
        x: { label: 'level', domain: [0, 1], ticks: 5 },
        y: { label: 'share of observed values', domain: [0, 1], ticks: 5, grid: true },
        marks: [
          line(
            [
              [0, 0],
              [1, 1],
            ],
            { className: 'bound' },
          ),
          ...marks,
        ],
      }),
    ];
  },
});

/** The quantiles, and the interval by its nominal coverage. */
function levelsOf({ quantiles = [], interval }: Coverage = {}): Level[] {
  const own = quantiles.map((one): Level => ({ ...one, name: one.column }));
  return interval?.level === undefined
    ? own
    : [...own, { ...interval, name: 'interval', level: interval.level }];
}
