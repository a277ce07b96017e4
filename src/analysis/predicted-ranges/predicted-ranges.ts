import type { Column } from '../../data/table.ts';
import { difference, sumOf } from '../../numerics/elementwise.ts';
import type { Roles } from '../columns/parts.ts';
import { levelInName, levelOfBound } from '../columns/predictions/prediction-family.ts';
import { codesOf } from '../columns/sample/cells.ts';

/** What a table predicts besides the point prediction, row by row. */
export interface PredictedRanges {
  observed?: Float64Array;
  residuals?: Float64Array;
  /** By ascending level. */
  quantiles: PredictedQuantile[];
  interval?: { lower: Float64Array; upper: Float64Array; level?: number };
  scale?: Float64Array;
  /** Group of each row, −1 if it has none. */
  groups?: { names: (code: number) => string; codes: Int32Array };
}

export interface PredictedQuantile {
  column: string;
  level: number;
  values: Float64Array;
}

/** Undefined if the columns contain no observed values or residuals. */
export function rangesIn(columns: readonly Column[], roles: Roles): PredictedRanges | undefined {
  if (roles.kind !== 'observed' && roles.kind !== 'residual') return undefined;
  const named = (name: string | undefined) => columns.find((candidate) => candidate.name === name);
  const numbers = (name: string | undefined): Float64Array | undefined => {
    const column = named(name);
    return column?.kind === 'number' ? column.numbers : undefined;
  };
  const predicted = numbers(roles.predicted);
  const given = numbers(roles.kind === 'observed' ? roles.observed : roles.residual);
  if (!given) return undefined;
  const residuals = roles.kind === 'residual' ? given : predicted && difference(given, predicted);
  const observed = roles.kind === 'observed' ? given : predicted && sumOf(given, predicted);
  const [lower, upper, scale] = [numbers(roles.lower), numbers(roles.upper), numbers(roles.scale)];
  const level = roles.lower === undefined ? undefined : intervalLevel(roles.lower);
  const group = named(roles.group);
  return {
    ...(observed && { observed }),
    ...(residuals && { residuals }),
    quantiles: allQuantiles(roles)
      .map((column) => ({
        column,
        level: levelInName(column) ?? levelOfBound(column),
        values: numbers(column),
      }))
      .filter((one): one is PredictedQuantile => one.level !== undefined && !!one.values)
      .sort((a, b) => a.level - b.level),
    ...(lower && upper && { interval: { lower, upper, ...(level !== undefined && { level }) } }),
    ...(scale && { scale }),
    ...(group && { groups: groupsOf(group) }),
  };
}

/** The predicted quantiles, and the prediction if it is called one: the median among them is often the prediction. */
function allQuantiles({ quantiles = [], predicted }: { quantiles?: string[]; predicted?: string }): string[] {
  const isOne = predicted !== undefined && levelInName(predicted) !== undefined;
  return quantiles.length > 0 && isOne && !quantiles.includes(predicted)
    ? [...quantiles, predicted]
    : [...quantiles];
}

function groupsOf(column: Column): NonNullable<PredictedRanges['groups']> {
  const codes = codesOf(column);
  if (column.kind !== 'number') return { codes, names: (code) => column.categories[code]! };
  const values: number[] = [];
  codes.forEach((code, row) => {
    if (code >= 0) values[code] ??= column.numbers[row]!;
  });
  return { codes, names: (code) => String(values[code]) };
}

/** `y-lo-90`, `Lo 80`: the nominal coverage of the interval. */
function intervalLevel(name: string): number | undefined {
  const value = Number(/(\d+(?:\.\d+)?)\s*%?$/.exec(name.trim())?.[1] ?? Number.NaN);
  return value >= 50 && value < 100 ? value / 100 : value >= 0.5 && value < 1 ? value : undefined;
}
