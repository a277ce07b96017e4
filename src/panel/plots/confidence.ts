import { rectY, ruleY } from '@observablehq/plot';
import { count, wholeNumber } from '../../analysis/words/format.ts';
import { definePlot, type PlotDefinition } from './definition.ts';
import { heightFor, picture, ticksFor } from './picture.ts';

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Correct and wrong predictions by the probability of the predicted class. */
export const confidencePlot: PlotDefinition = definePlot({
  id: 'confidence',
  name: 'Confidence',
  about: 'Right and wrong rows by predicted probability',
  section: 'classes',

  finding({ plots }) {
    if (!plots.confidence) return undefined;
    const { edges, correct, wrong } = plots.confidence;
    const wrongRows = sum(wrong);
    if (!wrongRows) return `All ${count(sum(correct), 'row')} are predicted correctly.`;
    const bold = wrong.filter((_, bin) => edges[bin]! >= 0.9 - 1e-9);
    const boldly = sum(bold) ? wholeNumber(sum(bold)) : 'none';
    return `${count(wrongRows, 'row is', 'rows are')} predicted wrongly, ${boldly} of them with a confidence of 90% or more.`;
  },

  legend: () => [
    { label: 'right', mark: 'bars', shape: 'area' },
    { label: 'wrong', mark: 'bars wrong', shape: 'area' },
  ],

  table({ plots }) {
    const { edges, correct, wrong } = plots.confidence!;
    return {
      columns: ['confidence from', 'to', 'right', 'wrong'],
      rows: correct.map((right, bin) => [
        percentage(edges[bin]!),
        percentage(edges[bin + 1]!),
        right,
        wrong[bin]!,
      ]),
    };
  },

  draw(drawn, { width }) {
    const { edges, correct, wrong } = drawn.plots.confidence!;
    const bins = correct.map((right, bin) => ({
      from: edges[bin]!,
      to: edges[bin + 1]!,
      right,
      all: right + wrong[bin]!,
    }));
    const bars = (className: string, y1: 'right' | null, y2: 'right' | 'all') =>
      rectY(bins, {
        x1: 'from',
        x2: 'to',
        y1: y1 ?? (() => 0),
        y2,
        className,
        title: ({ from, to, right, all }) =>
          `${percentage(from)} to ${percentage(to)}: ${right} right, ${all - right} wrong`,
      });
    return [
      picture(`Rows by the probability of their predicted class. ${confidencePlot.finding(drawn)}`, {
        width,
        height: heightFor(width),
        x: { label: 'probability of the predicted class', domain: [edges[0]!, 1], ticks: ticksFor(width) },
        y: { label: 'rows', ticks: 4, grid: true },
        marks: [
          bars('bars', null, 'right'),
          bars('bars wrong', 'right', 'all'),
          ruleY([0], { className: 'base' }),
        ],
      }),
    ];
  },
});

const percentage = (share: number): string => `${Number((100 * share).toFixed(1))}%`;
