import type { AssignedRoles } from '../assigned-roles.ts';
import { partIds, type Roles } from '../parts.ts';
import type { Guess } from '../reading.ts';
import { claim } from './column-names.ts';

/**
 * The beginning that all names share, up to a mark that separates a table from its column, as in Hive, R and nested
 * records: only the rest of the names says what they hold. Empty if there is no such beginning.
 *
 * @example sharedPrefix(['results.y', 'results.y_pred']) // 'results.'
 */
export function sharedPrefix(names: readonly string[]): string {
  const [prefix] = tables.exec(names[0] ?? '') ?? [''];
  const isShared = names.length > 1 && names.every((name) => name.startsWith(prefix));
  // In `y.true` and `y.prob` the prefix is the quantity, and numbers alone say nothing: `pred.0`, `pred.1`.
  const isTable = isShared && claim('observed', prefix) === 0;
  return isTable && names.every((name) => /^[\p{L}_.]/u.test(name.slice(prefix.length))) ? prefix : '';
}

/** One name before a mark, or several: `shop.results.`. */
const tables = /^(?:[\p{L}_][\p{L}\d_]*(?:[.$:/]|->))+/u;

/** Guesses the roles from names without their common beginning, and then restores the columns' own names. */
export function withoutSharedPrefix<Column extends { name: string }>(
  columns: readonly Column[],
  named: AssignedRoles,
  guess: (columns: readonly Column[], named: AssignedRoles) => Guess,
): Guess {
  const prefix = sharedPrefix(columns.map(({ name }) => name));
  if (prefix === '') return guess(columns, named);
  const short = (name: string) => (name.startsWith(prefix) ? name.slice(prefix.length) : name);
  const long = (name: string) => prefix + name;
  const guessed = guess(
    columns.map((column) => ({ ...column, name: short(column.name) })),
    inEachPart(named, short),
  );
  const own = (roles: Roles): Roles => inEachPart(roles, long);
  if (guessed.kind === 'none') return guessed;
  if (guessed.kind === 'tie') return { kind: 'tie', choices: guessed.choices.map(own) };
  const { others } = guessed;
  return { ...guessed, roles: own(guessed.roles), ...(others && { others: others.map(own) }) };
}

/** The same roles with each column renamed. */
function inEachPart<Parts extends Roles | AssignedRoles>(
  parts: Parts,
  rename: (name: string) => string,
): Parts {
  const renamed: Record<string, unknown> = { ...parts };
  for (const id of partIds) {
    const value = renamed[id];
    if (typeof value === 'string') renamed[id] = rename(value);
    else if (Array.isArray(value)) renamed[id] = value.map(rename);
  }
  return renamed as Parts;
}
