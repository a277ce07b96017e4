import type { Check, Report } from '../../analysis/report.ts';
import { capitalized } from '../../analysis/words/format.ts';
import { distributionName, estimates } from '../../analysis/words/names.ts';
import { type DerivationStep, derivation, lossById } from '../../losses/index.ts';
import { unbroken } from '../format.ts';
import { Formula } from './formula.tsx';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';

/** The way from the likelihood to the loss in three steps, with the user's own estimates. */
export function Why({ report }: { report: Report }) {
  const { loss } = report.recommendation;
  const { short, estimator, distribution, why, optimal, hurts } = lossById(loss);
  const steps = derivation(loss, estimates(report));
  const groups: { title: string; ids: DerivationStep['id'][] }[] = [
    {
      title:
        report.task === 'regression' ? 'Your errors’ distribution, fitted' : 'The distribution of one row',
      ids: ['distribution', 'estimates'],
    },
    { title: 'Multiply over the rows; take −ln', ids: ['likelihood', 'negative-log'] },
    { title: 'Drop the constants: the loss remains', ids: ['drop', 'loss'] },
  ];
  return (
    <Section id="why" title="From likelihood to loss" short="Derivation" foldable>
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
      <p>
        {unbroken(`${capitalized(short)} estimates ${estimator}. ${why}`)}{' '}
        {distribution === undefined &&
          `No distribution implies it: it is a compromise between ${distributionName('normal')} and heavier tails. `}
        {unbroken(`Efficient when ${optimal}. Hurts when ${hurts}.`)}
      </p>
    </Section>
  );
}

function Step({ step, report }: { step: DerivationStep; report: Report }) {
  const check = report.checks.find(({ id }) => id === step.assumption);
  return (
    <div class="step">
      <Formula latex={step.formula.latex} />
      <p>{step.words}</p>
      {check && <Enters check={check} />}
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

/** The place where a checked assumption enters, with its check. */
const Enters = ({ check }: { check: Check }) => (
  <p class={`enters ${check.state}`}>
    <Icon name={marks[check.state]} /> {assumed[check.id]}: {check.title.toLowerCase()}
  </p>
);
