import { dialects } from './dialects.ts';
import type { WarehouseRequest } from './wanted.ts';

/** A query preceded by comments: what it does, how to run it, and how to read its result. */
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
