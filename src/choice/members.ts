import type { Member } from '../distributions/distribution.ts';
import { type ErrorDistributionId, errorDistributions } from '../distributions/error-distributions.ts';

export type PosteriorMember = Member & {
  distribution: ErrorDistributionId;
  shape: NonNullable<Member['shape']>;
};

/**
 * The distributions that are compared, with their prior probabilities, of which only the ratios matter: a quarter for
 * the normal, a quarter for mixtures of two variances, which real errors resemble most, and the rest for Laplace,
 * heavier, lighter and skewed ones. No member has a free shape, so all have the same number of parameters and no
 * penalty for complexity is needed.
 */
export const members: readonly PosteriorMember[] = Object.entries(errorDistributions).flatMap(
  ([id, { members }]) =>
    members().map((member) => ({ shape: {}, ...member, distribution: id as ErrorDistributionId })),
);

/** A member's name in the efficiency table: `normal`, `student-t nu=3`. */
export const memberName = ({
  distribution,
  shape,
}: Pick<PosteriorMember, 'distribution' | 'shape'>): string =>
  [
    distribution,
    ...Object.entries(shape).map(([name, value]) => `${name}=${Number(value.toPrecision(6))}`),
  ].join(' ');
