import type { Report } from '../../analysis/report.ts';
import { metricFigures } from '../../analysis/words/figures.ts';
import { number } from '../../analysis/words/format.ts';
import { useSurroundings } from '../host.ts';

/** How large the model's errors are: the numbers that people look for first. */
export function Metrics({ report }: { report: Report }) {
  const { settings } = useSurroundings();
  const figures = metricFigures(report);
  if (figures.length === 0) return null;
  return (
    <dl class="metrics">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeof value === 'number' ? number(value, settings.digits) : value}</dd>
        </div>
      ))}
    </dl>
  );
}
