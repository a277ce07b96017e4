import type { LossUse } from '../../report.ts';
import { useInWords } from '../answers/for-purpose.ts';
import { defineCaveat } from './caveat.ts';

interface Target {
  advised: LossUse;
  mean: LossUse;
  median: LossUse;
  /** How far totals would move, as shares, if the model predicted medians or Huber’s center; absent without totals. */
  shift?: { median: number; huber: number };
}

/** What predicting another center than the mean would do to totals. */
export const target = defineCaveat('target', 'target', ({ advised, mean, median, shift }: Target) => ({
  text: shift
    ? `The errors are not symmetric, so a loss decides what is predicted: totals would ${moved(shift.median)} if the model predicted medians (L1), and ${moved(shift.huber)} with Huber’s loss.`
    : 'The errors are not symmetric, so a loss decides what is predicted: the mean, the median and Huber’s center differ.',
  advice: `For totals or RMSE use ${useInWords(mean)}; for typical values (MAE) use ${useInWords(median)}.${advised.loss === mean.loss ? '' : ` ${useInWords(advised)} does not estimate the mean.`}`,
}));

function moved(shift: number): string {
  const share = Math.abs(100 * shift);
  if (share < 0.5) return 'hardly move';
  return `${shift < 0 ? 'fall' : 'rise'} by ${share < 10 ? Number(share.toPrecision(2)) : Math.round(share)}%`;
}

/** What training with a log link changes. */
export const logLink = defineCaveat('log-link', 'log-link', ({ ratio }: { ratio?: number }) => ({
  text:
    ratio === undefined || ratio >= 1
      ? 'Poisson deviance usually comes with a log link: effects multiply instead of adding up.'
      : `With a log link, effects multiply instead of adding up: from the same predictions that lowers the held-out RMSE by ${Number((100 * (1 - ratio)).toPrecision(2))}%.`,
  advice:
    'In a linear model take logarithms of size-like inputs. For boosted trees and other flexible models the link makes little difference.',
}));
