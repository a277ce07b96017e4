import type { Origin } from '../index.ts';
import { leftOutOf } from './left-out.ts';
import type { SampleRead } from './read-sample.ts';

/** Where a sample that was read from a file came from, as the report tells it. */
export function originOf(
  file: string,
  { table, rows, roles, sample, notices, population, settings }: Extract<SampleRead, { kind: 'done' }>,
): Origin {
  const { reading, lines } = table;
  const leftOut = leftOutOf(reading, sample, lines);
  const source = { file, format: reading.format, rows, leftOut, ...(population && { population }) };
  return { source, roles, notices, columns: table.columns, settings };
}
