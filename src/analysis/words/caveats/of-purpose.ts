import { lossById } from '../../../losses/index.ts';
import type { LossUse } from '../../report.ts';
import { lossInWords } from '../answers/for-purpose.ts';
import { capitalized } from '../format.ts';
import { defineCaveat } from './caveat.ts';

interface DecisionTarget {
  advised: LossUse;
  /** Whether the user said what the predictions are used for. */
  isStated: boolean;
  mean: LossUse;
  /**
   * How far totals would move, as shares, if the model predicted medians or
   * Huber’s center; absent if there are no totals.
   */
  shift?: { median: number; huber: number };
  /** Relative changes of the metrics on these rows if the predictions moved from the mean to the median error. */
  atMedian: { mae: number; rmse: number };
  /** Whether symmetric errors may differ this much by chance. */
  byChance?: true;
}

/** What predicting a center other than the mean would do to totals, and to the metrics on these rows. */
export const target = defineCaveat(
  'target',
  'target',
  ({ advised, isStated, mean, shift, atMedian, byChance }: DecisionTarget) => {
    const [mae, rmse] = [moved(atMedian.mae), moved(atMedian.rmse)];
    const metrics =
      mae === rmse
        ? `on these rows MAE and RMSE would ${mae}`
        : `on these rows the MAE would ${mae} and the RMSE ${rmse}`;
    const medians = 'With medians (L1) in place of means,';
    const name = capitalized(lossInWords(advised));
    return {
      text: `The mean and the median of these errors differ${byChance ? ', perhaps by chance' : ''}, and so do predictions under different losses. ${medians} ${shift ? `totals would ${moved(shift.median)}; ${metrics}. With Huber’s loss totals would ${moved(shift.huber)}.` : `${metrics}.`}`,
      advice: lossById(advised.loss).estimatesMean
        ? `${name} estimates the mean and keeps totals right.${isStated ? '' : ' State what the predictions are used for to get the answer for that use.'}`
        : `${name} does not estimate the mean: where totals matter, use ${lossInWords(mean)}.`,
    };
  },
  'info',
);

/** `fall by 18%`, `rise by 2.3%`, `hardly move`. */
function moved(shift: number): string {
  const share = Math.abs(100 * shift);
  if (share < 0.5) return 'hardly move';
  return `${shift < 0 ? 'fall' : 'rise'} by ${share < 10 ? Number(share.toPrecision(2)) : Math.round(share)}%`;
}

/** The smallest relative change of the RMSE that is worth mentioning for a log link. */
const worthSaying = 0.005;

/** What training with a log link changes. */
export const advisedLogLink = defineCaveat(
  'log-link',
  'log-link',
  ({ ratio }: { ratio?: number }) => ({
    text:
      ratio === undefined || ratio > 1 - worthSaying
        ? 'Poisson deviance usually comes with a log link: effects multiply instead of adding up.'
        : `With a log link, effects multiply instead of adding up: from the same predictions that lowers the held-out RMSE by ${Number((100 * (1 - ratio)).toPrecision(2))}%.`,
    advice:
      'In a linear model take logarithms of size-like inputs. For boosted trees and other flexible models the link makes little difference.',
  }),
  'info',
);
