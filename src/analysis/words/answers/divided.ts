import { lossName } from '../../../losses/loss-name.ts';
import type { Recommendation } from '../../report.ts';

/** What a loss of divided errors is for a model of the errors as they are, with the scale that they were divided by. */
const withScale: Partial<Record<Recommendation['loss'], string>> = {
  l2: 'MSE weighted by 1/scale², or the normal likelihood with that scale (Gaussian NLL)',
  l1: 'MAE weighted by 1/scale, or the Laplace NLL with that scale',
  huber: 'Huber NLL with that scale',
  'student-t': 'Student’s t NLL with that scale',
};

/** The headline of an answer to errors that were divided by a column: in training nothing divides them. */
export function ofDivided({ headline, loss, parameters }: Recommendation, column: string): string {
  const training = withScale[loss] ?? `${lossName(loss, parameters)} of errors divided by that scale`;
  return `${headline}. This is of errors divided by “${column}”: in training it is ${training}`;
}
