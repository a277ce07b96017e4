import { expect, it } from 'vitest';
import type { Report } from '../../../src/analysis/report.ts';
import { leftOut } from '../../../src/analysis/words/caveats/of-data.ts';
import { reportWithoutCells, withoutCells } from '../../../src/analysis/words/without-cells.ts';

it('leaves out quotations from the rows, but not the names of columns', () => {
  expect(withoutCells('“Ann Lee” is no number in “age”; take “income”.', ['age', 'income'])).toBe(
    '“…” is no number in “age”; take “income”.',
  );
  expect(withoutCells('Nothing is quoted.', [])).toBe('Nothing is quoted.');
});

it('leaves them out of every part of a report', () => {
  const reason = '“Ann Lee” is no number';
  const report = {
    source: { leftOut: { rows: 5, reasons: [{ row: 7, reason }] } },
    recommendation: { caveats: [leftOut({ left: 5, total: 50, line: 7, reason })] },
  } as unknown as Report;
  expect(JSON.stringify(report)).toContain('Ann Lee');
  expect(JSON.stringify(reportWithoutCells(report))).not.toContain('Ann Lee');
  expect(reportWithoutCells(report).recommendation.caveats[0]!.text).toContain('line 7: “…” is no number');
});
