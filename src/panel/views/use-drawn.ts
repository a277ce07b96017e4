import { useMemo } from 'preact/hooks';
import { type Drawn, scaled } from '../plots/definition.ts';
import type { Done } from '../protocol.ts';
import { usePersisted } from './use-persisted.ts';

/** Which residuals the plots show, if there is a choice. */
export interface Basis {
  /** Whether the answer rests on residuals divided by their scale. */
  canBeScaled: boolean;
  asTheyAre: boolean;
  choose(asTheyAre: boolean): void;
}

/** The data for the plots: the residuals that the answer rests on, unless the user wants the undivided ones. */
export function useDrawn({ report, plots }: Done): { drawn: Drawn; basis: Basis } {
  const [asTheyAre, choose] = usePersisted('asTheyAre', false);
  const raw: Drawn = useMemo(() => ({ report, plots }), [report, plots]);
  const divided = useMemo(() => scaled(raw), [raw]);
  return {
    drawn: (!asTheyAre && divided) || raw,
    basis: { canBeScaled: divided !== undefined, asTheyAre, choose },
  };
}
