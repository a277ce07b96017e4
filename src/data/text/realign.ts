import { type CellKind, cellKind } from './cell.ts';
import type { Layout } from './layout.ts';

/**
 * Puts the cells of a row that has too many or too few of them under the columns they most likely belong to, by what
 * each column usually holds. Undoes a delimiter too many (an empty cell, or a text cut in pieces) and one missing
 * (two cells grown together).
 */
export class Realigner {
  private readonly columns: ColumnHabit[];
  /** Work that is left before ragged rows are no longer looked at so closely. */
  private budget = 20_000_000;

  constructor(private readonly layout: Layout) {
    const { sample, width, decimal } = layout;
    const rows = sample.filter((cells) => cells.length === width);
    this.columns = Array.from({ length: width }, (_, column) =>
      habitOf(
        rows.map((cells) => cells[column]!),
        decimal,
      ),
    );
  }

  /** The cells, one a column, with how well they fit (a log-likelihood); undefined where nothing fits. */
  align(cells: readonly string[], delimiter: string): { cells: string[]; fit: number } | undefined {
    const { width } = this.layout;
    const excess = cells.length - width;
    const work = cells.length * width * Math.max(2, excess + 1);
    if (excess < -2 || excess > 200 || width < 2 || this.budget < work) return undefined;
    this.budget -= work;
    // best[i][j]: the first i cells under the first j columns.
    const best: (Step | undefined)[][] = Array.from({ length: cells.length + 1 }, () => []);
    best[0]![0] = { fit: 0, cells: [] };
    for (let taken = 1; taken <= cells.length; taken++) {
      const cell = cells[taken - 1]!;
      for (let column = 0; column <= width; column++) {
        const steps: (Step | undefined)[] = [];
        if (column > 0) steps.push(this.extend(best[taken - 1]![column - 1], column - 1, [cell], 0));
        if (excess > 0) {
          if (cell === '') steps.push(this.extend(best[taken - 1]![column], column, [], 1));
          for (let joined = 2; column > 0 && joined <= Math.min(taken, excess + 1); joined++) {
            const before = best[taken - joined]![column - 1];
            if (before)
              steps.push(
                this.extend(
                  before,
                  column - 1,
                  [cells.slice(taken - joined, taken).join(delimiter)],
                  1 + joined,
                ),
              );
          }
        }
        if (excess < 0 && column > 1) steps.push(this.split(best[taken - 1]![column - 2], column - 2, cell));
        best[taken]![column] = steps.reduce((a, b) => (b && (!a || b.fit > a.fit) ? b : a), undefined);
      }
    }
    const end = best[cells.length]![width];
    if (!end || !this.fits(end.cells)) return undefined;
    return { cells: end.cells, fit: end.fit };
  }

  private extend(
    before: Step | undefined,
    column: number,
    added: readonly string[],
    price: number,
  ): Step | undefined {
    if (!before) return undefined;
    let fit = before.fit - price;
    for (const [index, cell] of added.entries()) fit += this.fit(cell, column + index);
    return { fit, cells: [...before.cells, ...added] };
  }

  /** A cell cut in two where the parts fit best; never a number into two numbers, which any place would do for. */
  private split(before: Step | undefined, column: number, cell: string): Step | undefined {
    if (!before || cell.length > 200) return undefined;
    const [left, right] = [this.columns[column]!, this.columns[column + 1]!];
    if (left.kind === 'number' && right.kind === 'number') return undefined;
    let best: Step | undefined;
    for (let at = 0; at <= cell.length; at++) {
      const step = this.extend(before, column, [cell.slice(0, at).trim(), cell.slice(at).trim()], 4);
      if (step && (!best || step.fit > best.fit)) best = step;
    }
    return best;
  }

  private fit(cell: string, column: number): number {
    const { shapes, outlines, kinds } = this.columns[column]!;
    const kind = kinds.get(cellKind(cell, this.layout.decimal)) ?? 0;
    const likelihood =
      0.5 * (shapes.get(shape(cell)) ?? 0) + 0.3 * (outlines.get(outline(cell)) ?? 0) + 0.2 * kind;
    return Math.log(0.001 + 0.999 * likelihood);
  }

  /** Whether every column of numbers or dates has one, or a gap, and not only gaps. */
  private fits(cells: readonly string[]): boolean {
    let present = 0;
    for (const [column, { kind }] of this.columns.entries()) {
      if (kind === 'text') continue;
      const found = cellKind(cells[column]!, this.layout.decimal);
      if (found === 'missing') continue;
      if (found !== kind && !(found === 'padded' && kind === 'number')) return false;
      present++;
    }
    return present > 0;
  }
}

interface Step {
  fit: number;
  cells: string[];
}

/** How often a column's cells have each shape, outline and kind, as shares. */
interface ColumnHabit {
  kind: CellKind;
  shapes: ReadonlyMap<string, number>;
  outlines: ReadonlyMap<string, number>;
  kinds: ReadonlyMap<CellKind, number>;
}

function habitOf(cells: readonly string[], decimal: '.' | ','): ColumnHabit {
  const kinds = shares(cells.map((cell) => cellKind(cell, decimal)));
  const [kind] = [...kinds].filter(([name]) => name !== 'missing').sort((a, b) => b[1] - a[1])[0] ?? [
    'text' as const,
  ];
  return { kind, kinds, shapes: shares(cells.map(shape)), outlines: shares(cells.map(outline)) };
}

function shares<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1 / values.length);
  return counts;
}

/** `2018-01-28` and `MG-8769` as 9999-99-99 and AA-9999; longer text has no shape of its own. */
const shape = (cell: string): string =>
  cell.length > 24
    ? 'text'
    : cell
        .replace(/\d/g, '9')
        .replace(/\p{Lu}/gu, 'A')
        .replace(/\p{Ll}/gu, 'a');

/** The shape with its runs shortened: 9-9-9, A-9. */
const outline = (cell: string): string => (cell.length > 24 ? 'text' : shape(cell).replace(/(.)\1+/g, '$1'));
