import type { LeftOut, Reading, Table } from '../../data/table.ts';
import type { Sample } from './sample.ts';

/** How many rows are named with their place. */
export const namedRows = 20;

/**
 * Every row of the file that is not in the answer: those that the reader left out, and those whose cells in the
 * columns used hold no value.
 */
export function leftOutOf(
  reading: Pick<Reading, 'leftOut' | 'skipped'>,
  sample: Sample,
  lines?: Table['lines'],
): LeftOut {
  const { rows, reasons } = reading.leftOut;
  const told = new Map(reading.skipped.map(({ row, reason }) => [row, reason]));
  const incomplete = { rows: 0, reasons: [] as LeftOut['reasons'] };
  const total = 'labels' in sample ? sample.labels.length : sample.residuals.length;
  const isComplete = completeness(sample);
  for (let row = 0; row < total; row++) {
    if (isComplete(row)) continue;
    incomplete.rows++;
    if (incomplete.reasons.length === namedRows) continue;
    const line = lines?.[row] ?? row + 1;
    incomplete.reasons.push({ row: line, reason: told.get(line) ?? 'has no value in a column that is used' });
  }
  return {
    rows: rows + incomplete.rows,
    reasons: [...reasons, ...incomplete.reasons].sort((a, b) => a.row - b.row).slice(0, namedRows),
  };
}

function completeness(sample: Sample): (row: number) => boolean {
  if ('residuals' in sample) {
    const { residuals, predicted } = sample;
    return (row) => Number.isFinite(residuals[row]! + (predicted ? predicted[row]! * 0 : 0));
  }
  const { labels, probabilities, predictedLabels, classes } = sample;
  const width = classes.length;
  return (row) => {
    if (labels[row]! < 0 || (predictedLabels && predictedLabels[row]! < 0)) return false;
    if (!probabilities) return true;
    for (let k = 0; k < width; k++) if (Number.isNaN(probabilities[row * width + k]!)) return false;
    return true;
  };
}
