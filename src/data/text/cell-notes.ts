import type { Account } from '../account.ts';
import { strayQuote } from '../notices.ts';

interface Noted {
  column: number;
  text: string;
}

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Cells of the current row worth reporting, which happens once the row is complete. */
export class CellNotes {
  /** Cells in numeric columns that are not numbers. */
  readonly strange: Noted[] = [];
  /** Cells with a quotation mark beside their number: inches, minutes, or a quotation mark that was never closed. */
  readonly quoted: Noted[] = [];

  constructor(
    private readonly names: readonly string[],
    private readonly account: Account,
  ) {}

  clear(): void {
    this.strange.length = 0;
    this.quoted.length = 0;
  }

  tell(line: number): void {
    const { names, account } = this;
    for (const { column, text } of this.strange) {
      account.repair(
        line,
        `“${shown(text)}” in column “${names[column]}” is not a number; counts as missing`,
      );
    }
    for (const { column, text } of this.quoted) {
      account.repair(line, `“${shown(text)}” in column “${names[column]}” was read without its quote`);
      account.notice(strayQuote({ column: names[column] }));
    }
    this.clear();
  }
}
