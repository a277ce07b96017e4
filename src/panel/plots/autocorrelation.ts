import { ruleX, ruleY } from '@observablehq/plot';
import { number } from '../../analysis/words/format.ts';
import { farBounds } from '../../numerics/autocorrelation.ts';
import { definePlot, type PlotDefinition } from './definition.ts';
import { heightFor, picture, ticksFor } from './picture.ts';

/** The correlation of each residual with those a few rows before it. */
export const autocorrelationPlot: PlotDefinition = definePlot({
  id: 'autocorrelation',
  name: 'Autocorrelation',
  about: 'Correlation of each error with those before it',
  section: 'structure',

  finding({ report, plots }) {
    if (!plots.autocorrelation) return undefined;
    const { lags, values, bound } = plots.autocorrelation;
    const sizes = values.map(Math.abs);
    const most = Math.max(...sizes);
    const at = sizes.indexOf(most);
    const strongest = `${number(values[at]!, 2)} at lag ${lags[at]}`;
    const beyond = sizes.filter((size) => size > bound).length;
    if (beyond === 0) return `All ${lags.length} correlations lie within the 95% bounds.`;
    // One lag far outside the band matters more than how many are outside.
    if (
      most > (farBounds / 1.96) * bound ||
      report.checks.some(({ id, state }) => id === 'independence' && state === 'warning')
    )
      return `The strongest correlation is ${strongest}, ${number(most / bound, 2)} times the 95% bound.`;
    const expected = Math.max(1, Math.round(0.05 * lags.length));
    return `${beyond} of ${lags.length} correlations ${beyond === 1 ? 'lies' : 'lie'} outside the 95% bounds, the strongest ${strongest}; about ${expected} would by chance.`;
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
          nice: true,
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
