import type { LeftOut, Reading, Table } from '../../../data/table.ts';
import { areFinite } from '../../../numerics/ends.ts';
import type { Sample } from './sample.ts';

/** How many left-out rows are listed by line. */
export const namedRows = 20;

/** Rows that the answer does not include, each counted once, the first ones listed with their line and the reason. */
export class RowsLeftOut {
  private rows = 0;
  private readonly reasons: LeftOut['reasons'] = [];
  private last = -1;

  constructor(private readonly lines?: ArrayLike<number>) {}

  /** Adds a row of the table, by its number from 0, in ascending order. A row that weights repeat is a single line. */
  add(row: number, reason: (line: number) => string): void {
    const line = this.lines?.[row] ?? row + 1;
    if (line === this.last) return;
    this.last = line;
    this.rows++;
    if (this.reasons.length < namedRows) this.reasons.push({ row: line, reason: reason(line) });
  }

  get all(): LeftOut {
    return { rows: this.rows, reasons: this.reasons };
  }
}

export const withOthers = (one: LeftOut, other: LeftOut): LeftOut => ({
  rows: one.rows + other.rows,
  reasons: [...one.reasons, ...other.reasons].sort((a, b) => a.row - b.row).slice(0, namedRows),
});

/**
 * Every row of the file that the answer does not include: those that the reader left out, those of other splits, and
 * those with missing values in the columns used.
 */
export function leftOutOf(
  reading: Pick<Reading, 'leftOut' | 'skipped'>,
  sample: Sample,
  lines?: Table['lines'],
): LeftOut {
  const reasons = new Map(reading.skipped.map(({ row, reason }) => [row, reason]));
  const incomplete = new RowsLeftOut(lines);
  const total = 'labels' in sample ? sample.labels.length : sample.residuals.length;
  const isComplete = completeness(sample);
  for (let row = isWhole(sample) ? total : 0; row < total; row++) {
    if (isComplete(row)) continue;
    incomplete.add(row, (line) => reasons.get(line) ?? 'has no value in a column that is used');
  }
  return withOthers(reading.leftOut, incomplete.all);
}

/** Complete rows that an analysis dropped nevertheless: impossible values, and duplicates of other rows. */
export function droppedFrom(
  sample: Sample,
  remaining: Uint32Array | undefined,
  impossible: readonly number[],
  lines?: ArrayLike<number>,
): LeftOut {
  const dropped = new RowsLeftOut(lines);
  if (!remaining || !('residuals' in sample)) return dropped.all;
  const isComplete = completeness(sample);
  const cannotBe = new Set(impossible);
  let next = 0;
  for (let row = 0; row < sample.residuals.length; row++) {
    if (remaining[next] === row) next++;
    else if (cannotBe.has(row)) dropped.add(row, () => 'holds a value that this kind of target cannot have');
    else if (isComplete(row)) dropped.add(row, () => 'repeats an earlier row');
  }
  return dropped.all;
}

/** How many rows of a sample are complete. */
export function countCompleteRows(sample: Sample): number {
  const isComplete = completeness(sample);
  const total = 'labels' in sample ? sample.labels.length : sample.residuals.length;
  let rows = 0;
  for (let row = 0; row < total; row++) if (isComplete(row)) rows++;
  return rows;
}

/** Whether all rows are complete, as far as a quick check shows. */
const isWhole = (sample: Sample): boolean =>
  'residuals' in sample &&
  !sample.scale &&
  areFinite(sample.residuals) &&
  (!sample.predicted || areFinite(sample.predicted));

function completeness(sample: Sample): (row: number) => boolean {
  if ('residuals' in sample) {
    const { residuals, predicted, scale } = sample;
    return (row) =>
      Number.isFinite(residuals[row]! + (predicted ? predicted[row]! * 0 : 0)) && (!scale || scale[row]! > 0);
  }
  const { labels, probabilities, predictedLabels, confidence, classes } = sample;
  const width = classes.length;
  return (row) => {
    if (labels[row]! < 0 || (predictedLabels && predictedLabels[row]! < 0)) return false;
    if (confidence && Number.isNaN(confidence[row])) return false;
    if (!probabilities) return true;
    for (let k = 0; k < width; k++) if (Number.isNaN(probabilities[row * width + k]!)) return false;
    return true;
  };
}
