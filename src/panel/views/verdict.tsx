import type { Report } from '../../analysis/report.ts';
import { percent, posterior } from '../../analysis/words/format.ts';
import { lossName } from '../../losses/loss-name.ts';
import { share, unbroken } from '../format.ts';
import { Section } from './section.tsx';
import { Words } from './words.tsx';

const strengths = { strong: 'Strong', leaning: 'Leaning', undecided: 'Undecided' } as const;

/** The answer, how sure it is, and what would change it. */
export function Verdict({ report }: { report: Report }) {
  const { recommendation } = report;
  const { headline, reasons, strength, confidence, supposing, loss, parameters, wouldChange } =
    recommendation;
  return (
    <div class="verdict" data-strength={strength}>
      <Headline text={headline} loss={strength === 'undecided' ? undefined : loss} />
      {reasons[0] && <p class="lead">{unbroken(reasons[0])}</p>}
      <div class="sureness">
        <span class={`strength ${strength}`}>{strengths[strength]}</span>
        <div class="bar" data-loss={loss} aria-hidden="true">
          <span style={{ width: share(confidence) }} />
        </div>
        <p>
          <b>{percent(confidence)}</b> sure that {lossName(loss, parameters)} is within 10{'\u00a0'}% of the
          best loss{supposing && `, if ${supposing}`}
        </p>
      </div>
      <p class="would-change">
        <span class="label">Would change it:</span> {unbroken(wouldChange)}
      </p>
    </div>
  );
}

/** The answer in the largest words on the page; what it rests on, after the colon, in smaller ones. */
function Headline({ text, loss }: { text: string; loss: string | undefined }) {
  const [answer, ...rest] = text.split(': ');
  return (
    <h1>
      <span class="answer" data-loss={loss}>
        <Words text={answer!} />
        {rest.length > 0 && <span class="visually-hidden">: </span>}
      </span>
      {rest.length > 0 && <span class="basis">{rest.join(': ')}</span>}
    </h1>
  );
}

/** The further reasons, in order of weight. */
export function Reasons({ report }: { report: Report }) {
  const [, ...reasons] = report.recommendation.reasons;
  if (reasons.length === 0) return null;
  return (
    <Section id="reasons" title="What speaks for it">
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason}>{unbroken(reason)}</li>
        ))}
      </ul>
    </Section>
  );
}

/** The losses that stand or fall with Normal against Laplace. */
const betweenTwo = new Set<string>(['l2', 'l1', 'weighted-l2', 'laplace-nll']);

/**
 * Normal against Laplace as one bar split in two: an even split is what "undecided" looks like. Where the spread is
 * uneven, of the residuals divided by it. Not beside an answer of another distribution, which it would seem to contradict.
 */
export function Balance({ report }: { report: Report }) {
  const { loss, strength } = report.recommendation;
  const comparison = report.standardised?.comparison ?? report.comparison;
  if (!comparison || !(strength === 'undecided' || betweenTwo.has(loss))) return null;
  const { normal, laplace } = comparison;
  return (
    <div class="balance" title={report.standardised && 'After dividing by the spread'}>
      <span class="distribution-normal">Normal {posterior(normal.probability)}</span>
      <div class="split" aria-hidden="true">
        <span class="normal" style={{ width: share(normal.probability) }} />
        <span class="laplace" style={{ width: share(laplace.probability) }} />
      </div>
      <span class="distribution-laplace">{posterior(laplace.probability)} Laplace</span>
    </div>
  );
}
