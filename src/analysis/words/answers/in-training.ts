import { type RowTerm, rowFormula, rowTermsFor } from '../../../losses/row-term.ts';
import type { Recommendation } from '../../report.ts';

/**
 * The headline for errors that were divided by what a column says of each row: in training nothing divides them, so that
 * the loss needs it.
 */
export function inTraining({ headline, loss, parameters }: Recommendation, scale: RowTerm): string {
  const [term] = rowTermsFor(loss, parameters, scale);
  if (!term) return headline;
  const formula = rowFormula(term);
  return term.as === 'weight'
    ? `${headline}. In training, weight each row by ${formula}`
    : `${headline}. In training, give the loss ${formula} as its scale`;
}
