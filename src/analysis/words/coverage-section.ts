import type { Covered } from '../predicted-ranges/coverage.ts';
import type { Report } from '../report.ts';
import type { Section } from './document.ts';
import { count, number } from './format.ts';

/** Whether predicted quantiles, intervals and standard deviations hold; undefined where there are none. */
export function coverageSection({ coverage }: Report): Section | undefined {
  if (!coverage) return undefined;
  const { quantiles = [], crossings, interval, scale } = coverage;
  const isOff = ({ band }: Covered, level: number) => level < band[0] || level > band[1];
  const items: NonNullable<Section['items']> = [];
  for (const quantile of quantiles.filter((q) => isOff(q, q.level)))
    items.push({
      mark: '!',
      text: `“${quantile.column}” has ${points(quantile.covered)} of the observed values at or below it instead of ${points(quantile.level)}.`,
    });
  if (crossings && crossings.rows > 0)
    items.push({ mark: '!', text: `Quantiles cross in ${count(crossings.rows, 'row')}.` });
  if (interval) {
    const { level, covered, band, meanWidth } = interval;
    items.push({
      mark: level === undefined ? '–' : isOff(interval, level) ? '!' : '✓',
      text: `The interval holds ${points(covered)} of the observed values (95% interval ${points(band[0])} to ${points(band[1])})${level === undefined ? '' : `; it is meant to hold ${points(level)}`}. Mean width: ${number(meanWidth)}.`,
    });
  }
  if (scale) {
    const { factor, interval: reach } = scale;
    const isRight = reach[0] <= 1 && reach[1] >= 1;
    items.push({
      mark: isRight ? '✓' : '!',
      text: `${isRight ? 'The predicted standard deviations hold' : `The predicted standard deviations are too ${factor > 1 ? 'small' : 'large'}: multiply them by ${number(factor, 3)}`} (factor ${number(factor, 3)}, 95% interval ${number(reach[0], 3)} to ${number(reach[1], 3)}).`,
      detail: `Mean predicted standard deviation ${number(scale.sharpness)}, CRPS ${number(scale.crps)}, log score ${number(scale.logScore)}, both of a normal distribution.`,
    });
  }
  return {
    title: 'Do the predicted ranges hold?',
    items,
    ...(quantiles.length > 0 && {
      table: {
        header: ['Quantile', 'Level', 'Observed at or below', '95% interval', 'Pinball loss'],
        rows: quantiles.map(({ column, level, covered, band, pinball }) => [
          column,
          points(level),
          points(covered),
          `${points(band[0])} to ${points(band[1])}`,
          number(pinball),
        ]),
        align: ['left', 'right', 'right', 'right', 'right'],
      },
    }),
  };
}

const points = (share: number): string => `${Number((100 * share).toFixed(1))}%`;
