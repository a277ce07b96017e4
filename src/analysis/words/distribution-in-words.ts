import { type ErrorDistributionId, errorDistributions } from '../../distributions/index.ts';
import type { DistributionEvidence } from '../report.ts';
import { posterior } from './format.ts';

/** A family of distributions with its probability: `Laplace (97 %)`. */
export const distributionInWords = ({
  id,
  probability,
}: Pick<DistributionEvidence, 'id' | 'probability'>): string =>
  `${errorDistributions[id as ErrorDistributionId].name} (${posterior(probability)})`;

/** What a distribution looks like, for those who have not met it. */
export function lookOf({
  id,
  parameters: { p = 2 },
}: Pick<DistributionEvidence, 'id' | 'parameters'>): string {
  if (id === 'generalized-normal')
    return p < 2 ? 'a peak between Normal’s and Laplace’s' : 'a flat top and short tails';
  return looks[id as Exclude<ErrorDistributionId, 'generalized-normal'>];
}

const looks: Record<Exclude<ErrorDistributionId, 'generalized-normal'>, string> = {
  normal: 'the bell curve',
  laplace: 'a sharp peak and long tails',
  logistic: 'a bell curve with somewhat longer tails',
  'student-t': 'a bell curve with long tails',
  'contaminated-normal': 'a bell curve with a few errors from far out',
  'asymmetric-laplace': 'a sharp peak and a longer tail on one side',
  'split-normal': 'a bell curve that is wider on one side',
};
