import { percent } from '../../analysis/format.ts';
import type { Plots } from '../../analysis/plots.ts';
import type { Report } from '../../analysis/report.ts';
import { share } from '../format.ts';
import { lawName } from '../names.ts';
import { Figures, usePlots } from './figures.tsx';
import { Section } from './section.tsx';

/** Which law the errors follow: the drawings and the posterior over laws. */
export function Law({ report, plots: data }: { report: Report; plots: Plots }) {
  const drawn = { report, plots: data };
  const plots = usePlots(drawn, 'law');
  if (plots.length === 0 && !report.families?.length) return null;
  return (
    <Section id="law" title="The law of your errors">
      <Figures plots={plots} drawn={drawn}>
        {report.families && <Posterior report={report} />}
      </Figures>
    </Section>
  );
}

/** Probabilities of the laws given these errors, each law one bar. */
function Posterior({ report: { families = [] } }: { report: Report }) {
  const shown = families.filter(({ probability }) => probability >= 0.01).slice(0, 6);
  return (
    <table class="price posterior">
      <caption>How probable each law is, given these errors</caption>
      <tbody>
        {shown.map(({ id, probability }) => (
          <tr key={id}>
            <th scope="row">{lawName(id)}</th>
            <td class="track" aria-hidden="true">
              <div class="bar" data-law={id}>
                <span style={{ width: share(probability) }} />
              </div>
            </td>
            <td class="figure">{percent(probability)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
