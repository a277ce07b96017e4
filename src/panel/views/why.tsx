import type { Check, Report } from '../../analysis/report.ts';
import { capitalized } from '../../analysis/words/format.ts';
import { estimates } from '../../analysis/words/names.ts';
import { rowTermOf } from '../../analysis/words/row-term-of.ts';
import { type DerivationStep, derivation, lossById } from '../../losses/index.ts';
import { typeset } from '../format.ts';
import { Formula } from './formula.tsx';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';

/** The derivation of the loss from the likelihood in three steps, with the user's own estimates. */
export function Why({ report }: { report: Report }) {
  const { loss } = report.recommendation;
  const { short, estimator, why, optimal, hurts } = lossById(loss);
  const steps = derivation(loss, estimates(report), rowTermOf(report));
  const groups: { title: string; ids: DerivationStep['id'][] }[] = [
    {
      title: steps.some(({ id }) => id === 'estimates')
        ? 'The distribution that implies it, with your estimates'
        : 'The distribution of one row',
      ids: ['distribution', 'estimates'],
    },
    { title: 'Multiply over the rows; take −ln', ids: ['likelihood', 'negative-log'] },
    { title: 'Drop the constants: the loss remains', ids: ['drop', 'loss'] },
  ];
  return (
    <Section id="why" title="Derivation: from likelihood to loss" short="Derivation" foldable>
      {steps.length > 0 && (
        <ol class={steps.some(({ formula }) => /\bcases\b/.test(formula.latex)) ? 'steps wide' : 'steps'}>
          {groups.map(({ title, ids }) => (
            <li key={title}>
              <h3>{title}</h3>
              {steps
                .filter(({ id }) => ids.includes(id))
                .map((step) => (
                  <Step key={step.id} step={step} report={report} />
                ))}
            </li>
          ))}
        </ol>
      )}
      <div class="of-loss">
        <p>{typeset(`${capitalized(short)} estimates ${estimator}. ${why}`)}</p>{' '}
        <p>{typeset(`Efficient when ${optimal}. Hurts when ${hurts}.`)}</p>
      </div>
    </Section>
  );
}

function Step({ step, report }: { step: DerivationStep; report: Report }) {
  const check = report.checks.find(({ id }) => id === step.assumption);
  const followsMean = step.assumption === 'spread' && report.task !== 'regression';
  return (
    <div class="step">
      <Formula latex={step.formula.latex} />
      <p>{typeset(step.words)}</p>
      {check && !followsMean && (
        <Enters id={check.id} state={check.state} found={check.title.toLowerCase()} />
      )}
      {/* For such a target the check is about the variance that its distribution implies, not about an even one. */}
      {followsMean && <Enters id="spread" state="warning" found="here it changes with the mean" />}
    </div>
  );
}

const assumed: Record<Check['id'], string> = {
  bias: 'Assumes errors centered at zero',
  independence: 'Assumes independent rows',
  spread: 'Assumes the same variance in all rows',
  data: 'Assumes clean values',
  'predicted-scale': 'Assumes that the predicted standard deviations are right up to a factor',
};
const marks = { ok: 'check', warning: 'warning', unknown: 'question' } as const;

/** Marks where a checked assumption enters, with its check. */
const Enters = ({ id, state, found }: Pick<Check, 'id' | 'state'> & { found: string }) => (
  <p class={`enters ${state}`}>
    <Icon name={marks[state]} /> {assumed[id]}:{' '}
    {assumed[id].endsWith(found) ? 'nothing found against it' : found}
  </p>
);
