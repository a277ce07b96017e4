import type { Caveat, CaveatId, Facts } from '../../report.ts';

/** One kind of caveat: the sentences about its facts. Several kinds may share an id, which other programs rely on. */
export interface CaveatKind<F extends Facts> {
  (facts: F): Caveat;
  kind: string;
  id: CaveatId;
}

/**
 * A caveat's words, from the facts that the report carries beside them.
 *
 * @example
 * const few = defineCaveat('few-labels', 'small-sample', ({ n }) => ({ text: `With ${n} rows …`, advice: '…' }));
 * few({ n: 30 }).facts.n // 30
 */
export function defineCaveat<F extends Facts>(
  kind: string,
  id: CaveatId,
  write: (facts: F) => Pick<Caveat, 'text' | 'advice'>,
): CaveatKind<F> {
  const make = (facts: F): Caveat => ({ id, ...write(facts), kind, facts });
  return Object.assign(make, { kind, id });
}
