import type { Recommendation } from '../../report.ts';

/**
 * The loss for a model of the original errors that corresponds to a loss of divided errors: it includes the scale that
 * they were divided by.
 */
const withScale: Partial<Record<Recommendation['loss'], (column: string) => string>> = {
  l2: (column) => `In training, weight each row by 1/“${column}”²`,
  l1: (column) => `In training, weight each row by 1/“${column}”`,
  huber: (column) => `In training, give the loss “${column}” as its scale`,
  'student-t': (column) => `In training, give the loss “${column}” as its scale`,
};

/** The headline for errors that were divided by a column: in training, nothing divides them. */
export function ofDivided({ headline, loss }: Recommendation, column: string): string {
  const training = withScale[loss];
  return training ? `${headline}. ${training(column)}` : headline;
}

/** The headline if weights say how precise each row is. */
export const ofWeighted = ({ headline }: Recommendation, column: string): string =>
  `${headline}. In training, weight the rows by “${column}”`;
