import { useEffect, useState } from 'preact/hooks';
import { farErrorsInWords } from '../../analysis/words/far-errors.ts';
import { number } from '../../analysis/words/format.ts';
import { Button } from '../elements.tsx';
import { typeset } from '../format.ts';
import { useSurroundings } from '../host.ts';
import type { Done, RowDescription } from '../protocol.ts';
import { rowInWords } from './row-in-words.ts';

/**
 * The most extreme errors: how many the distribution predicts, which rows they are, and the analysis without some of
 * them.
 */
export function FarRows({ done: { report, plots } }: { done: Done }) {
  const { host } = useSurroundings();
  const [ticked, select] = useState<ReadonlySet<number>>(new Set());
  const words = farErrorsInWords(report);
  const { farthest } = plots;
  if (!words || !farthest) return null;
  const { rows, residuals } = farthest;
  // After a rerun there may be other rows.
  const selected = new Set(rows.filter((row) => ticked.has(row)));
  const isAll = selected.size === rows.length;
  const toggle = (row: number) => {
    const next = new Set(selected);
    if (!next.delete(row)) next.add(row);
    select(next);
  };
  return (
    <fieldset class="far-rows">
      <legend>The most extreme errors</legend>
      <p>{typeset(words)}</p>
      <ul>
        {rows.map((row, i) => (
          <FarRow
            key={row}
            row={row}
            residual={residuals[i]!}
            isSelected={selected.has(row)}
            toggle={() => toggle(row)}
          />
        ))}
      </ul>
      {rows.length < report.farErrors!.count && (
        <p class="quiet-text">The {rows.length} farthest are listed.</p>
      )}
      <p class="actions">
        <Button secondary onClick={() => select(new Set(isAll ? [] : rows))}>
          {isAll ? 'Select none' : 'Select all'}
        </Button>
        <Button
          disabled={selected.size === 0}
          onClick={() => {
            void host.leaveOut([...selected]);
            // Shows the answer, which may have changed, and the message above it that can undo this.
            window.scrollTo(0, 0);
          }}
        >
          Leave out the selected rows and rerun
        </Button>
      </p>
    </fieldset>
  );
}

/** A row that links to its line in the file. */
function FarRow(props: { row: number; residual: number; isSelected: boolean; toggle: () => void }) {
  const { row, residual, isSelected, toggle } = props;
  const { host, settings } = useSurroundings();
  const [described, describe] = useState<RowDescription>();
  useEffect(() => {
    host.describeRow(row).then(describe, () => {});
  }, [host, row]);
  const name = described?.line === undefined ? `row ${row + 1}` : `line ${described.line}`;
  return (
    <li>
      <input type="checkbox" checked={isSelected} onChange={toggle} aria-label={`Select ${name}`} />
      <button type="button" class="link" onClick={() => void host.openRow(row)}>
        {name}
      </button>{' '}
      residual {number(residual, settings.digits)}
      {described && (
        <span class="quiet-text"> · {typeset(rowInWords({ cells: described.cells.slice(0, 6) }))}</span>
      )}
    </li>
  );
}
