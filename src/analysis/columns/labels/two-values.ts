import { type ColumnSketch, isWithin } from '../column-sketch.ts';
import type { Roles } from '../parts.ts';

/** Whether the observed values take only two values, as a label's do. */
export const isOfTwoValues = (roles: Roles, columns: readonly ColumnSketch[]): boolean =>
  roles.kind === 'observed' &&
  columns.some(({ name, distinct }) => name === roles.observed && distinct.length <= 2);

export const isOfOneClass = (roles: Roles, columns: readonly ColumnSketch[]): boolean =>
  roles.kind === 'observed' &&
  columns.some(({ name, distinct }) => name === roles.observed && /^[01]$/.test(distinct.join()));

/** Two values with numbers between 0 and 1, whose names say nothing, may be a label and its probability. */
export function asLabelWithScore(roles: Roles, columns: readonly ColumnSketch[]): Roles[] {
  if (roles.kind !== 'observed') return [];
  const { observed, predicted } = roles;
  const score = columns.find(({ name }) => name === predicted);
  const isScore = score && score.distinct.length > 2 && isWithin(score, 0, 1);
  return isScore ? [{ kind: 'probabilities', label: observed, probabilities: [predicted] }] : [];
}
