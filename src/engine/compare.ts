import { rowsOf } from '../analysis/columns/arrange.ts';
import { leftOutOf } from '../analysis/columns/left-out.ts';
import type { AnalysisOptions, Sample } from '../analysis/columns/sample.ts';
import { sampleOf } from '../analysis/columns/sample-of.ts';
import type { Compared, ComparedWithin } from '../analysis/compare/compared.ts';
import { drawPlots } from '../analysis/drawings/draw-plots.ts';
import { analyzeSample, type Origin } from '../analysis/index.ts';
import type { Roles } from '../analysis/report.ts';
import type { Column, Table } from '../data/table.ts';
import type { Progress } from './protocol.ts';

/** No more groups than can be told apart side by side; the largest ones. */
const mostParts = 12;

interface Part {
  name: string;
  table: Table;
  roles: Roles;
}

/** Analyses several samples of one table beside each other: one per model's column, or one per group of rows. */
export function compareParts(
  table: Table,
  { source, roles, notices }: Origin,
  by: ComparedWithin,
  options: AnalysisOptions | undefined,
  tell: (progress: Progress) => void,
): Compared {
  const parts =
    by.kind === 'columns' ? columnParts(table, roles, by.columns) : groupParts(table, roles, by.column);
  const compared: Compared = { by, parts: [], skipped: [] };
  for (const [index, part] of parts.slice(0, mostParts).entries()) {
    tell({ stage: `Comparing ${part.name}`, fraction: index / parts.length });
    const sample = sampleOf(part.table, part.roles);
    const analyzed = sample.ok ? analyzePart(sample.value, part) : sample;
    if (!analyzed.ok) {
      compared.skipped.push({ name: part.name, reason: analyzed.problem.message });
      continue;
    }
    const { histogram } = drawPlots(analyzed.value);
    compared.parts.push({ name: part.name, report: analyzed.value.report, ...(histogram && { histogram }) });
  }
  const left = parts.length - mostParts;
  if (left > 0) {
    const name = left === 1 ? parts.at(-1)!.name : `${left} smaller groups`;
    compared.skipped.push({ name, reason: `Only the ${mostParts} largest groups are compared.` });
  }
  return compared;

  function analyzePart(sample: Sample, { table: { rows, lines }, roles }: Part) {
    const leftOut = leftOutOf({ leftOut: { rows: 0, reasons: [] }, skipped: [] }, sample, lines);
    return analyzeSample(sample, options, { source: { ...source, rows, leftOut }, roles, notices });
  }
}

/** Each column in the part that tells models apart: their predictions where observed values are known, else residuals. */
function columnParts(table: Table, roles: Roles, columns: readonly string[]): Part[] {
  return columns.map((name) => {
    if ('observed' in roles) return { name, table, roles: { ...roles, predicted: name } };
    return { name, table, roles: { ...roles, residual: name } as Roles };
  });
}

function groupParts(table: Table, roles: Roles, name: string): Part[] {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) return [];
  const groups = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const group = groupOf(column, row);
    if (group === undefined) continue;
    const rows = groups.get(group);
    if (rows) rows.push(row);
    else groups.set(group, [row]);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([group, rows]) => ({ name: group, table: rowsOf(table, rows), roles }));
}

function groupOf(column: Column, row: number): string | undefined {
  if (column.kind !== 'number') return column.categories[column.codes[row]!];
  const value = column.numbers[row]!;
  return Number.isNaN(value) ? undefined : String(value);
}
