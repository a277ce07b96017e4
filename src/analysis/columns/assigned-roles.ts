import {
  type AssignableRole,
  assignableRoles,
  columnsOfPart,
  type Part,
  parts,
  type Roles,
} from './parts.ts';

/**
 * Columns by the role that the user or an assistant assigned to them. Roles that are not assigned are guessed. `split`
 * may also give values: `column=value,value`.
 */
export type AssignedRoles = {
  [P in AssignableRole]?: (P extends 'probabilities' ? string[] : string) | undefined;
};

/** The name of a role's command-line option. */
export const optionOf = (part: AssignableRole): string => `--${(parts[part] as Part).option}`;

const neverTogether = [
  ['residual', 'label'],
  ['observed', 'label'],
  ['residual', 'probabilities'],
  ['observed', 'probabilities'],
  ['predicted', 'probabilities'],
  ['residual', 'confidence'],
  ['observed', 'confidence'],
] as const satisfies [AssignableRole, AssignableRole][];

/**
 * A sentence on what is inconsistent in assigned roles; undefined if nothing is. `word` gives a role's name where it
 * was assigned.
 *
 * @example contradiction({ residual: 'e', label: 'y' }) // 'Name residual or label, not both.'
 */
export function contradiction(
  named: AssignedRoles,
  word: (part: AssignableRole) => string = (part) => part,
): string | undefined {
  const pair = neverTogether.find((both) => both.every((part) => isNamed(named[part])));
  if (pair) return `Name ${word(pair[0])} or ${word(pair[1])}, not both.`;
  const used = assignableRoles.flatMap((part) => columnsAssigned(named, part));
  const twice = used.find((name, i) => used.indexOf(name) < i);
  return twice === undefined ? undefined : `“${twice}” is given two roles; a column has one.`;
}

const isNamed = (value: string | string[] | undefined): boolean => value !== undefined && value.length > 0;

export const columnsAssigned = (named: AssignedRoles, part: AssignableRole): string[] =>
  named[part] === undefined ? [] : [named[part]].flat();

/** The assignments that reproduce these roles. */
export function assignmentsOf(roles: Roles): AssignedRoles {
  const named: Record<string, string | string[]> = {};
  for (const part of assignableRoles) {
    const columns = columnsOfPart(roles, part);
    if (columns.length > 0) named[part] = part === 'probabilities' ? columns : columns[0]!;
  }
  if (roles.kind === 'predicted-label') named.predicted = roles.predictedLabel;
  if (roles.split !== undefined && roles.splitValues)
    named.split = `${roles.split}=${roles.splitValues.join(',')}`;
  return named;
}

/**
 * A split as assigned: a column, or a column and some of its values. The
 * column's name may itself contain an equals sign.
 */
export function splitAssigned(
  text: string,
  columns: readonly string[],
): { split: string; splitValues?: string[] } {
  if (columns.includes(text)) return { split: text };
  for (let at = text.lastIndexOf('='); at > 0; at = text.lastIndexOf('=', at - 1)) {
    const split = text.slice(0, at);
    if (columns.includes(split)) return { split, splitValues: text.slice(at + 1).split(',') };
  }
  return { split: text };
}
