import { ruleX, ruleY } from '@observablehq/plot';
import { number } from '../../analysis/format.ts';
import { definePlot, type PlotDefinition } from './definition.ts';
import { heightFor, picture, ticksFor } from './picture.ts';

/** Correlation of each residual with those some rows before it. */
export const autocorrelationPlot: PlotDefinition = definePlot({
  id: 'autocorrelation',
  name: 'Autocorrelation',
  section: 'structure',

  finding({ plots }) {
    if (!plots.autocorrelation) return undefined;
    const { values, bound } = plots.autocorrelation;
    const beyond = values.filter((value) => Math.abs(value) > bound).length;
    const expected = Math.max(1, Math.round(0.05 * values.length));
    return `${beyond} of ${values.length} lags leave the 95 % bounds; about ${expected} would by chance.`;
  },

  table({ plots }) {
    const { lags, values } = plots.autocorrelation!;
    return { columns: ['lag', 'autocorrelation'], rows: lags.map((lag, i) => [lag, number(values[i]!, 3)]) };
  },

  draw(drawn, { width }) {
    const { lags, values, bound } = drawn.plots.autocorrelation!;
    const stems = lags.map((lag, i) => ({ lag, value: values[i]! }));
    const isBeyond = ({ value }: { value: number }) => Math.abs(value) > bound;
    const reach = Math.max(2 * bound, ...values.map(Math.abs));
    const stemMarks = (kind: string, of: typeof stems) =>
      ruleX(of, { x: 'lag', y1: 0, y2: 'value', className: `stems ${kind}` });
    return [
      picture(`Autocorrelation at ${lags.length} lags. ${autocorrelationPlot.finding(drawn)}`, {
        width,
        height: heightFor(width),
        x: { label: 'lag in rows', ticks: ticksFor(width), domain: [0, lags.length + 0.5] },
        y: {
          label: 'autocorrelation',
          ticks: 5,
          grid: true,
          domain: [Math.min(-1.1 * bound, 1.05 * Math.min(...values)), 1.05 * reach],
        },
        marks: [
          ruleY([bound, -bound], { className: 'bound' }),
          ruleY([0], { className: 'base' }),
          stemMarks(
            'data',
            stems.filter((stem) => !isBeyond(stem)),
          ),
          stemMarks('outside', stems.filter(isBeyond)),
        ],
      }),
    ];
  },
});
