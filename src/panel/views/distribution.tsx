import type { Plots } from '../../analysis/drawings/plots.ts';
import type { Report } from '../../analysis/report.ts';
import { posterior } from '../../analysis/words/format.ts';
import { distributionName, lossOf } from '../../analysis/words/names.ts';
import { share } from '../format.ts';
import { Figures, usePlots } from './figures.tsx';
import { Section } from './section.tsx';
import { Reasons } from './verdict.tsx';

/** Which distribution the errors follow: the drawings and the posterior over distributions. */
export function Distribution({ report, plots: data }: { report: Report; plots: Plots }) {
  const drawn = { report, plots: data };
  const plots = usePlots(drawn, 'distribution');
  if (plots.length === 0 && !report.families?.length && report.recommendation.reasons.length < 2) return null;
  return (
    <Section id="distribution" title={report.task === 'classification' ? 'Evidence' : 'Error distribution'}>
      <Reasons report={report} />
      {report.standardised && (
        <p class="as-they-are">
          These plots show the errors as they are, a mixture of variances. The answer rests on the errors
          divided by their scale.
        </p>
      )}
      <Figures plots={plots} drawn={drawn}>
        {report.families && <Posterior report={report} />}
      </Figures>
    </Section>
  );
}

/** Probabilities of the distributions given these errors, each distribution one bar, and the loss that each implies. */
function Posterior({ report: { families = [], recommendation, standardised } }: { report: Report }) {
  return (
    <table class="price posterior">
      <caption>
        How probable each distribution is, given these errors{standardised && ' as they are'}, and the loss it
        implies
      </caption>
      <tbody>
        {families.map(({ id, probability }) => (
          <tr key={id} class={id === recommendation.distribution && !standardised ? 'chosen' : ''}>
            <th scope="row">
              <span data-distribution={id}>{distributionName(id)}</span>
            </th>
            <td class="implied">{lossOf(id)}</td>
            <td class="track" aria-hidden="true">
              <div class="bar" data-distribution={id}>
                <span style={{ width: share(probability) }} />
              </div>
            </td>
            <td class="figure">{posterior(probability)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
