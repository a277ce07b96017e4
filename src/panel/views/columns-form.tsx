import { useState } from 'preact/hooks';
import type { Roles } from '../../analysis/report.ts';
import { rolesInWords } from '../../analysis/words/document.ts';
import { Button, Checkbox, TextField } from '../elements.ts';
import { useSurroundings } from '../host.ts';
import type { Done } from '../protocol.ts';
import { draftOf, kinds, type RolesDraft, rolesOf } from '../roles-draft.ts';
import { CompareForm } from './compare-form.tsx';
import { type Choice, Select } from './select.tsx';

/** Which column plays which part, and whether the model has seen these rows. */
export function ColumnsForm({ done, close }: { done: Done; close: () => void }) {
  const { host } = useSurroundings();
  const { report, reading, choices } = done;
  const [draft, setDraft] = useState(draftOf(report.roles));
  const [parameters, setParameters] = useState(report.settings.inSampleParameters?.toString() ?? '');
  const change = (part: Partial<RolesDraft>) => setDraft({ ...draft, ...part });
  const numeric = columnChoices(reading.columns.filter(({ kind }) => kind === 'number'));
  const all = columnChoices(reading.columns);
  const roles = rolesOf(draft);
  const others = choices.filter((other) => rolesInWords(other) !== rolesInWords(report.roles));

  const apply = () => {
    if (roles && JSON.stringify(roles) !== JSON.stringify(report.roles)) void host.setRoles(roles);
    const count = parameters.trim() === '' ? null : Number(parameters);
    if (count !== (report.settings.inSampleParameters ?? null) && (count === null || count >= 0))
      void host.setInSampleParameters(count);
    close();
  };

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {others.length > 0 && <Suggestions roles={others} pick={(other) => void host.setRoles(other)} />}
      <div class="fields">
        <Select
          label="The file holds"
          value={draft.kind}
          choices={kinds}
          onChange={(kind) => change({ kind: kind as RolesDraft['kind'] })}
        />
        {draft.kind === 'residual' && (
          <Select
            label="Residual"
            value={draft.residual}
            choices={numeric}
            onChange={(residual) => change({ residual })}
          />
        )}
        {draft.kind === 'observed' && (
          <Select
            label="Observed"
            value={draft.observed}
            choices={numeric}
            onChange={(observed) => change({ observed })}
          />
        )}
        {(draft.kind === 'residual' || draft.kind === 'observed') && (
          <>
            <Select
              label="Predicted"
              value={draft.predicted}
              choices={draft.kind === 'residual' ? [none, ...numeric] : numeric}
              onChange={(predicted) => change({ predicted })}
            />
            <Select
              label="Order of the rows"
              value={draft.order}
              choices={[{ value: '', text: 'means nothing' }, ...all]}
              onChange={(order) => change({ order })}
            />
          </>
        )}
        {(draft.kind === 'probabilities' || draft.kind === 'predicted-label') && (
          <Select label="Label" value={draft.label} choices={all} onChange={(label) => change({ label })} />
        )}
        {draft.kind === 'predicted-label' && (
          <Select
            label="Predicted label"
            value={draft.predictedLabel}
            choices={all}
            onChange={(predictedLabel) => change({ predictedLabel })}
          />
        )}
        {(draft.kind === 'residual' || draft.kind === 'observed') && (
          <div class="field">
            <span aria-hidden="true">Parameters of the model, if it was trained on these rows</span>
            <TextField
              type="number"
              min={0}
              label="Parameters of the model, if it was trained on these rows"
              value={parameters}
              placeholder="held-out rows"
              onInput={(event) => setParameters(event.currentTarget.value)}
            />
          </div>
        )}
      </div>
      {draft.kind === 'probabilities' && (
        <fieldset class="checks">
          <legend>Probabilities</legend>
          {numeric
            .filter(({ value }) => value !== draft.label)
            .map(({ value }) => (
              <Checkbox
                key={value}
                label={value}
                checked={draft.probabilities.includes(value)}
                onChange={(event) =>
                  change({
                    probabilities: event.currentTarget.checked
                      ? [...draft.probabilities, value]
                      : draft.probabilities.filter((name) => name !== value),
                  })
                }
              />
            ))}
        </fieldset>
      )}
      <p class="actions">
        <Button onClick={apply} {...(!roles && { disabled: true })}>
          Analyze
        </Button>
        <Button secondary onClick={close}>
          Close
        </Button>
      </p>
      <CompareForm done={done} />
    </form>
  );
}

const none: Choice = { value: '', text: 'none' };

const columnChoices = (columns: { name: string; kind: string }[]): Choice[] =>
  columns.map(({ name }) => ({ value: name, text: name }));

/** Other readings of the same columns that are as plausible, one click each. */
function Suggestions({ roles, pick }: { roles: Roles[]; pick: (roles: Roles) => void }) {
  return (
    <p class="suggestions">
      Or:{' '}
      {roles.map((other) => (
        <button key={rolesInWords(other)} type="button" class="chip" onClick={() => pick(other)}>
          {rolesInWords(other)}
        </button>
      ))}
    </p>
  );
}
