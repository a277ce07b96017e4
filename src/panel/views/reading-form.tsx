import { useState } from 'preact/hooks';
import { encodings } from '../../analysis/columns/encodings.ts';
import { wholeNumber } from '../../analysis/words/format.ts';
import type { ColumnTypes, Reading, ReadOptions } from '../../data/table.ts';
import { Button, TextField } from '../elements.tsx';
import { useSurroundings } from '../host.ts';
import { Select, type SelectChoice } from './select.tsx';

const delimiters: SelectChoice[] = [
  { value: ',', text: 'comma' },
  { value: ';', text: 'semicolon' },
  { value: '\t', text: 'tab' },
  { value: '|', text: 'vertical bar' },
  { value: ' ', text: 'space' },
];
const decimals: SelectChoice[] = [
  { value: '.', text: 'point' },
  { value: ',', text: 'comma' },
];
const headers: SelectChoice[] = [
  { value: 'yes', text: 'names' },
  { value: 'no', text: 'data' },
];
const encodingChoices: SelectChoice[] = encodings.map((value) => ({ value, text: value }));
const another = 'another';
const shownColumns = 50;

/**
 * How the file was read, and a form to correct it. If the file could not be read there is only the form, and for a
 * document with several tables (`paths`) a choice among them.
 */
export function ReadingForm(props: { reading?: Reading; readOptions: ReadOptions; paths?: string[] }) {
  const { reading, readOptions, paths } = props;
  const { host } = useSurroundings();
  const [options, setOptions] = useState(readOptions);
  const isJson = reading
    ? /^jsonl?$/.test(reading.format)
    : paths !== undefined || options.path !== undefined;
  const isText = reading ? reading.format === 'csv' : !isJson;
  const change = (part: { [name in keyof ReadOptions]: ReadOptions[name] | undefined }) => {
    const next = Object.entries({ ...options, ...part }).filter(([, value]) => value !== undefined);
    setOptions(Object.fromEntries(next));
  };
  // To read the file the same way again would give the same.
  const isChanged = JSON.stringify(options) !== JSON.stringify(readOptions);
  return (
    <div class="reading">
      {reading && (
        <p>
          {reading.format.toUpperCase()}
          {reading.compressed && ', gzip-compressed'}.{' '}
          <span class="on-page">Correct a wrong guess here; the correction is remembered for this file.</span>
        </p>
      )}
      {reading && reading.skippedCount > 0 && <Skipped reading={reading} />}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void host.setReadOptions(options);
        }}
      >
        <div class="fields">
          {isText && (
            <>
              <Delimiter found={reading?.delimiter} options={options} change={change} />
              <Guessed
                label="Decimal separator"
                found={reading?.decimal}
                value={options.decimal}
                choices={decimals}
                onChange={(value) => change({ decimal: value as ReadOptions['decimal'] })}
              />
              <Guessed
                label="First line"
                found={yesNo(reading?.header)}
                value={yesNo(options.header)}
                choices={headers}
                onChange={(value) => change({ header: value === undefined ? undefined : value === 'yes' })}
              />
            </>
          )}
          {isJson && <Path paths={paths} options={options} change={change} />}
          {(isText || isJson) && (
            <Guessed
              label="Encoding"
              found={reading?.encoding}
              value={options.encoding}
              choices={encodingChoices}
              onChange={(value) => change({ encoding: value as ReadOptions['encoding'] })}
            />
          )}
        </div>
        {reading && (
          <ColumnsRead
            reading={reading}
            types={options.types ?? {}}
            onChange={(types) => change({ types })}
          />
        )}
        <p class="actions">
          <Button disabled={!isChanged} onClick={() => void host.setReadOptions(options)}>
            Read again
          </Button>
          {Object.keys(readOptions).length > 0 && (
            <Button secondary onClick={() => void host.setReadOptions({})}>
              Detect everything again
            </Button>
          )}
        </p>
      </form>
    </div>
  );
}

const yesNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no';

type Change = (part: { [name in keyof ReadOptions]: ReadOptions[name] | undefined }) => void;

/** A choice that is guessed unless the user makes it; it shows the guess. */
function Guessed(props: {
  label: string;
  found: string | undefined;
  value: string | undefined;
  choices: SelectChoice[];
  onChange: (value: string | undefined) => void;
}) {
  const { label, found, value, choices, onChange } = props;
  const text = choices.find((choice) => choice.value === found)?.text ?? found;
  const guess = {
    value: '',
    text: text === undefined || value !== undefined ? 'guess' : `${text} (guessed)`,
  };
  return (
    <Select
      label={label}
      value={value ?? ''}
      choices={[guess, ...choices]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  );
}

/** One of the usual delimiters, or any other character. */
function Delimiter(props: { found: string | undefined; options: ReadOptions; change: Change }) {
  const { found, options, change } = props;
  const { delimiter } = options;
  const [own, setOwn] = useState(
    delimiter !== undefined && !delimiters.some(({ value }) => value === delimiter),
  );
  return (
    <>
      <Guessed
        label="Delimiter"
        found={found}
        value={own ? another : delimiter}
        choices={[...delimiters, { value: another, text: 'other' }]}
        onChange={(value) => {
          setOwn(value === another);
          change({ delimiter: value === another ? undefined : value });
        }}
      />
      {own && (
        <div class="field">
          <span aria-hidden="true">Other delimiter</span>
          <TextField
            label="Other delimiter"
            value={delimiter ?? ''}
            placeholder="one character, such as ^"
            onInput={(event) => change({ delimiter: [...event.currentTarget.value.trim()][0] })}
          />
        </div>
      )}
    </>
  );
}

/** The table of a JSON document to read: one of those found, if they are known. */
function Path(props: { paths: string[] | undefined; options: ReadOptions; change: Change }) {
  const { paths, options, change } = props;
  if (paths) {
    return (
      <Select
        label="Table to read"
        value={options.path ?? ''}
        choices={[
          { value: '', text: 'choose one' },
          ...paths.map((path) => ({ value: path, text: path || 'the document itself' })),
        ]}
        onChange={(value) => change({ path: value || undefined })}
      />
    );
  }
  return (
    <div class="field">
      <span aria-hidden="true">Path of the array</span>
      <TextField
        label="Path of the array"
        value={options.path ?? ''}
        placeholder="results.residuals"
        onInput={(event) => change({ path: event.currentTarget.value || undefined })}
      />
    </div>
  );
}

/** Each column with its type, which can be corrected, and its missing cells, which are known for the columns in use. */
function ColumnsRead(props: {
  reading: Reading;
  types: ColumnTypes;
  onChange: (types: ColumnTypes | undefined) => void;
}) {
  const { reading, types, onChange } = props;
  const shown = reading.columns.filter(({ missing }, index) => index < shownColumns || missing !== undefined);
  const choose = (name: string, kind: string | undefined) => {
    const others = Object.entries(types).filter(([other]) => other !== name);
    const chosen = kind === undefined ? others : [...others, [name, kind]];
    onChange(chosen.length > 0 ? Object.fromEntries(chosen) : undefined);
  };
  return (
    <>
      <table class="numbers columns-read">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Holds</th>
            <th scope="col" class="figure">
              Missing
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, kind, missing }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <Guessed
                  label={`What ${name} holds`}
                  found={kind}
                  value={Object.hasOwn(types, name) ? types[name] : undefined}
                  choices={kinds}
                  onChange={(value) => choose(name, value)}
                />
              </td>
              <td class={missing === undefined ? 'figure unread' : 'figure'}>
                {missing === undefined ? 'not read' : wholeNumber(missing)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < reading.columns.length && (
        <p class="quiet-text">… and {wholeNumber(reading.columns.length - shown.length)} more columns.</p>
      )}
    </>
  );
}

const kinds: SelectChoice[] = [
  { value: 'number', text: 'numbers' },
  { value: 'text', text: 'names or categories' },
];

/** Rows that were left out or repaired, with their lines. */
function Skipped({ reading: { skipped, skippedCount } }: { reading: Reading }) {
  return (
    <details>
      <summary>{wholeNumber(skippedCount)} rows left out or repaired</summary>
      <ul>
        {skipped.map(({ row, reason }) => (
          <li key={row}>
            Line {row}: {reason}
          </li>
        ))}
        {skippedCount > skipped.length && <li>… and {skippedCount - skipped.length} more</li>}
      </ul>
    </details>
  );
}
