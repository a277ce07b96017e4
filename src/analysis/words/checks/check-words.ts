import { type Facts, fromFacts, type Writer } from '../../../data/from-facts.ts';
import type { Check } from '../../report.ts';

/** The words of a check. */
export type CheckWords = Pick<Check, 'title' | 'detail'>;

/** Defines a check's title and detail from its facts, which the report includes as well. */
export const defineCheck = <F extends Facts>(
  kind: string,
  write: (facts: F) => CheckWords,
): Writer<F, CheckWords> => fromFacts(kind, write);

/** `, which may be chance (p = 0.0215)` */
export const maybeChance = (p: string): string => `, which may be chance (p ${p})`;
