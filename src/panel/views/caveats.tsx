import type { Report } from '../../analysis/report.ts';
import { unbroken } from '../format.ts';
import { Icon } from './icon.tsx';

/** What to keep in mind, each with what to do about it. */
export function Caveats({ report }: { report: Report }) {
  const { caveats } = report.recommendation;
  if (caveats.length === 0) return null;
  return (
    <ul class="caveats" aria-label="Caveats">
      {caveats.map(({ id, text, advice }) => (
        <li key={id}>
          <Icon name="warning" />
          <div>
            <b>{unbroken(text)}</b> {unbroken(advice)}
          </div>
        </li>
      ))}
    </ul>
  );
}
