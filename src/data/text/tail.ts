/** So many rows are kept at most; what sums up a table below it takes no more. */
export const tailRows = 12;
/** Of wide tables there are fewer. */
const tailCells = 4096;

/** The last rows of a table as they stand in the file, with the cells of all columns. */
export class Tail {
  cells: string[][] = [];
  /** Where in the bytes of this scan the last rows begin. */
  private readonly starts = new Int32Array(tailRows);
  /** How many rows began there. */
  private rows = 0;

  begin(start: number): void {
    this.starts[this.rows++ % tailRows] = start;
  }

  /** Reads them at the end of each scan, as nobody knows which is the last one. */
  read(width: number, cellsAt: (start: number) => string[]): void {
    const most = Math.min(tailRows, Math.ceil(tailCells / width));
    for (let row = Math.max(0, this.rows - most); row < this.rows; row++)
      this.cells.push(cellsAt(this.starts[row % tailRows]!));
    this.cells = this.cells.slice(-most);
    this.rows = 0;
  }
}
