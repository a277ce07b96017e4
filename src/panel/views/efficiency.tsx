import type { LossEfficiency, Report } from '../../analysis/report.ts';
import { extraData, mostTimes } from '../../analysis/words/format.ts';
import { notCompared, shownEfficiencies } from '../../analysis/words/shown-efficiencies.ts';
import { lossById } from '../../losses/index.ts';
import { cssShare } from '../format.ts';
import { Words } from './words.tsx';

/** What the alternatives need: rows for the same precision, as bars on a logarithmic scale. */
export function Efficiency({ report }: { report: Report }) {
  const { losses } = report;
  if (!losses?.length) return null;
  const { efficiencies, than } = shownEfficiencies(losses);
  const shown = pick(efficiencies, report);
  const most = Math.max(2, ...shown.map((loss) => Math.min(mostTimes, loss.expectedVarianceRatio)));
  return (
    <table class="efficiency">
      <caption>
        Data needed for the precision of {than}
        {notCompared(report) && ' for means'} (log scale)
      </caption>
      <tbody>
        {shown.map((loss) => (
          <tr key={loss.name} class={isChosen(loss, report) ? 'chosen' : ''}>
            <th scope="row">
              <span data-loss={loss.id}>
                <Words text={loss.name} />
              </span>
            </th>
            <td class="track" aria-hidden="true">
              <div class="bar" data-loss={loss.id}>
                <span
                  style={{
                    width: cssShare(barLength(loss.expectedVarianceRatio, most)),
                  }}
                />
              </div>
            </td>
            <td class="figure">{extraData(loss.expectedVarianceRatio)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The bar's length on a logarithmic scale; zero for a loss that needs no more data, full for all that need too much to say. */
const barLength = (ratio: number, most: number): number =>
  extraData(ratio) === extraData(1) ? 0 : Math.min(1, Math.max(0.02, Math.log(ratio) / Math.log(most)));

/** Orders by the data needed; among losses that need about the same, the recommended one is first. */
const rank = (loss: LossEfficiency, report: Report): number =>
  extraData(loss.expectedVarianceRatio) === extraData(1)
    ? Number(!isChosen(loss, report))
    : loss.expectedVarianceRatio;

/** A loss can be listed with several parameter values. */
const isChosen = ({ id, parameters = {} }: LossEfficiency, { recommendation: chosen }: Report): boolean =>
  id === chosen.loss && ['p', 'nu', 'tau'].every((shape) => parameters[shape] === chosen.parameters[shape]);

/**
 * The losses to show: the recommended one and the one for typical values, the well-known ones, and the ones that need
 * the least and the most data; with an uneven variance, all that model it, of which the reasons may name any; for counts
 * and positive targets, which have few, all of them.
 */
function pick(losses: LossEfficiency[], report: Report): LossEfficiency[] {
  const { loss, purposes } = report.recommendation;
  const known = new Set<string | undefined>([loss, purposes?.median.loss, 'l2', 'l1', 'huber']);
  const mostEfficient = losses.reduce((a, b) => (b.expectedVarianceRatio < a.expectedVarianceRatio ? b : a));
  const leastEfficient = losses.reduce((a, b) => (b.expectedVarianceRatio > a.expectedVarianceRatio ? b : a));
  return losses
    .filter(
      (loss) =>
        report.task !== 'regression' ||
        known.has(loss.id) ||
        loss === mostEfficient ||
        loss === leastEfficient ||
        lossById(loss.id).modelsScaleOf !== undefined,
    )
    .sort((a, b) => rank(a, report) - rank(b, report));
}
