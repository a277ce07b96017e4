import { type Facts, fromFacts, type Writer } from '../../../data/from-facts.ts';
import type { Caveat, CaveatId } from '../../report.ts';

/** One kind of caveat: the sentences for its facts. Several kinds may share an id, which other programs rely on. */
export type CaveatKind<F extends Facts> = Writer<F, CaveatWords>;
export type CaveatWords = Pick<Caveat, 'id' | 'severity' | 'text' | 'advice'>;

/**
 * Defines a caveat's words from its facts, which the report includes as well. It is a warning unless it is said to be
 * information.
 *
 * @example
 * const few = defineCaveat('few-labels', 'small-sample', ({ n }) => ({ text: `With ${n} rows …`, advice: '…' }));
 * few({ n: 30 }).facts.n // 30
 */
export const defineCaveat = <F extends Facts>(
  kind: string,
  id: CaveatId,
  write: (facts: F) => Pick<Caveat, 'text' | 'advice'>,
  severity: Caveat['severity'] = 'warning',
): CaveatKind<F> => fromFacts(kind, (facts: F) => ({ id, severity, ...write(facts) }));
