import { type DotChart, dotChartSvg } from '../dot-chart.ts';
import type { Advised } from './advice.ts';
import { models, type Outcome, study } from './data-sets.ts';

const [mae, rmse, likelihood, total] = [0, 1, 2, 4];

type Of = (one: Advised, held: Record<string, Outcome>) => number;

function picture(
  title: string,
  label: string,
  scale: Pick<DotChart, 'ticks' | 'zero' | 'tickLabel'>,
  advised: readonly Advised[],
  series: [string, Of][],
): string {
  return dotChartSvg({
    title,
    label,
    ...scale,
    series: series.map(([name]) => name),
    panels: models.map((model) => ({
      name: `${model} model`,
      rows: advised
        .filter((one) => one.model === model)
        .map((one) => ({ name: one.id, values: series.map(([, of]) => of(one, study[one.id]![model])) })),
    })),
  });
}

const percent = (tick: number): string => `${tick > 0 ? '+' : tick < 0 ? '−' : ''}${Math.abs(tick)}%`;

/**
 * The pictures of docs/validation.md, by file name: for each data set, the advice against always using the same loss.
 */
export function studyPictures(advised: readonly Advised[]): Record<string, string> {
  const ratio =
    (outcome: (one: Advised, held: Record<string, Outcome>) => Outcome, measure: number): Of =>
    (one, held) =>
      100 * (outcome(one, held)[measure]! / held.l2![measure]! - 1);
  const always = (loss: string) => (_: Advised, held: Record<string, Outcome>) => held[loss]!;
  const percents = { ticks: [-30, -20, -10, 0, 10, 20, 30], zero: 0, tickLabel: percent };
  return {
    'study-mae': picture('Mean absolute error against always L2', 'less is better', percents, advised, [
      ['advice for typical values', ratio((one) => one.forMedians, mae)],
      ['always Huber', ratio(always('huber'), mae)],
      ['always L1', ratio(always('l1'), mae)],
      ['headline', ratio((one) => one.headline, mae)],
    ]),
    'study-rmse': picture('Root mean squared error against always L2', 'less is better', percents, advised, [
      ['advice for totals and RMSE', ratio((one) => one.forMeans, rmse)],
      ['always Huber', ratio(always('huber'), rmse)],
      ['always L1', ratio(always('l1'), rmse)],
      ['headline', ratio((one) => one.headline, rmse)],
    ]),
    'study-likelihood': picture(
      'Held-out negative log-likelihood against always L2',
      'nats per row, less is better',
      { ticks: [-1, -0.5, 0, 0.5, 1], zero: 0 },
      advised,
      (
        [
          ['advice for intervals', (one) => one.forIntervals],
          ['always Huber', always('huber')],
          ['always L1', always('l1')],
          ['headline', (one) => one.headline],
        ] as [string, (one: Advised, held: Record<string, Outcome>) => Outcome][]
      ).map(([name, outcome]) => [
        name,
        (one, held) => outcome(one, held)[likelihood]! - held.l2![likelihood]!,
      ]),
    ),
    'study-totals': picture(
      'Error of the total',
      'predicted total less the observed one',
      percents,
      advised,
      [
        ['headline', (one) => 100 * one.headline[total]!],
        ['always Huber', (_, held) => 100 * held.huber![total]!],
        ['always L1', (_, held) => 100 * held.l1![total]!],
        ['always L2', (_, held) => 100 * held.l2![total]!],
      ],
    ),
  };
}
