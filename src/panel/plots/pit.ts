import { link, rectY, ruleY } from '@observablehq/plot';
import type { PitBin, PitHistogram } from '../../analysis/predicted-ranges/pit-histogram.ts';
import { pitInWords, points } from '../../analysis/words/coverage-in-words.ts';
import { count, number } from '../../analysis/words/format.ts';
import { definePlot, type PlotDefinition } from './definition.ts';
import { heightFor, picture } from './picture.ts';

/**
 * The positions of observed values in their predictive distributions (PIT); uniform if the predictions are
 * calibrated.
 */
export const pitPlot: PlotDefinition = definePlot({
  id: 'pit',
  name: 'PIT histogram',
  about: 'Positions of the observed values within their predicted distributions',
  section: 'ranges',

  finding: ({ report: { coverage } }) => coverage?.pit && pitInWords(coverage.pit),

  note: ({ report: { coverage } }) =>
    `${places[coverage!.pit!.of]} For calibrated predictions, all bars lie within the bounds in 95 of 100 files.`,

  legend({ report: { coverage } }) {
    const outside = coverage!.pit!.bins.filter(({ holds }) => !holds).length;
    return [
      ...(outside < coverage!.pit!.bins.length
        ? [{ label: 'within', mark: 'bars', shape: 'area' } as const]
        : []),
      ...(outside > 0 ? [{ label: 'outside', mark: 'bars outside', shape: 'area' } as const] : []),
      { label: '95% bounds', mark: 'bound' },
    ];
  },

  table: ({ report: { coverage } }) => ({
    columns: ['from', 'to', 'share of rows', 'expected', 'band from', 'to'],
    rows: coverage!.pit!.bins.map(({ from, to, share, band }) => [
      number(from, 3),
      number(to, 3),
      number(share, 3),
      number(to - from, 3),
      number(band[0], 3),
      number(band[1], 3),
    ]),
  }),

  draw({ report: { coverage } }, { width }) {
    const { bins, rows } = coverage!.pit!;
    const density = (share: number, { from, to }: PitBin) => share / (to - from);
    const bars = (isOff: boolean) =>
      rectY(
        bins.filter(({ holds }) => !holds === isOff),
        {
          x1: 'from',
          x2: 'to',
          y: (bin: PitBin) => density(bin.share, bin),
          className: isOff ? 'bars outside' : 'bars',
          title: (bin: PitBin) =>
            `${points(bin.share)} of the observed values, expected ${points(bin.to - bin.from)}`,
        },
      );
    const bounds = [0, 1].map((end) =>
      link(bins, {
        x1: 'from',
        x2: 'to',
        y1: (bin: PitBin) => density(bin.band[end as 0 | 1], bin),
        y2: (bin: PitBin) => density(bin.band[end as 0 | 1], bin),
        className: 'bound over-bars',
      }),
    );
    return [
      picture(
        `Positions of ${count(rows, 'observed value')} within their predicted distributions: ${pitInWords(coverage!.pit!)}`,
        {
          width,
          height: heightFor(width),
          x: { label: 'position in the predicted distribution', domain: [0, 1], ticks: 5 },
          y: { label: 'rows, 1 = as expected', ticks: 4, grid: true, nice: true },
          marks: [bars(false), bars(true), ...bounds, ruleY([1], { className: 'base' })],
        },
      ),
    ];
  },
});

const places: Record<PitHistogram['of'], string> = {
  scale: 'These are normal, with the predicted standard deviations.',
  quantiles: 'Each bar is an interval between predicted quantiles.',
  interval: 'The bars count observed values below, within and above the predicted interval.',
};
