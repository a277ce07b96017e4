import { useState } from 'preact/hooks';
import { Button, Checkbox } from '../elements.tsx';
import { useSurroundings } from '../host.ts';
import type { Done } from '../protocol.ts';
import { Select } from './select.tsx';

/** Several models (columns of residuals) beside each other, or the groups of a category. */
export function CompareForm({ done }: { done: Done }) {
  const { host } = useSurroundings();
  const { reading, compared } = done;
  const [columns, setColumns] = useState(compared?.by.kind === 'columns' ? compared.by.columns : []);
  const numeric = reading.columns.filter(({ kind }) => kind === 'number');
  const categories = reading.columns.filter(({ kind }) => kind === 'text' || kind === 'boolean');
  if (numeric.length < 2 && categories.length === 0) return null;
  return (
    <div class="compare">
      {numeric.length > 1 && (
        <fieldset class="checks">
          <legend>Compare columns of residuals</legend>
          {numeric.map(({ name }) => (
            <Checkbox
              key={name}
              label={name}
              checked={columns.includes(name)}
              onChange={(event) =>
                setColumns(
                  event.currentTarget.checked
                    ? [...columns, name]
                    : columns.filter((other) => other !== name),
                )
              }
            />
          ))}
          <Button
            secondary
            disabled={columns.length < 2}
            onClick={() => void host.compare({ kind: 'columns', columns })}
          >
            Compare
          </Button>
        </fieldset>
      )}
      {categories.length > 0 && (
        <Select
          label="Split by"
          value={compared?.by.kind === 'category' ? compared.by.column : ''}
          choices={[
            { value: '', text: 'nothing' },
            ...categories.map(({ name }) => ({ value: name, text: name })),
          ]}
          onChange={(column) => void host.compare(column === '' ? null : { kind: 'category', column })}
        />
      )}
    </div>
  );
}
