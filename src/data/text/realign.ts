import { cellKind } from './cell.ts';
import { cellLook, type Habit, habitOf, likelihood } from './habits.ts';
import type { Layout } from './layout.ts';
import { type Dialect, type Fields, readRecord } from './record.ts';

/** The number of steps allowed at the start and added per cell, so that the work stays linear in the file size. */
const initialBudget = 2_000_000;
const budgetPerCell = 40;
/** The most superfluous cells that are undone. */
const mostExcess = 40;
const otherMarks = [44, 59, 9, 124, 32];

/**
 * Assigns the cells of a row with too many or too few of them to the columns they most likely belong to, judging by
 * what each column usually holds. Undoes superfluous delimiters (an empty cell, or a text cut in pieces) and a
 * missing one (two cells run together).
 */
export class Realigner {
  private readonly habits: Habit[];
  private budget = initialBudget;

  constructor(private readonly layout: Layout) {
    const { sample, width, decimal } = layout;
    const rows = sample.filter((cells) => cells.length === width);
    this.habits = Array.from({ length: width }, (_, column) =>
      habitOf(
        rows.map((cells) => cells[column]!),
        decimal,
      ),
    );
  }

  /**
   * The cells of the record at `start`, one per column, split by the file's delimiter and quotation marks or by
   * others that this row uses. Undefined if nothing fits.
   */
  realign(
    bytes: Uint8Array,
    start: number,
    end: number,
    fields: Fields,
    texts: (fields: Fields, dialect: Dialect) => string[],
  ): string[] | undefined {
    const { dialect, width } = this.layout;
    const cells = texts(fields, dialect);
    let best = this.align(cells, String.fromCharCode(dialect.delimiter));
    if (this.budget <= 0) return best?.cells;
    const otherQuote = dialect.quote === 39 ? 34 : 39;
    const others: Dialect[] =
      cells.length > width
        ? [{ ...dialect, quote: otherQuote, escaping: otherQuote }]
        : otherMarks.map((mark) => ({ ...dialect, delimiter: mark, collapse: false }));
    const row = bytes.subarray(start, end);
    for (const other of others) {
      const { delimiter, quote } = other;
      if (!row.includes(delimiter === dialect.delimiter ? quote : delimiter)) continue;
      if (!readRecord(bytes, start, end, true, other, fields) || fields.count < width) continue;
      if (delimiter === dialect.delimiter && fields.count !== width) continue;
      const found = this.align(texts(fields, other), String.fromCharCode(delimiter));
      if (found && (!best || found.fit > best.fit)) best = found;
    }
    return best?.cells;
  }

  /** The cells, one per column, with their fit (a log-likelihood); undefined if nothing fits. */
  align(cells: readonly string[], delimiter: string): { cells: string[]; fit: number } | undefined {
    const { width, decimal } = this.layout;
    const excess = cells.length - width;
    this.budget += budgetPerCell * cells.length;
    const surplus = Math.max(0, excess);
    const work = cells.length * (surplus + 1) * (surplus + 4);
    if (excess < -2 || excess > mostExcess || width < 2 || this.budget < work) return undefined;
    this.budget -= work;
    const lowest = Math.min(0, excess);
    // steps[i][d]: the best way to put the first i cells into the first i − (d + lowest) columns.
    const steps: (Step | undefined)[][] = [[]];
    steps[0]![-lowest] = { fit: 0, added: [] };
    for (let taken = 1; taken <= cells.length; taken++) {
      const looks = Array.from({ length: Math.min(taken, surplus + 1) }, (_, more) => {
        const text = more === 0 ? cells[taken - 1]! : cells.slice(taken - 1 - more, taken).join(delimiter);
        return { text, look: cellLook(text, decimal) };
      });
      const row: (Step | undefined)[] = [];
      for (let index = 0; index <= surplus - lowest; index++) {
        const column = taken - index - lowest - 1;
        if (column < -1 || column >= width) continue;
        let best: Step | undefined;
        const offer = (before: Step | undefined, fit: number, added: string[]): void => {
          if (before && (!best || before.fit + fit > best.fit))
            best = { before, fit: before.fit + fit, added };
        };
        if (column >= 0) {
          for (const [more, { text, look }] of looks.entries()) {
            const before = steps[taken - 1 - more]?.[index - more];
            if (before)
              offer(before, likelihood(look, this.habits[column]!) - (more === 0 ? 0 : more + 2), [text]);
          }
        }
        if (surplus > 0 && isSpare(cells[taken - 1]!)) offer(steps[taken - 1]![index - 1], -1, []);
        if (excess < 0 && column > 0) {
          const before = steps[taken - 1]![index + 1];
          const split = before && this.split(cells[taken - 1]!, column - 1);
          if (split) offer(before, split.fit, split.added);
        }
        row[index] = best;
      }
      steps.push(row);
    }
    const end = steps.at(-1)![excess - lowest];
    if (!end) return undefined;
    const aligned = addedBy(end);
    return aligned.length === width && this.fits(aligned) ? { cells: aligned, fit: end.fit } : undefined;
  }

  /** Splits a cell where the parts fit best, but never a number into two, where any place would do. */
  private split(cell: string, column: number): { fit: number; added: string[] } | undefined {
    const [left, right] = [this.habits[column]!, this.habits[column + 1]!];
    if (cell.length > 200 || (left.kind === 'number' && right.kind === 'number')) return undefined;
    const { decimal } = this.layout;
    this.budget -= 10 * cell.length;
    let best: { fit: number; added: string[] } | undefined;
    for (let at = 0; at <= cell.length; at++) {
      const added = [cell.slice(0, at).trim(), cell.slice(at).trim()];
      const fit =
        likelihood(cellLook(added[0]!, decimal), left) + likelihood(cellLook(added[1]!, decimal), right) - 4;
      if (!best || fit > best.fit) best = { fit, added };
    }
    return best;
  }

  /** Whether every column of numbers or dates has one or is missing, and not all are missing. */
  private fits(cells: readonly string[]): boolean {
    let present = 0;
    for (const [column, { kind }] of this.habits.entries()) {
      if (kind === 'text') continue;
      const found = cellKind(cells[column]!, this.layout.decimal);
      if (found === 'missing') continue;
      if (found !== kind && !(found === 'padded' && kind === 'number')) return false;
      present++;
    }
    return present > 0;
  }
}

/** A cell that can be dropped: empty, or the stars that mark an outlier. */
const isSpare = (cell: string): boolean => /^\**$/.test(cell);

/** The best way so far: the step before, and the cells it added. */
interface Step {
  before?: Step;
  fit: number;
  added: string[];
}

function addedBy(end: Step): string[] {
  const parts: string[][] = [];
  for (let step: Step | undefined = end; step; step = step.before) parts.push(step.added);
  return parts.reverse().flat();
}
