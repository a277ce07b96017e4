import { dot, line, rect, ruleX, text } from '@observablehq/plot';
import type { PowerDrawing } from '../../analysis/drawings/plots.ts';
import { listed, number } from '../../analysis/words/format.ts';
import { allows, contains, powersInWords } from '../../analysis/words/power-in-words.ts';
import { definePlot, type PlotDefinition } from './definition.ts';
import { figureText, heightFor, picture } from './picture.ts';

const markedPowers = [
  { p: 1, label: 'L1', name: '1\u00a0(MAE)', mark: 'distribution-laplace' },
  { p: 2, label: 'L2', name: '2\u00a0(MSE)', mark: 'distribution-normal' },
  { p: 4, label: 'L4', name: '4', mark: 'of-none' },
];
/**
 * The drop in log-likelihood at the ends of a 95% interval: half the 95th percentile of χ² with one degree of
 * freedom.
 */
const intervalFall = 1.92;

/** The likelihood of the power p of the loss |e|ᵖ. It answers: why not the square, or the fourth power? */
export const powerPlot: PlotDefinition = definePlot({
  id: 'power',
  name: 'Power of the loss',
  about: 'Which powers p of the loss |error|ᵖ the data allow',
  section: 'distribution',

  finding({ report, plots }) {
    if (!plots.power || !report.shape) return undefined;
    const { interval } = report.shape;
    const inside = markedPowers.filter(({ p }) => contains(interval, p));
    const near = markedPowers.filter(({ p }) => !contains(interval, p) && allows(interval, p));
    const excluded = markedPowers.filter((one) => !inside.includes(one) && !near.includes(one));
    const named = (some: typeof markedPowers, and: string) =>
      listed(
        some.map(({ name }) => name),
        and,
      );
    const parts = [
      inside.length > 0 && `, including ${named(inside, 'and')}`,
      excluded.length > 0 && `, but not ${named(excluded, 'or')}`,
      near.length > 0 && `; ${named(near, 'and')} ${near.length > 1 ? 'are' : 'is'} just outside`,
    ];
    const powers = powersInWords(interval);
    return `The data allow powers ${powers.includes(' to ') ? 'from' : 'of'} ${powers}${parts.filter(Boolean).join('')}.`;
  },

  legend: () => [{ label: '95% interval', mark: 'interval', shape: 'area' }],

  table: ({ plots }) => ({
    columns: ['power p', 'log-likelihood below the highest'],
    rows: plots.power!.p.map((p, i) => [number(p, 3), number(plots.power!.logLikelihood[i]!, 4)]),
  }),

  draw(drawn, { width }) {
    const { power } = drawn.plots;
    const { shape } = drawn.report;
    const height = heightFor(width);
    const [low, high] = shape?.interval ?? [0, 0];
    const falls = markedPowers.map(({ p }) => at(power!, p));
    // Keeps L1 and L2 in view and the peak visible.
    const bottom = Math.min(-4 * intervalFall, 1.3 * Math.min(falls[0]!, falls[1]!));
    const top = -0.12 * bottom;
    return [
      picture(`Log-likelihood along the power p of the loss. ${powerPlot.finding(drawn)}`, {
        width,
        height,
        x: {
          type: 'log',
          base: 2,
          label: 'power p of the loss |e|ᵖ',
          domain: [power!.p[0]!, power!.p.at(-1)!],
          ticks: [0.5, 1, 2, 4, 8, 16].filter((p) => p <= power!.p.at(-1)!),
          tickFormat: (p: number) => String(p),
        },
        y: { label: 'log-likelihood − maximum', domain: [bottom, top], ticks: 4, grid: true },
        marks: [
          shape &&
            rect([[low, high]], {
              x1: '0',
              x2: '1',
              y1: bottom,
              y2: top,
              className: 'interval',
            }),
          markedPowers.map(({ p, mark }) => ruleX([p], { y1: bottom, y2: top, className: `rule ${mark}` })),
          line(cutBelow(power!, bottom), { curve: 'catmull-rom', className: 'curve' }),
          markedPowers.map(({ p, label, mark }, i) => {
            const fall = falls[i]!;
            const inView = fall >= bottom;
            const lower = figureText(fall, Math.abs(fall) < 10 ? 2 : 3);
            return [
              inView ? dot([[p, fall]], { r: 4, stroke: 'none', className: `marked ${mark}` }) : null,
              text([[p, top]], {
                text: [label],
                dy: 2,
                dx: 5,
                lineAnchor: 'top',
                textAnchor: 'start',
                className: `name ${mark}`,
              }),
              text([[p, inView ? fall : bottom]], {
                text: [inView ? lower : `▾ ${lower}`],
                ...placed(at(power!, 1.05 * p) > fall, inView && top - fall < 0.17 * (top - bottom)),
                className: 'value haloed',
              }),
            ];
          }),
        ],
      }),
    ];
  },
});

/**
 * Where to put a label off the curve: below where it rises, above where it falls, but clear of the names at the top.
 */
function placed(rising: boolean, high: boolean) {
  if (high && !rising) return { dx: -8, dy: 12, textAnchor: 'end' } as const;
  return { dx: 8, dy: rising ? 12 : -8, textAnchor: 'start' } as const;
}

/** The log-likelihood at p, interpolated linearly in ln p. */
function at({ p: powers, logLikelihood }: PowerDrawing, p: number): number {
  const next = powers.findIndex((power) => power >= p - 1e-9);
  return logLikelihood[next]!;
}

/** The part of the curve above `bottom`. */
function cutBelow({ p, logLikelihood }: PowerDrawing, bottom: number): [number, number][] {
  const points: [number, number][] = [];
  for (const [i, power] of p.entries()) {
    const fall = logLikelihood[i]!;
    const before = logLikelihood[i - 1];
    if (before !== undefined && before < bottom !== fall < bottom) {
      const share = (bottom - before) / (fall - before);
      points.push([p[i - 1]! * (power / p[i - 1]!) ** share, bottom]);
    }
    if (fall >= bottom) points.push([power, fall]);
  }
  return points;
}
