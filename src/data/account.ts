import type { Notice } from './notice.ts';
import type { LeftOut, Reading, Table } from './table.ts';

/** Only this many lines are reported individually; the rest are counted. */
export const mostReports = 100;
export const mostLeftOut = 20;

/** Records what a reader did to a file besides reading it: rows left out, cells repaired, things noticed. */
export class Account {
  private readonly skipped: Reading['skipped'] = [];
  private skippedCount = 0;
  private readonly leftOut: LeftOut = { rows: 0, reasons: [] };
  private readonly notices: Notice[] = [];

  /** Records a row that was kept with changes. */
  repair(row: number, reason: string): void {
    this.skippedCount++;
    if (this.skipped.length < mostReports) this.skipped.push({ row, reason });
  }

  /** Records a row that is not in the table. */
  leaveOut(row: number, reason: string, rows = 1): void {
    this.repair(row, `${reason}; left out`);
    this.skippedCount += rows - 1;
    this.leftOut.rows += rows;
    if (this.leftOut.reasons.length < mostLeftOut) this.leftOut.reasons.push({ row, reason });
  }

  /** Adds a notice, unless it was already added. */
  notice(notice: Notice): void {
    if (!this.notices.some(({ id, text }) => id === notice.id && text === notice.text))
      this.notices.push(notice);
  }

  /** The fields of the reading that this account fills. */
  get summary(): Pick<Reading, 'skipped' | 'skippedCount' | 'leftOut' | 'notices'> {
    const { skipped, skippedCount, leftOut, notices } = this;
    return { skipped, skippedCount, leftOut, notices };
  }
}

/** The reading of a table of which these rows are left out for the same reason. */
export function withLeftOut(
  { reading, lines }: Pick<Table, 'reading' | 'lines'>,
  rows: readonly number[],
  reason: string,
): Reading {
  const { skipped, skippedCount, leftOut } = reading;
  const own = rows.map((row) => ({ row: lines?.[row] ?? row + 1, reason }));
  const reports = own.map(({ row }) => ({ row, reason: `${reason}; left out` }));
  return {
    ...reading,
    skipped: [...skipped, ...reports].slice(0, mostReports),
    skippedCount: skippedCount + rows.length,
    leftOut: {
      rows: leftOut.rows + rows.length,
      reasons: [...leftOut.reasons, ...own].slice(0, mostLeftOut),
    },
  };
}
