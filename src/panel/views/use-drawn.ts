import { useMemo } from 'preact/hooks';
import { type Drawn, scaled } from '../plots/definition.ts';
import type { Done } from '../protocol.ts';
import { usePersisted } from './use-persisted.ts';

/** Which residuals the plots show, where there is a choice. */
export interface Basis {
  /** Whether the answer rests on the residuals divided by their scale. */
  canBeScaled: boolean;
  asTheyAre: boolean;
  choose(asTheyAre: boolean): void;
}

/** What the plots are drawn from: the residuals on which the answer rests, unless the user wants them as they are. */
export function useDrawn({ report, plots }: Done): { drawn: Drawn; basis: Basis } {
  const [asTheyAre, choose] = usePersisted('asTheyAre', false);
  const raw: Drawn = useMemo(() => ({ report, plots }), [report, plots]);
  const divided = useMemo(() => scaled(raw), [raw]);
  return {
    drawn: (!asTheyAre && divided) || raw,
    basis: { canBeScaled: divided !== undefined, asTheyAre, choose },
  };
}
