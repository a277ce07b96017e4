import { type FamilyId, families } from '../../distributions/index.ts';
import type { FamilyEvidence } from '../report.ts';
import { posterior } from './format.ts';

/** A family of laws with its probability: `Laplace (97 %)`. */
export const lawInWords = ({ id, probability }: Pick<FamilyEvidence, 'id' | 'probability'>): string =>
  `${families[id as FamilyId].name} (${posterior(probability)})`;

/** What a law looks like, for those who have not met it. */
export function lookOf({ id, parameters: { p = 2 } }: Pick<FamilyEvidence, 'id' | 'parameters'>): string {
  if (id === 'generalized-normal')
    return p < 2 ? 'a peak between Normal’s and Laplace’s' : 'a flat top and short tails';
  return looks[id as Exclude<FamilyId, 'generalized-normal'>];
}

const looks: Record<Exclude<FamilyId, 'generalized-normal'>, string> = {
  normal: 'the bell curve',
  laplace: 'a sharp peak and long tails',
  logistic: 'a bell curve with somewhat longer tails',
  'student-t': 'a bell curve with long tails',
  'contaminated-normal': 'a bell curve with a few errors from far out',
  'asymmetric-laplace': 'a sharp peak and a longer tail on one side',
  'split-normal': 'a bell curve that is wider on one side',
};
