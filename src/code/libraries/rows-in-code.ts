import { type RowTerm, rowFormula } from '../../losses/row-term.ts';
import type { CodeLanguage } from './library.ts';

/** Puts `row_weight` or `row_scale` into code of one library; undefined if the code has no place for it. */
export type IntoCode = (code: string) => string | undefined;

/** How the code of one library takes what is known of each row. */
export interface RowsInCode {
  weight: IntoCode;
  /** Absent if only weights can be given. */
  scale?: IntoCode;
  /** Whether a scale is better than the weight that amounts to the same, because the code also estimates one. */
  prefersScale?: true;
  /** What the variable is: completes `“w” of each row, as …`. */
  values: string;
}

/** Code with the first of these terms that it has a place for, and a comment on the variable. */
export function withRows(
  code: string,
  { values, prefersScale, ...into }: RowsInCode,
  terms: readonly RowTerm[],
  language: CodeLanguage,
): string | undefined {
  for (const term of prefersScale ? terms.toReversed() : terms) {
    const changed = into[term.as]?.(code);
    if (changed === undefined) continue;
    const comment = language === 'stan' ? '//' : '#';
    return `${comment} row_${term.as}: ${inWords(term)}, as ${values}\n${changed}`;
  }
  return undefined;
}

function inWords(term: RowTerm): string {
  const column = inComment(term.column);
  const each = `${rowFormula({ ...term, column })} of each row`;
  if (!term.isRelative) return each;
  // Boosted trees compare sums of weights with fixed numbers, and a loss that takes a scale has parameters in its unit.
  return term.as === 'weight' ? `${each}, divided by their mean` : `${each}, where “${column}” has mean 1`;
}

/** A name from a file, which must not end the comment that it stands in or reorder its text. */
const inComment = (name: string): string => {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
};

/** Changes code by a pattern; undefined where it is not found. */
export const replaced = (code: string, pattern: RegExp, by: string): string | undefined =>
  pattern.test(code) ? code.replace(pattern, by) : undefined;
