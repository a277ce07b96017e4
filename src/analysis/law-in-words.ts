import { type FamilyId, families } from '../stats/distributions/index.ts';
import { posterior } from './format.ts';
import type { FamilyEvidence } from './report.ts';

/** A family of laws with its probability: `Laplace (97 %)`. */
export const lawInWords = ({ id, probability }: Pick<FamilyEvidence, 'id' | 'probability'>): string =>
  `${families[id as FamilyId].name} (${posterior(probability)})`;
