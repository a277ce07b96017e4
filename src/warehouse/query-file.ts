import { dialects } from './dialects.ts';
import type { WarehouseRequest } from './wanted.ts';

/** A query with what it does, how it is run and how its result is read in comments before it. */
export function queryFile(
  { dialect: id, next }: WarehouseRequest,
  stem: string,
  about: string,
  query: string,
): string {
  const dialect = dialects[id];
  return [
    `-- ${dialect.name}: ${about}`,
    `-- Save as ${stem}.sql and run:  ${dialect.run(stem)}`,
    `-- ${next(dialect.file(stem))}`,
    dialect.writes(query, stem),
    '',
  ].join('\n');
}
