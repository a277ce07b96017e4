import type { Notice } from './notice.ts';
import type { LeftOut, Reading } from './table.ts';

/** How many lines are named with their place; the others are counted. */
export const mostReports = 100;
export const mostLeftOut = 20;

/** What a reader did to a file beside reading it: rows it left out, cells it repaired, things it noticed. */
export class Account {
  private readonly skipped: Reading['skipped'] = [];
  private skippedCount = 0;
  private readonly leftOut: LeftOut = { rows: 0, reasons: [] };
  private readonly notices: Notice[] = [];

  /** A row that was kept, though not all of it as it stands. */
  repair(row: number, reason: string): void {
    this.skippedCount++;
    if (this.skipped.length < mostReports) this.skipped.push({ row, reason });
  }

  /** A row that is not in the table. */
  leaveOut(row: number, reason: string, rows = 1): void {
    this.repair(row, `${reason}; left out`);
    this.skippedCount += rows - 1;
    this.leftOut.rows += rows;
    if (this.leftOut.reasons.length < mostLeftOut) this.leftOut.reasons.push({ row, reason });
  }

  /** Said once, however often it is noticed. */
  notice(notice: Notice): void {
    if (!this.notices.some(({ id, text }) => id === notice.id && text === notice.text))
      this.notices.push(notice);
  }

  /** The reading's part that this account fills. */
  get summary(): Pick<Reading, 'skipped' | 'skippedCount' | 'leftOut' | 'notices'> {
    const { skipped, skippedCount, leftOut, notices } = this;
    return { skipped, skippedCount, leftOut, notices };
  }
}
