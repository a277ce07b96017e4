import type { RowDescription } from '../protocol.ts';

/** A row as its file has it. */
export function rowInWords({ line, cells }: RowDescription): string {
  const place = line === undefined ? [] : [`line ${line}`];
  return [...place, ...cells.map(({ name, value }) => `${name} ${value}`)].join(' · ');
}
