import { firstNames } from '../notice.ts';
import { tablesJoined } from '../notices.ts';
import type { JsonTable } from './json-table.ts';

/**
 * Stacks an object's tables that have the same columns and adds a column with the name of each: the series of a
 * forecast, the models of a comparison. Undefined if the tables differ in their columns.
 */
export function joinedTables(tables: readonly JsonTable[]): JsonTable | undefined {
  const [first] = tables;
  if (!first || tables.length < 2) return undefined;
  const cut = first.path.lastIndexOf('.');
  const parent = first.path.slice(0, cut + 1);
  const keyOf = ({ path }: JsonTable) => path.slice(parent.length);
  const names = first.columns.map(({ name }) => name);
  const isAlike = (table: JsonTable) =>
    table.path.startsWith(parent) &&
    /^[^.{]+$/.test(keyOf(table)) &&
    table.columns.length === names.length &&
    table.columns.every(({ name }, index) => name === names[index]);
  if (names.length < 2 || !tables.every(isAlike)) return undefined;
  const column = names.includes('series') ? 'table' : 'series';
  return {
    path: parent.slice(0, -1),
    columns: [
      {
        name: column,
        values: tables.flatMap((table) => table.columns[0]!.values.map(() => keyOf(table))),
      },
      ...names.map((name, index) => ({
        name,
        values: tables.flatMap((table) => table.columns[index]!.values),
      })),
    ],
    numbers: tables.reduce((sum, { numbers }) => sum + numbers, 0),
    tell: (account) => {
      for (const table of tables) table.tell?.(account);
      account.notice(tablesJoined({ column, tables: firstNames(tables.map(({ path }) => path)) }));
    },
  };
}
