import { type Facts, fromFacts, type Writer } from '../../../data/from-facts.ts';
import type { Check } from '../../report.ts';

/** What a check says. */
export type CheckWords = Pick<Check, 'title' | 'detail'>;

/** One kind of check: its title and its detail, from the facts that the report carries beside them. */
export const defineCheck = <F extends Facts>(
  kind: string,
  write: (facts: F) => CheckWords,
): Writer<F, CheckWords> => fromFacts(kind, write);

/** `, which may be chance (p = 0.0215)` */
export const maybeChance = (p: string): string => `, which may be chance (p ${p})`;
