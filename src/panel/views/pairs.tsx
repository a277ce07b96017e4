import type { DriverPair } from '../../analysis/drivers/driver.ts';
import { segmentOfCell } from '../../analysis/drivers/segment.ts';
import {
  foundPairs,
  nothingInPairs,
  pairInWords,
  pairName,
  worstCells,
} from '../../analysis/words/pairs-in-words.ts';
import { typeset } from '../format.ts';
import { useSurroundings } from '../host.ts';
import { EffectsTable } from './effects-table.tsx';
import { Segments } from './segments.tsx';

/** What pairs of columns tell beyond each column by itself; computed only on request. */
export function Pairs({ pairs }: { pairs: readonly DriverPair[] | undefined }) {
  const { host } = useSurroundings();
  if (!pairs)
    return (
      <p>
        <button type="button" class="quiet toggle" onClick={() => void host.setPairs(true)}>
          Try pairs of columns
        </button>
      </p>
    );
  const found = foundPairs(pairs);
  return (
    <>
      <h3>Pairs of columns</h3>
      {found.length === 0 && <p>{nothingInPairs(pairs)}</p>}
      {found.slice(0, 3).map((pair) => (
        <div key={pairName(pair)}>
          <p>{typeset(pairInWords(pair))}</p>
          <Segments
            all={worstCells(pair).map((cell) => ({ segment: segmentOfCell(pair, cell), figures: cell }))}
          />
        </div>
      ))}
      {found.length > 0 && (
        <EffectsTable
          label="Pairs of columns in numbers"
          title="Columns, beyond each alone"
          all={found.map((pair) => ({ ...pair, name: pairName(pair) }))}
        />
      )}
    </>
  );
}
