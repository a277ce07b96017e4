import type { Column } from '../../data/table.ts';
import { isNamed } from '../columns/names/column-names.ts';
import { isIdentifier } from '../columns/names/identifiers.ts';
import { columnsOfPart, type PartId, type Roles } from '../columns/parts.ts';

/** Roles whose columns say how the errors arose, not what they depend on. */
const partsLeftOut: readonly PartId[] = [
  'residual',
  'observed',
  'predicted',
  'label',
  'probabilities',
  'predictedLabel',
  'confidence',
  'split',
  'weight',
  'scale',
  'lower',
  'upper',
  'quantiles',
];

/** Enough rows to see that one column duplicates another. */
const looked = 1000;
/** From this correlation on, a column duplicates another. */
const repeats = 0.999;

/**
 * The columns that the errors may depend on: those that neither identify rows, nor have a role in computing the errors,
 * nor are derived from them.
 */
export function candidateColumns(
  columns: readonly Column[],
  roles: Roles,
  errors: { residuals: Float64Array; predicted?: Float64Array; observed?: Float64Array },
  { rows }: { rows?: ArrayLike<number> | undefined } = {},
): Column[] {
  const n = errors.residuals.length;
  const parts = new Set(partsLeftOut.flatMap((part) => columnsOfPart(roles, part)));
  const stride = Math.max(1, Math.floor(n / looked));
  const positions = Array.from({ length: Math.ceil(n / stride) }, (_, i) => i * stride);
  const at = (values?: Float64Array) => values && positions.map((position) => values[position]!);
  const known = madeOfErrors(at(errors.residuals)!, at(errors.predicted), at(errors.observed));
  return columns.filter((column) => {
    const { name } = column;
    if (parts.has(name)) return false;
    if (column.kind !== 'number') return !isNamed('index', name) || column.categories.length < n / 2;
    if (isIdentifier(name) || isNamed('index', name)) return false;
    const values = positions.map((position) => column.numbers[rows ? rows[position]! : position]!);
    return !known.some((other) => Math.abs(correlation(values, other)) > repeats);
  });
}

/** The errors, their sizes, the columns they are the difference of, and the relative errors. */
function madeOfErrors(
  errors: readonly number[],
  predicted?: readonly number[],
  given?: readonly number[],
): number[][] {
  const observed = given ?? predicted?.map((value, i) => value + errors[i]!);
  const sizes = (values: number[]) => [values, values.map(Math.abs)];
  const relative = [observed, predicted]
    .filter((whole) => whole !== undefined)
    .flatMap((whole) => sizes(errors.map((e, i) => e / whole[i]!)));
  return [
    ...sizes([...errors]),
    errors.map((e) => e * e),
    ...[observed, predicted].filter((values) => values !== undefined).map((values) => [...values]),
    ...relative,
  ];
}

/** Over complete pairs; 0 if one of the two does not vary. */
function correlation(first: readonly number[], second: readonly number[]): number {
  const complete = first.map((_, i) => i).filter((i) => Number.isFinite(first[i]! + second[i]!));
  const n = complete.length;
  const mean = (values: readonly number[]) => complete.reduce((sum, i) => sum + values[i]!, 0) / n;
  const [a, b] = [mean(first), mean(second)];
  let [ab, aa, bb] = [0, 0, 0];
  for (const i of complete) {
    ab += (first[i]! - a) * (second[i]! - b);
    aa += (first[i]! - a) ** 2;
    bb += (second[i]! - b) ** 2;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
