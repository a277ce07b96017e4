import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { kinds, type Part, type PartId, parts, type RolesKind } from '../../analysis/columns/parts.ts';
import type { Report, Roles } from '../../analysis/report.ts';
import { choiceInWords } from '../../analysis/words/roles-in-words.ts';
import type { Reading } from '../../data/table.ts';
import { Button, Checkbox, TextField } from '../elements.tsx';
import { useSurroundings } from '../host.ts';
import { draftOf, isAmong, partsToChoose, rolesOf } from '../roles-draft.ts';
import { Select, type SelectChoice } from './select.tsx';

interface ColumnsFormProps {
  reading: Reading;
  /** Possible readings of the columns. */
  choices: readonly Roles[];
  /** The report with the current roles; absent if there is none. */
  report?: Report;
  close?: () => void;
  children?: ComponentChildren;
}

/** A form for the roles of the columns, and whether the model was trained on these rows. */
export function ColumnsForm({ reading, choices, report, close = () => {}, children }: ColumnsFormProps) {
  const { host } = useSurroundings();
  const proposed = draftOf(report?.roles ?? choices[0] ?? { kind: 'observed', observed: '', predicted: '' });
  const [edited, setDraft] = useState(proposed);
  // The file may have changed while the form is open.
  const draft = isAmong(reading.columns, edited) ? edited : proposed;
  const [parameters, setParameters] = useState(report?.settings.inSampleParameters?.toString() ?? '');
  const [task, setTask] = useState<string>(taskSaid(report));
  const chosen = (part: PartId) => draft.columns[part] ?? [];
  const choose = (part: PartId, names: string[]) =>
    setDraft({ ...draft, columns: { ...draft.columns, [part]: names } });
  const ofNumbers = draft.kind === 'residual' || draft.kind === 'observed';
  const offered = partsToChoose(draft.kind);
  const several = offered.filter(({ part }) => (parts[part] as Part).several);
  const single = offered.filter((one) => !several.includes(one));
  const numeric = columnChoices(reading.columns.filter(({ kind }) => kind === 'number'));
  const all = columnChoices(reading.columns);
  const roles = rolesOf(draft);
  const current = report && choiceInWords(report.roles);
  const others = choices.filter((other) => choiceInWords(other) !== current);

  const apply = () => {
    if (roles && JSON.stringify(roles) !== JSON.stringify(report?.roles)) void host.setRoles(roles);
    if (ofNumbers && task !== taskSaid(report))
      void host.setTask(task === '' ? null : (task as keyof typeof targets));
    const count = parameters.trim() === '' ? null : Number(parameters);
    if (count !== (report?.settings.inSampleParameters ?? null) && (count === null || count >= 0))
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
          choices={Object.entries(kinds).map(([value, { text }]) => ({ value, text }))}
          onChange={(kind) => setDraft({ ...draft, kind: kind as RolesKind })}
        />
        {single.map(({ part, needed }) => (
          <Select
            key={part}
            label={parts[part].label}
            value={draft.columns[part]?.[0] ?? ''}
            choices={[
              ...(needed ? missing(draft.columns[part]) : [{ value: '', text: noneOf[part] ?? 'none' }]),
              ...(parts[part].holds === 'numbers' ? numeric : all),
            ]}
            onChange={(column) => choose(part, column === '' ? [] : [column])}
          />
        ))}
        {draft.kind === 'observed' && (
          <Select
            label="The target is"
            value={task}
            choices={[
              { value: '', text: 'recognized' },
              ...Object.entries(targets).map(([value, text]) => ({ value, text })),
            ]}
            onChange={setTask}
          />
        )}
        {ofNumbers && (
          <div class="field">
            <span aria-hidden="true">{parametersInWords}</span>
            <TextField
              type="number"
              min={0}
              label={parametersInWords}
              value={parameters}
              placeholder="held-out rows"
              onInput={(event) => setParameters(event.currentTarget.value)}
            />
          </div>
        )}
      </div>
      {several.map(({ part }) => (
        <ColumnChecks
          key={part}
          legend={parts[part].label}
          names={numeric.map(({ value }) => value).filter((name) => name !== draft.columns.label?.[0])}
          chosen={chosen(part)}
          onChange={(names) => choose(part, names)}
        />
      ))}
      <p class="actions">
        <Button onClick={apply} {...(!roles && { disabled: true })}>
          Analyze
        </Button>
        {report && (
          <Button secondary onClick={close}>
            Close
          </Button>
        )}
      </p>
      {children}
    </form>
  );
}

/** The kind of target that the user chose; empty if it is detected. */
const taskSaid = (report: Report | undefined): string => (report && !report.taskGuessed ? report.task : '');

/** Checkboxes for a role that several columns can share. */
function ColumnChecks(props: {
  legend: string;
  names: readonly string[];
  chosen: readonly string[];
  onChange: (names: string[]) => void;
}) {
  const { legend, names, chosen, onChange } = props;
  return (
    <fieldset class="checks">
      <legend>{legend}</legend>
      {names.map((name) => (
        <Checkbox
          key={name}
          label={name}
          checked={chosen.includes(name)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked ? [...chosen, name] : chosen.filter((other) => other !== name),
            )
          }
        />
      ))}
    </fieldset>
  );
}

const parametersInWords = 'Parameters of the model, if it was trained on these rows';

/** The kinds of target to choose from. */
const targets = {
  regression: 'any number',
  counts: 'counts',
  positive: 'amounts above zero',
} as const;

/** What it means that a role is not chosen, if that is more than “none”. */
const noneOf: Partial<Record<PartId, string>> = {
  order: 'is not used',
  split: 'all rows are analyzed',
  weight: 'all rows count equally',
};

/** The placeholder of a required role that is not chosen yet. */
const missing = (columns: readonly string[] = []): SelectChoice[] =>
  columns.length === 0 ? [{ value: '', text: 'choose one' }] : [];

const columnChoices = (columns: { name: string; kind: string }[]): SelectChoice[] =>
  columns.map(({ name }) => ({ value: name, text: name }));

/** Other readings of the same columns that are as plausible, one click each. */
function Suggestions({ roles, pick }: { roles: Roles[]; pick: (roles: Roles) => void }) {
  return (
    <p class="suggestions">
      Or:{' '}
      {roles.map((other) => (
        <button key={choiceInWords(other)} type="button" class="chip" onClick={() => pick(other)}>
          {choiceInWords(other)}
        </button>
      ))}
    </p>
  );
}
