import type { Report } from '../../analysis/report.ts';
import { Icon } from './icon.tsx';
import { Told } from './told.tsx';

/** Caveats, each with advice. */
export function Caveats({ report }: { report: Report }) {
  const { caveats } = report.recommendation;
  if (caveats.length === 0) return null;
  return (
    <ul class="caveats" aria-label="Caveats">
      {caveats.map(({ id, text, advice }) => (
        <li key={id}>
          <Icon name="warning" />
          <div>
            <Told text={text} advice={advice} />
          </div>
        </li>
      ))}
    </ul>
  );
}
