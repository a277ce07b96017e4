import type { Table } from '../../data/table.ts';
import { count, number } from '../words/format.ts';
import { goalInWords } from '../words/roles-in-words.ts';
import type { Roles } from './parts.ts';
import { arrange } from './sample/arrange.ts';
import { sampleOf } from './sample/sample-of.ts';

/**
 * A short preview of a reading of the columns, to choose by: the number of rows, the mean and standard deviation of the
 * residuals or the number of classes, and whether the prediction may be a goal.
 */
export const previewOf = (table: Table, roles: Roles): string =>
  [figuresOf(table, roles), goalInWords(roles)].filter((text) => text !== undefined).join('; ');

function figuresOf(table: Table, roles: Roles): string {
  const sample = sampleOf(arrange(table, roles).table, roles);
  if (!sample.ok) return sample.problem.message;
  if ('labels' in sample.value) {
    const { labels, classes } = sample.value;
    return `${count(labels.length, 'row')}, ${classes.length} classes`;
  }
  const { residuals } = sample.value;
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (const value of residuals) {
    if (!Number.isFinite(value)) continue;
    n++;
    const step = value - mean;
    mean += step / n;
    squares += step * (value - mean);
  }
  if (n === 0) return 'no row with numbers in all of these columns';
  const center = Math.abs(mean) < 1e-12 * Math.sqrt(squares / n) ? 0 : mean;
  return `${count(n, 'row')}, residuals ${number(center, 3)} ± ${number(Math.sqrt(squares / n), 3)} (mean ± standard deviation)`;
}
