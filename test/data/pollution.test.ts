import { expect, it } from 'vitest';
import { readTable } from '../../src/data/index.ts';
import { memorySource } from '../../src/data/source.ts';
import { names, type PollutedFile, pollutedFiles, rows, write } from './polluted-files.ts';
import { valuesOf } from './reading.ts';

/** Qty and Price, by place, since a header may be gone. Rows without any number count for nothing in an analysis. */
async function numbersIn(content: string | Uint8Array): Promise<PollutedFile['numbers']> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await readTable(memorySource('file.csv', bytes));
  if (!result.ok) {
    expect(result.problem.message && result.problem.hint).toBeTruthy();
    return 'problem';
  }
  const columns = result.value.columns.flatMap((column) =>
    column.kind === 'number' && column.missing < result.value.rows ? [column.numbers] : [],
  );
  const filled = (_: number, row: number) => columns.some((column) => !Number.isNaN(column[row]));
  return columns.map((column) => [...column.filter(filled)]);
}

it('answers every polluted file, and reads the numbers of 95 % of them as they are', async () => {
  const kinds = new Map<string, { files: number; right: number }>();
  for (const { kind, content, numbers } of pollutedFiles()) {
    const counts = kinds.get(kind) ?? { files: 0, right: 0 };
    kinds.set(kind, counts);
    counts.files++;
    if (JSON.stringify(await numbersIn(content)) === JSON.stringify(numbers)) counts.right++;
  }
  const all = [...kinds].map(([kind, { files, right }]) => ({ kind, files, right }));
  const files = all.reduce((sum, counts) => sum + counts.files, 0);
  const right = all.reduce((sum, counts) => sum + counts.right, 0);
  console.log(
    `Polluted files: ${right} of ${files} right (${((100 * right) / files).toFixed(2)} %); not all right:`,
  );
  console.table(all.filter((counts) => counts.right < counts.files));
  expect(right / files).toBeGreaterThanOrEqual(0.95);
  // A kind counts as much as another, however many places there are for it.
  const byKind = all.reduce((sum, counts) => sum + counts.right / counts.files, 0) / all.length;
  expect(byKind).toBeGreaterThanOrEqual(0.95);
});

it('keeps the names', async () => {
  expect(Object.keys(await valuesOf(write([names, ...rows])))).toEqual(names);
});
