import type { Purpose } from '../../report.ts';
import type { ComparedCandidate } from '../../tasks/variance-choice.ts';
import { type ComparedLoss, dataInWords } from '../worth.ts';

/** `For coefficients as precise as those of the best possible loss, gamma deviance needs 2% more data and MSE (L2) 75% more data.` */
export function efficienciesInWords(
  compared: readonly ComparedCandidate[],
  chosen: ComparedCandidate,
  purpose?: Purpose,
): string[] {
  // Losses for medians are compared through the distribution of the errors, and the table shows those numbers.
  if (purpose === 'median') return [];
  const [own, ...others] = [chosen, ...compared.filter((candidate) => candidate !== chosen)].map(
    ({ name, varianceRatio }) => ({ name, ratio: varianceRatio }),
  ) as [ComparedLoss, ...ComparedLoss[]];
  return dataInWords(own, others);
}
