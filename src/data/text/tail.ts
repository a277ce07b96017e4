/** The most rows stored. Summary rows below a table are fewer. */
export const tailRows = 12;
/** Limits the rows of wide tables. */
const tailCells = 4096;

/** The last rows of a table as written in the file, with the cells of all columns. */
export class Tail {
  cells: string[][] = [];
  /** The offsets of the last rows in the bytes of the current scan. */
  private readonly starts = new Int32Array(tailRows);
  /** The number of rows in the current scan. */
  private rows = 0;

  begin(start: number): void {
    this.starts[this.rows++ % tailRows] = start;
  }

  /** Reads them at the end of each scan, because any scan may be the last one. */
  read(width: number, cellsAt: (start: number) => string[]): void {
    const most = Math.min(tailRows, Math.ceil(tailCells / width));
    for (let row = Math.max(0, this.rows - most); row < this.rows; row++)
      this.cells.push(cellsAt(this.starts[row % tailRows]!));
    this.cells = this.cells.slice(-most);
    this.rows = 0;
  }
}
