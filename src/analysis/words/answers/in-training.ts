import { lossName } from '../../../losses/loss-name.ts';
import { type RowTerm, rowFormula, rowTermsFor } from '../../../losses/row-term.ts';
import type { Recommendation } from '../../report.ts';

/**
 * The headline for errors that were divided by what a column says of each row: in training nothing divides them, so that
 * the loss needs it.
 */
export function inTraining({ headline, loss, parameters }: Recommendation, scale: RowTerm): string {
  const [term] = rowTermsFor(loss, parameters, scale);
  if (!term) return headline;
  const [name, formula] = [lossName(loss, parameters), rowFormula(term)];
  return term.as === 'weight'
    ? `${headline}. In training with ${name}, weight each row by ${formula}`
    : `${headline}. In training, give ${name} ${formula} as the scale of each row`;
}
