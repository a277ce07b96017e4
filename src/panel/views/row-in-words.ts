import type { RowDescription } from '../protocol.ts';

/** A row as text: its line and its cells. */
export function rowInWords({ line, cells }: RowDescription): string {
  const place = line === undefined ? [] : [`line ${line}`];
  return [...place, ...cells.map(({ name, value }) => `${name} ${value}`)].join(' · ');
}
