import type { Report } from '../../analysis/report.ts';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';
import { Told } from './told.tsx';

/** Caveats, each with advice. */
export function Caveats({ report }: { report: Report }) {
  const { caveats } = report.recommendation;
  if (caveats.length === 0) return null;
  return (
    <Section id="caveats" title="Caveats">
      <ul class="caveats">
        {caveats.map(({ severity, text, advice }) => (
          <li key={text}>
            <Icon name={severity} />
            <div>
              <Told text={text} advice={advice} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
