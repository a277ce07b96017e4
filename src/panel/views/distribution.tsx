import { posterior } from '../../analysis/words/format.ts';
import { distributionName, impliedLossName } from '../../analysis/words/names.ts';
import { cssShare } from '../format.ts';
import type { Drawn } from '../plots/definition.ts';
import { Figures, usePlots } from './figures.tsx';
import { Section } from './section.tsx';
import type { Basis } from './use-drawn.ts';
import { Reasons } from './verdict.tsx';

/** Which distribution the errors follow: the plots and the posterior over distributions. */
export function Distribution({ drawn, basis }: { drawn: Drawn; basis: Basis }) {
  const { report } = drawn;
  const plots = usePlots(drawn, 'distribution');
  if (plots.length === 0 && !report.families?.length && report.recommendation.reasons.length < 2) return null;
  return (
    <Section id="distribution" title={report.task === 'classification' ? 'Evidence' : 'Error distribution'}>
      <Reasons report={report} />
      {basis.canBeScaled && <ScaledOrNot basis={basis} />}
      <Figures plots={plots} drawn={drawn}>
        {report.families && (
          <div class="of-families">
            <Posterior drawn={drawn} isBasis={!basis.canBeScaled || drawn.isScaled === true} />
          </div>
        )}
      </Figures>
    </Section>
  );
}

/**
 * If the variance is uneven: a choice between the scaled residuals, on which the answer rests, and those of the file.
 */
function ScaledOrNot({ basis: { asTheyAre, choose } }: { basis: Basis }) {
  const options = [
    { text: 'divided by their scale', value: false },
    { text: 'as they are', value: true },
  ];
  return (
    <fieldset class="scaled-or-not">
      <legend>Plots show the errors</legend>
      {options.map(({ text, value }) => (
        <button
          key={text}
          type="button"
          class="quiet toggle"
          aria-pressed={asTheyAre === value}
          onClick={() => choose(value)}
        >
          {text}
        </button>
      ))}
      <p class="quiet-text">
        {asTheyAre
          ? 'As they are, the errors mix rows with small and with large variance.'
          : 'The variance is uneven, so the answer rests on the errors divided by their scale.'}
      </p>
    </fieldset>
  );
}

/** The posterior probabilities of the distributions as bars, each with the loss that it implies. */
function Posterior({ drawn, isBasis }: { drawn: Drawn; isBasis: boolean }) {
  const { families = [], recommendation } = drawn.report;
  return (
    <table class="efficiency posterior">
      <caption>
        How probable each distribution is, given these errors
        {drawn.isScaled ? ' divided by their scale' : !isBasis && ' as they are'}, and the loss it implies
      </caption>
      <tbody>
        {families.map(({ id, probability }) => (
          <tr key={id} class={isBasis && id === recommendation.distribution ? 'chosen' : ''}>
            <th scope="row">
              <span data-distribution={id}>{distributionName(id)}</span>
            </th>
            <td class="implied">{impliedLossName(id)}</td>
            <td class="track" aria-hidden="true">
              <div class="bar" data-distribution={id}>
                <span style={{ width: cssShare(probability) }} />
              </div>
            </td>
            <td class="figure">{posterior(probability)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
