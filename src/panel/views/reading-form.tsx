import { useState } from 'preact/hooks';
import { wholeNumber } from '../../analysis/format.ts';
import type { Reading, ReadOptions } from '../../data/table.ts';
import { Button, TextField } from '../elements.ts';
import { useSurroundings } from '../host.ts';
import { type Choice, Select } from './select.tsx';

const guess: Choice = { value: '', text: 'guessed' };
const delimiters: Choice[] = [
  guess,
  { value: ',', text: 'comma' },
  { value: ';', text: 'semicolon' },
  { value: '\t', text: 'tab' },
  { value: '|', text: 'vertical bar' },
  { value: ' ', text: 'space' },
];
const decimals: Choice[] = [guess, { value: '.', text: 'point' }, { value: ',', text: 'comma' }];
const headers: Choice[] = [guess, { value: 'yes', text: 'has names' }, { value: 'no', text: 'is data' }];
const encodings: Choice[] = [
  guess,
  ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'].map((value) => ({ value, text: value })),
];

/** How the file was understood, and the means to correct it. */
export function ReadingForm({ reading, readOptions }: { reading: Reading; readOptions: ReadOptions }) {
  const { host } = useSurroundings();
  const [options, setOptions] = useState(readOptions);
  const isText = reading.format === 'csv';
  const isJson = reading.format === 'json' || reading.format === 'jsonl';
  const change = (part: { [name in keyof ReadOptions]: ReadOptions[name] | undefined }) => {
    const next = Object.entries({ ...options, ...part }).filter(([, value]) => value !== undefined);
    setOptions(Object.fromEntries(next));
  };
  return (
    <div class="reading">
      <p>{inWords(reading)}</p>
      {reading.skippedCount > 0 && <Skipped reading={reading} />}
      {(isText || isJson) && (
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
                <Select
                  label="Delimiter"
                  value={options.delimiter ?? ''}
                  choices={delimiters}
                  onChange={(value) => change({ delimiter: value || undefined })}
                />
                <Select
                  label="Decimal sign"
                  value={options.decimal ?? ''}
                  choices={decimals}
                  onChange={(value) => change({ decimal: (value || undefined) as ReadOptions['decimal'] })}
                />
                <Select
                  label="First line"
                  value={options.header === undefined ? '' : options.header ? 'yes' : 'no'}
                  choices={headers}
                  onChange={(value) => change({ header: value === '' ? undefined : value === 'yes' })}
                />
              </>
            )}
            {isJson && (
              <div class="field">
                <span aria-hidden="true">Path of the array</span>
                <TextField
                  label="Path of the array"
                  value={options.path ?? ''}
                  placeholder="results.residuals"
                  onInput={(event) => change({ path: event.currentTarget.value || undefined })}
                />
              </div>
            )}
            <Select
              label="Encoding"
              value={options.encoding ?? ''}
              choices={encodings}
              onChange={(value) => change({ encoding: (value || undefined) as ReadOptions['encoding'] })}
            />
          </div>
          <p class="actions">
            <Button onClick={() => void host.setReadOptions(options)}>Read again</Button>
          </p>
        </form>
      )}
    </div>
  );
}

function inWords({ format, compressed, encoding, delimiter, decimal, header, columns }: Reading): string {
  const parts = [
    `${format.toUpperCase()}${compressed ? ', gzip-compressed' : ''}`,
    encoding,
    delimiter !== undefined &&
      `fields split at ${delimiters.find(({ value }) => value === delimiter)?.text ?? `“${delimiter}”`}`,
    decimal !== undefined && `decimal ${decimal === ',' ? 'comma' : 'point'}`,
    header !== undefined && (header ? 'names in the first line' : 'no names: columns are numbered'),
    `columns ${columns.map(({ name, kind }) => `${name} (${kind})`).join(', ')}`,
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}

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
