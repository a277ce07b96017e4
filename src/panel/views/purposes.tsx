import type { Recommendation, Report } from '../../analysis/report.ts';
import { lossName } from '../../losses/loss-name.ts';
import { unbroken } from '../format.ts';
import { Icon } from './icon.tsx';

type Purpose = 'mean' | 'median' | 'distribution';
type Use = Pick<Recommendation, 'loss' | 'parameters'>;

/** What a report may say beside its one answer. */
type More = Recommendation & { first?: { text: string }; purposes?: Record<Purpose, Use> };

/** What to fix before the loss matters: above the answer, where there is something. */
export function First({ report }: { report: Report }) {
  const { first }: More = report.recommendation;
  if (!first) return null;
  return (
    <p class="first">
      <Icon name="warning" /> <b>Fix first:</b> {unbroken(first.text)}
    </p>
  );
}

const questions: Record<Purpose, string> = {
  mean: 'Totals and RMSE',
  median: 'Typical values and MAE',
  distribution: 'Intervals and probabilities',
};

/** The answer for each use of the predictions, the recommended one marked; nothing where all uses get one answer. */
export function Purposes({ report }: { report: Report }) {
  const { purposes, loss, parameters }: More = report.recommendation;
  if (!purposes) return null;
  const recommended = lossName(loss, parameters);
  const answers = (Object.keys(questions) as Purpose[]).map((purpose) => ({
    question: questions[purpose],
    answer: lossName(purposes[purpose].loss, purposes[purpose].parameters),
  }));
  if (answers.every(({ answer }) => answer === recommended)) return null;
  return (
    <dl class="purposes" aria-label="What will the predictions be used for?">
      {answers.map(({ question, answer }) => (
        <div key={question} class={answer === recommended ? 'chosen' : ''}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
