import type { Report } from '../../analysis/report.ts';
import { shownConfidence, uncheckedInWords } from '../../analysis/words/confidence-in-words.ts';
import { posterior } from '../../analysis/words/format.ts';
import { moreRowsInWords } from '../../analysis/words/more-rows.ts';
import { lossName } from '../../losses/loss-name.ts';
import { cssShare, typeset } from '../format.ts';
import type { Done } from '../protocol.ts';
import { Explained } from './explained.tsx';
import { type Doors, NextSteps } from './next-steps.tsx';
import { Words } from './words.tsx';

const strengths = { strong: 'Strong', leaning: 'Leaning', undecided: 'Undecided' } as const;

/** The answer, its confidence, and what would change it. */
export function Verdict({ done, doors }: { done: Done; doors: Doors }) {
  const { report } = done;
  const { recommendation } = report;
  const { headline, reasons, strength, supposing, withoutConfidence, loss, parameters, wouldChange } =
    recommendation;
  const confidence = shownConfidence(recommendation);
  const unchecked = uncheckedInWords(recommendation);
  return (
    <div class="verdict" data-strength={strength}>
      <Headline text={headline} loss={strength === 'undecided' ? undefined : loss} />
      {reasons[0] && (
        <p class="lead">
          <Explained text={reasons[0]} />
        </p>
      )}
      <div class="confidence">
        <span class={`strength ${strength}`}>{strengths[strength]}</span>
        <div>
          {confidence === undefined ? (
            <p>
              {typeset(withoutConfidence ?? '')}
              {supposing && ` This assumes that ${supposing}.`}
              {unchecked && ` ${unchecked}`}
            </p>
          ) : (
            <p>
              <b>{confidence}</b> likely that no other loss needs at least 10% less data than{' '}
              {lossName(loss, parameters)}
              {supposing && `, assuming ${supposing}`}.{unchecked && ` ${unchecked}`}
            </p>
          )}
        </div>
      </div>
      <p class="would-change">
        <span class="label">What would change this:</span>{' '}
        {typeset([wouldChange, moreRowsInWords(report)].filter(Boolean).join(' '))}{' '}
        <NextSteps done={done} doors={doors} />
      </p>
    </div>
  );
}

/** Answers longer than this, in characters, get a smaller font. */
const longAnswer = 24;

/** The answer as the largest text on the page; what follows the colon, its basis, is smaller. */
function Headline({ text, loss }: { text: string; loss: string | undefined }) {
  const [answer, ...rest] = text.split(': ');
  return (
    <h1>
      <span class={answer!.length > longAnswer ? 'answer long' : 'answer'} data-loss={loss}>
        <Words text={answer!} />
        {rest.length > 0 && <span class="visually-hidden">: </span>}
      </span>
      {rest.length > 0 && <span class="basis">{typeset(rest.join(': '))}</span>}
    </h1>
  );
}

/** The further reasons, in order of importance. */
export function Reasons({ report }: { report: Report }) {
  const [, ...reasons] = report.recommendation.reasons;
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons" aria-label="Evidence">
      {reasons.map((reason) => (
        <li key={reason}>
          <Explained text={reason} />
        </li>
      ))}
    </ul>
  );
}

/** The losses that depend on whether the errors are normal or Laplace. */
const betweenTwo = new Set<string>(['l2', 'l1', 'weighted-l2', 'laplace-nll']);

/**
 * Normal against Laplace as one bar split in two: an even split means "undecided". If the variance is uneven, it is
 * about the residuals divided by their scale. Not shown if the answer is another distribution, which it would seem to
 * contradict.
 */
export function Balance({ report }: { report: Report }) {
  const { loss, strength } = report.recommendation;
  const comparison = report.standardised?.comparison ?? report.comparison;
  if (!comparison || !(strength === 'undecided' || betweenTwo.has(loss))) return null;
  const { normal, laplace } = comparison;
  return (
    <div class="balance">
      <p class="quiet-text">
        Normal against Laplace alone{report.standardised && ', for errors divided by their scale'}
      </p>
      <span class="distribution-normal">Normal {posterior(normal.probability)}</span>
      <div class="split" aria-hidden="true">
        <span class="normal" style={{ width: cssShare(normal.probability) }} />
        <span class="laplace" style={{ width: cssShare(laplace.probability) }} />
      </div>
      <span class="distribution-laplace">{posterior(laplace.probability)} Laplace</span>
    </div>
  );
}
