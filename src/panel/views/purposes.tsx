import type { Report } from '../../analysis/report.ts';
import { lossName } from '../../losses/loss-name.ts';
import { unbroken } from '../format.ts';
import { useSurroundings } from '../host.ts';
import type { Use } from '../protocol.ts';
import { Icon } from './icon.tsx';

/** What to fix before the loss matters: above the answer, where the headline does not begin with it. */
export function First({ report }: { report: Report }) {
  const { first, headline } = report.recommendation;
  if (!first || headline.startsWith(`First ${first.text}`)) return null;
  return (
    <p class="first">
      <Icon name="warning" /> <b>Fix first:</b> {unbroken(first.text)}
    </p>
  );
}

const questions: Record<Use, string> = {
  mean: 'Totals and RMSE',
  median: 'Typical values and MAE',
  distribution: 'Intervals and probabilities',
};

/**
 * The answer for each use of the predictions, the recommended one marked: a choice, which runs the analysis again.
 * Nothing where all uses get one answer.
 */
export function Purposes({ report }: { report: Report }) {
  const { host } = useSurroundings();
  const { purposes, loss, parameters } = report.recommendation;
  if (!purposes) return null;
  const recommended = lossName(loss, parameters);
  const answers = (Object.keys(questions) as Use[]).map((use) => ({
    use,
    question: questions[use],
    answer: lossName(purposes[use].loss, purposes[use].parameters),
  }));
  if (answers.every(({ answer }) => answer === recommended)) return null;
  return (
    <fieldset class="purposes">
      <legend>What will the predictions be used for?</legend>
      {answers.map(({ use, question, answer }) => (
        <button
          key={use}
          type="button"
          class="quiet toggle"
          aria-pressed={answer === recommended}
          onClick={() => void host.setPurpose(use)}
        >
          {question}: <b>{answer}</b>
        </button>
      ))}
    </fieldset>
  );
}
