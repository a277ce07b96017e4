import { useState } from 'preact/hooks';
import { Button, Checkbox } from '../elements.tsx';
import { useSurroundings } from '../host.ts';
import type { Done } from '../protocol.ts';

/** A form to compare several models of one file, each a column of predictions or residuals. */
export function CompareForm({ done }: { done: Done }) {
  const { host } = useSurroundings();
  const { reading, report } = done;
  const [columns, setColumns] = useState<string[]>([]);
  const { roles } = report;
  const observed = roles.kind === 'observed' ? roles.observed : undefined;
  const numeric = reading.columns.filter(({ kind, name }) => kind === 'number' && name !== observed);
  if (numeric.length < 2 || (roles.kind !== 'observed' && roles.kind !== 'residual')) return null;
  return (
    <div class="compare">
      <fieldset class="checks">
        <legend>
          Compare models by their columns of {observed === undefined ? 'residuals' : 'predictions'}
        </legend>
        {numeric.map(({ name }) => (
          <Checkbox
            key={name}
            label={name}
            checked={columns.includes(name)}
            onChange={(event) =>
              setColumns(
                event.currentTarget.checked ? [...columns, name] : columns.filter((other) => other !== name),
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
    </div>
  );
}
