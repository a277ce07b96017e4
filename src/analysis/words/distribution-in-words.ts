import { errorDistributions } from '../../distributions/error-distributions.ts';
import type { DistributionEvidence } from '../report.ts';
import { posterior } from './format.ts';

/** A family of distributions with its probability: `Laplace (97%)`. */
export const distributionInWords = ({
  id,
  probability,
}: Pick<DistributionEvidence, 'id' | 'probability'>): string =>
  `${errorDistributions[id].name} (${posterior(probability)})`;

/** A description of a distribution for readers who do not know it. */
export const lookOf = ({ id, parameters }: Pick<DistributionEvidence, 'id' | 'parameters'>): string =>
  errorDistributions[id].looks(parameters);
