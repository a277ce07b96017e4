import type { Report } from '../../analysis/report.ts';
import { mainMetrics } from '../../analysis/words/figures.ts';
import { number } from '../../analysis/words/format.ts';
import { glossary } from '../glossary.ts';
import { useSurroundings } from '../host.ts';
import { Term } from './explained.tsx';

/** How large the model's errors are: the numbers that people look for first. */
export function Metrics({ report }: { report: Report }) {
  const { settings } = useSurroundings();
  const figures = mainMetrics(report);
  if (figures.length === 0) return null;
  return (
    <dl class="metrics">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>
            <Term term={name in glossary ? name : name.toLowerCase()} text={name} />
          </dt>
          <dd>{typeof value === 'number' ? number(value, settings.digits) : value}</dd>
        </div>
      ))}
    </dl>
  );
}
