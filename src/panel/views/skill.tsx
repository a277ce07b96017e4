import type { Report } from '../../analysis/report.ts';
import { number } from '../../analysis/words/format.ts';
import { cssShare } from '../format.ts';
import { useSurroundings } from '../host.ts';

/** For labels no other loss competes, so this shows how much the model gains over the class shares. */
export function Skill({ report: { classification } }: { report: Report }) {
  const { settings } = useSurroundings();
  if (classification?.logLoss === undefined) return null;
  const { logLoss, baseRateLogLoss } = classification;
  const most = Math.max(logLoss, baseRateLogLoss);
  const rows = [
    { name: 'This model', loss: logLoss },
    { name: 'The classes’ shares alone', loss: baseRateLogLoss },
  ];
  return (
    <table class="efficiency">
      <caption>Cross-entropy (log loss), lower is better</caption>
      <tbody>
        {rows.map(({ name, loss }, i) => (
          <tr key={name} class={i === 0 ? 'chosen' : ''}>
            <th scope="row">{name}</th>
            <td class="track" aria-hidden="true">
              <div class="bar">
                <span style={{ width: cssShare(loss / most) }} />
              </div>
            </td>
            <td class="figure">{number(loss, settings.digits)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
