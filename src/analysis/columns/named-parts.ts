import { columnsOfPart, type NamedPartId, namedPartIds, type Part, parts, type Roles } from './parts.ts';

/**
 * Columns by the part that someone outside (a command line, an assistant) says they play. What is not named is
 * guessed. `split` may name values too: `column=value,value`.
 */
export type NamedParts = { [P in NamedPartId]?: (P extends 'probabilities' ? string[] : string) | undefined };

/** How a part is called on the command line. */
export const optionOf = (part: NamedPartId): string => `--${(parts[part] as Part).option}`;

const neverTogether = [
  ['residual', 'label'],
  ['observed', 'label'],
  ['residual', 'probabilities'],
  ['observed', 'probabilities'],
  ['predicted', 'probabilities'],
  ['residual', 'confidence'],
  ['observed', 'confidence'],
] as const satisfies [NamedPartId, NamedPartId][];

/**
 * What does not fit together in named parts, as a sentence; undefined where all is well. `word` is how a part is
 * called where it was named.
 *
 * @example contradiction({ residual: 'e', label: 'y' }) // 'Name residual or label, not both.'
 */
export function contradiction(
  named: NamedParts,
  word: (part: NamedPartId) => string = (part) => part,
): string | undefined {
  const pair = neverTogether.find((both) => both.every((part) => isNamed(named[part])));
  if (pair) return `Name ${word(pair[0])} or ${word(pair[1])}, not both.`;
  const used = namedPartIds.flatMap((part) => columnsNamed(named, part));
  const twice = used.find((name, i) => used.indexOf(name) < i);
  return twice === undefined ? undefined : `“${twice}” is given two roles; a column has one.`;
}

const isNamed = (value: string | string[] | undefined): boolean => value !== undefined && value.length > 0;

export const columnsNamed = (named: NamedParts, part: NamedPartId): string[] =>
  named[part] === undefined ? [] : [named[part]].flat();

/** How roles are named from outside, so that naming them gives the same roles. */
export function partsNamed(roles: Roles): NamedParts {
  const named: Record<string, string | string[]> = {};
  for (const part of namedPartIds) {
    const columns = columnsOfPart(roles, part);
    if (columns.length > 0) named[part] = part === 'probabilities' ? columns : columns[0]!;
  }
  if (roles.kind === 'predicted-label') named.predicted = roles.predictedLabel;
  if (roles.split !== undefined && roles.splitValues)
    named.split = `${roles.split}=${roles.splitValues.join(',')}`;
  return named;
}

/** A split as it is named: a column, or a column and some of its values. A column may itself hold an equals sign. */
export function splitNamed(
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
