import { type ReadTableOptions, readTable } from '../../src/data/index.ts';
import type { Problem } from '../../src/data/problem.ts';
import { type ByteSource, memorySource } from '../../src/data/source.ts';
import { summaryJson, type TableSummary } from '../../src/data/summary.ts';
import type { Column, Table } from '../../src/data/table.ts';

type Content = string | Uint8Array;

const bytesOf = (content: Content): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** The table in `content`; throws where there is none. */
export async function tableOf(
  content: Content,
  options: ReadTableOptions & { name?: string } = {},
): Promise<Table> {
  const result = await readTable(memorySource(options.name ?? 'data.csv', bytesOf(content)), options);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

export async function summaryOf(
  content: Content,
  options: ReadTableOptions & { name?: string } = {},
): Promise<TableSummary> {
  return JSON.parse([...summaryJson(await tableOf(content, options))].join(''));
}

function cellsOf(column: Column): unknown[] {
  if (column.kind === 'number')
    return Array.from(column.numbers, (value) => (Number.isFinite(value) ? value : null));
  const { kind, codes, categories } = column;
  const cells = categories.map((text) => (kind === 'boolean' ? text.toLowerCase() === 'true' : text));
  return Array.from(codes, (code) => (code < 0 ? null : cells[code]));
}

/** Columns by name, as plain values. */
export async function valuesOf(
  content: Content,
  options: ReadTableOptions & { name?: string } = {},
): Promise<Record<string, unknown[]>> {
  const { columns } = await tableOf(content, options);
  return Object.fromEntries(columns.map((column) => [column.name, cellsOf(column)]));
}

/** The problem that reading `content` ends in; throws if it doesn't. */
export async function problemOf(
  content: Content,
  options: ReadTableOptions & { name?: string } = {},
): Promise<Problem> {
  const result = await readTable(memorySource(options.name ?? 'data.csv', bytesOf(content)), options);
  if (result.ok) throw new Error('expected a problem, but a table was read');
  return result.problem;
}

/** The same of any source. */
export async function tableSummaryOf(source: ByteSource): Promise<TableSummary> {
  const result = await readTable(source);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return JSON.parse([...summaryJson(result.value)].join(''));
}
