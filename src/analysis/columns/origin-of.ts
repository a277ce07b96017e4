import type { Origin } from '../report-frame.ts';
import type { SampleRead } from './read-sample.ts';
import { leftOutOf, withOthers } from './sample/left-out.ts';

/** Where a sample read from a file came from, as the report states it. */
export function originOf(
  file: string,
  {
    table,
    rows,
    roles,
    sample,
    notices,
    population,
    settings,
    leftOut,
  }: Extract<SampleRead, { kind: 'done' }>,
): Origin {
  const { reading, lines, columns } = table;
  const source = {
    file,
    format: reading.format,
    rows,
    leftOut: withOthers(leftOut, leftOutOf(reading, sample, lines)),
    ...(population && { population }),
  };
  return { source, roles, notices, columns, settings, onPurpose: leftOut.rows, ...(lines && { lines }) };
}
