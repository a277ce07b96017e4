import { dialects } from './dialects.ts';
import { neededColumns, splitWanted, type WarehouseRequest } from './wanted.ts';

/** Selects the table's rows that belong to the wanted split and have a value in every needed column. */
export function fromClause({ dialect: id, from, columns }: WarehouseRequest): string {
  const dialect = dialects[id];
  const split = splitWanted(columns);
  const conditions = neededColumns(columns).map((name) => `${dialect.identifier(name)} IS NOT NULL`);
  if (split) {
    const values = split.values.map(dialect.literal).join(', ');
    conditions.push(`CAST(${dialect.identifier(split.column)} AS ${dialect.types.text}) IN (${values})`);
  }
  return `${dialect.table(from)} WHERE ${conditions.join(' AND ')}`;
}
