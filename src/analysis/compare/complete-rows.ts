import type { Notice } from '../../data/notice.ts';
import { ok, type Result } from '../../data/problem.ts';
import type { Sample } from '../columns/sample/sample.ts';
import { incomplete } from '../words/notices/of-comparison.ts';
import { differentKinds, differentLengths } from '../words/refusals/of-comparison.ts';

export interface CompleteRows {
  samples: Sample[];
  /** The rows that every model has. */
  keep: Uint32Array;
  notices: Notice[];
}

/** Keeps the rows that are complete in every model: a model must not gain by skipping hard rows. */
export function completeRows(samples: readonly Sample[]): Result<CompleteRows> {
  const kinds = new Set(samples.map((sample) => 'labels' in sample));
  if (kinds.size > 1) return differentKinds;
  const lengths = samples.map(rowsOf);
  const rows = lengths[0]!;
  if (lengths.some((length) => length !== rows)) return differentLengths([...new Set(lengths)]);
  const keep = new Uint32Array(rows);
  let n = 0;
  for (let row = 0; row < rows; row++)
    if (samples.every((sample) => isComplete(sample, row))) keep[n++] = row;
  const remaining = keep.slice(0, n);
  const left = rows - n;
  return ok({
    samples: left === 0 ? [...samples] : samples.map((sample) => rowsAt(sample, remaining)),
    keep: remaining,
    notices: left === 0 ? [] : [incomplete({ rows: left })],
  });
}

const rowsOf = (sample: Sample): number =>
  'labels' in sample ? sample.labels.length : sample.residuals.length;

function isComplete(sample: Sample, row: number): boolean {
  if (!('labels' in sample)) {
    return Number.isFinite(sample.residuals[row]! + (sample.predicted ? sample.predicted[row]! * 0 : 0));
  }
  const { labels, probabilities, predictedLabels, classes } = sample;
  if (labels[row]! < 0) return false;
  if (!probabilities) return predictedLabels![row]! >= 0;
  for (let k = 0; k < classes.length; k++) {
    if (!Number.isFinite(probabilities[row * classes.length + k]!)) return false;
  }
  return true;
}

/** The sample restricted to these rows, in every column that has a value per row. */
export function rowsAt<S extends Sample>(sample: S, rows: Uint32Array): S {
  const entries = Object.entries(sample).map(([name, value]) => {
    if (name === 'probabilities' && 'classes' in sample)
      return [name, scoresAt(value, rows, sample.classes.length)];
    if (value instanceof Float64Array) return [name, Float64Array.from(rows, (row) => value[row]!)];
    if (value instanceof Int32Array) return [name, Int32Array.from(rows, (row) => value[row]!)];
    return [name, value];
  });
  return Object.fromEntries(entries) as S;
}

function scoresAt(scores: Float64Array, rows: Uint32Array, classes: number): Float64Array {
  const remaining = new Float64Array(rows.length * classes);
  for (let i = 0; i < remaining.length; i++) {
    remaining[i] = scores[rows[Math.floor(i / classes)]! * classes + (i % classes)]!;
  }
  return remaining;
}
