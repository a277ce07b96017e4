import type { Cost } from './measure.ts';

const modeled = [1e9, 1e10, 1e12];
/** The threads of a warehouse, among which such a query is divided. */
const threads = 256;
/** Bytes per row of three columns of doubles in a columnar store. */
const bytesOfRow = 24;

/**
 * Extrapolates beyond the measurements: from the largest number of rows measured, queries grow in proportion to the
 * rows, divided by the threads. The report's cost stays the same, because the size of its file does.
 */
export function modelTable(costs: readonly Cost[]): string {
  const lines = (['sample', 'bins'] as const).flatMap((way) => {
    const largest = costs.filter((cost) => cost.way === way).at(-1)!;
    return modeled.map((rows) => {
      const query = (largest.query * rows) / largest.rows;
      return `| ${rows.toExponential(0)} | ${way} | ${long(query)} | ${long(query / threads)} | ${large(rows * bytesOfRow)} | ${large(largest.written * 1e6)} | ${long(largest.report)} |`;
    });
  });
  return [
    `Modeled from the largest that was measured, for the engine of the measurement and for one with ${threads} threads:`,
    '',
    '| rows | way | query here | query on a warehouse | bytes read there | bytes brought here | report |',
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

const long = (seconds: number): string =>
  seconds < 100
    ? `${seconds.toFixed(1)} s`
    : seconds < 6000
      ? `${(seconds / 60).toFixed(0)} min`
      : `${(seconds / 3600).toFixed(0)} h`;

const large = (bytes: number): string =>
  bytes < 1e9
    ? `${(bytes / 1e6).toFixed(0)} MB`
    : bytes < 1e12
      ? `${(bytes / 1e9).toFixed(0)} GB`
      : `${(bytes / 1e12).toFixed(0)} TB`;
