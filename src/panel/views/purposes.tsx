import { Fragment } from 'preact';
import { quantileOfCosts } from '../../analysis/purpose/named-purpose.ts';
import type { Report } from '../../analysis/report.ts';
import { lossInWords } from '../../analysis/words/answers/for-purpose.ts';
import { number } from '../../analysis/words/format.ts';
import { Button, TextField } from '../elements.tsx';
import { useSurroundings } from '../host.ts';
import type { StatedUse } from '../protocol.ts';
import { usePersisted } from './use-persisted.ts';

const questions: Record<StatedUse, string> = {
  mean: 'Totals and RMSE',
  median: 'Typical values and MAE',
  distribution: 'Intervals and probabilities',
};

/**
 * The answer for each purpose of the predictions. One is pressed only if the user chose it. Choosing another runs the
 * analysis again. A quantile is chosen directly or through the costs of errors.
 */
export function Purposes({ report }: { report: Report }) {
  const { host } = useSurroundings();
  const [isOpen, setOpen] = usePersisted('quantile', false);
  const { purposes } = report.recommendation;
  if (!purposes) return null;
  const { purpose: stated } = report.settings;
  const answers = (Object.keys(questions) as StatedUse[]).map((use) => ({
    use,
    question: questions[use],
    answer: lossInWords(purposes[use]),
  }));
  const quantile = typeof stated === 'object' ? stated.quantile : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in the line of what it names
    <div role="group" class="purposes" aria-labelledby="purposes-title">
      <span id="purposes-title">Predictions used for</span>{' '}
      {answers.map(({ use, question, answer }) => (
        <Fragment key={use}>
          <button
            type="button"
            class="quiet toggle"
            aria-pressed={stated === use}
            onClick={() => void host.setPurpose(stated === use ? null : use)}
          >
            {question}: <b>{answer}</b>
          </button>{' '}
        </Fragment>
      ))}
      <button
        type="button"
        class="quiet toggle"
        aria-pressed={quantile !== undefined}
        aria-expanded={isOpen}
        aria-controls="quantile"
        onClick={() => setOpen(!isOpen)}
      >
        {quantile === undefined ? 'A quantile or costs' : `The ${number(100 * quantile)}% quantile`}
      </button>
      <div id="quantile" class="quantile" hidden={!isOpen}>
        {isOpen && <Quantile stated={quantile} />}
      </div>
    </div>
  );
}

/** A form for a quantile, by its level or by the costs of predicting too low and too high. */
function Quantile({ stated }: { stated: number | undefined }) {
  const { host } = useSurroundings();
  const [share, setShare] = usePersisted(
    'quantile-share',
    stated === undefined ? '' : `${number(100 * stated)}`,
  );
  const [low, setLow] = usePersisted('cost-low', '');
  const [high, setHigh] = usePersisted('cost-high', '');
  const byCosts = quantileOfCosts(Number(low), Number(high));
  const byShare = Number(share) > 0 && Number(share) < 100 ? { quantile: Number(share) / 100 } : undefined;
  const chosen = byCosts ?? byShare;
  const field = (label: string, value: string, set: (value: string) => void, placeholder: string) => (
    <div class="field">
      <span aria-hidden="true">{label}</span>
      <TextField
        type="number"
        min={0}
        label={label}
        value={value}
        placeholder={placeholder}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </div>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) void host.setPurpose(chosen);
      }}
    >
      {field('Quantile in percent', share, setShare, '90')}
      {field('or: cost of a prediction that is 1 too low', low, setLow, '9')}
      {field('cost of one that is 1 too high', high, setHigh, '1')}
      <Button disabled={chosen === undefined}>
        Analyze{chosen && ` the ${number(100 * chosen.quantile)}% quantile`}
      </Button>
      {stated !== undefined && (
        <Button secondary onClick={() => void host.setPurpose(null)}>
          No quantile
        </Button>
      )}
    </form>
  );
}
