import type { ColumnSketch } from '../column-sketch.ts';
import { saysPrediction } from '../names/column-names.ts';
import { withoutUnit, wordsIn } from '../names/name-words.ts';

/**
 * Bounds and quantiles that accompany a prediction: `-lo-90`, `_lower`, `q0.1`, `p10`, `Lo 80`, `0.1`. They are neither
 * models nor targets; the median among quantiles is the prediction if no other column is.
 */
export interface PredictionFamily {
  lower: ColumnSketch[];
  upper: ColumnSketch[];
  /** By ascending level. */
  quantiles: { level: number; column: ColumnSketch }[];
}

const bounds = {
  lower: /\b(?:lo|low|lower|lwr|lcl|lb|cil|cilow|ci l)\b/,
  upper: /\b(?:hi|high|upper|upr|ucl|ub|ciu|ciup|cihigh|ci u|ci up)\b/,
};

const isBound = (side: keyof typeof bounds, name: string): boolean =>
  bounds[side].test(wordsIn(name).join(' '));

/** `forecast_q1`: a quarter, unless other percentages stand beside it. */
const quarter = /(?<![\p{L}\p{N}])q[\s_.-]*([1-4])$/iu;

/** The level in a name: `q0.1`, `p10`, `0.1`, `pred_0.1`, `Q2.5`, `q0_1`, `quantile_90`, `0.025quant`. */
export function levelInName(title: string): number | undefined {
  const name = withoutUnit(title).trim();
  if (quarter.test(name)) return undefined;
  const bare = /^0?\.\d+$/.exec(name);
  if (bare) return Number(name);
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(name);
  if (percent) return Number(percent[1]) / 100;
  const [, prediction = '', share] = /^(.+)[ _-](0?\.\d+)$/.exec(name) ?? [];
  if (saysPrediction(prediction)) return Number(share);
  // `P70 Forecast`, as in Amazon’s reports.
  const [, percentile, of = ''] = /^[pq](\d{2})[\s_.-]+(.+)$/i.exec(name) ?? [];
  if (saysPrediction(of)) return Number(percentile) / 100;
  const [, before] = /^(0?\.\d+)[ _.-]?q(?:uant(?:iles?)?)?$/i.exec(name) ?? [];
  if (before !== undefined) return Number(before);
  const [, text] =
    /(?:^|[\s_.-])(?:q|quantiles?|pctl|percentiles?|perc|p|pi|tau|hdi|eti)[\s_.=-]*(\d{1,2}_\d+|\d+(?:\.\d+)?|\.\d+)\s*(?:%|th)?$/i.exec(
      name,
    ) ?? [];
  if (text === undefined) return undefined;
  // Databases do not allow dots in names.
  const value = Number(text.replace('_', '.'));
  if (value > 0 && value < 1) return value;
  return value >= 1 && value < 100 ? value / 100 : undefined;
}

/**
 * The level of a bound whose name states its interval's coverage.
 *
 * @example levelOfBound('AutoARIMA-lo-90') // 0.05
 */
export function levelOfBound(name: string): number | undefined {
  const percent = Number(/(?<!\d)(\d+(?:\.\d+)?)\s*%?$/.exec(name.trim())?.[1] ?? Number.NaN);
  if (!(percent > 0 && percent < 100)) return undefined;
  const share = percent < 1 ? percent : percent / 100;
  const isLower = isBound('lower', name);
  if (isLower === isBound('upper', name)) return undefined;
  const level = isLower ? (1 - share) / 2 : (1 + share) / 2;
  return Number(level.toFixed(9));
}

export function predictionFamily(numeric: readonly ColumnSketch[]): PredictionFamily {
  const areLevels = numeric.some(({ name }) => levelInName(name) !== undefined);
  const percentOf = (name: string) =>
    areLevels ? Number(quarter.exec(name.trim())?.[1] ?? Number.NaN) / 100 : Number.NaN;
  const named = numeric
    .map((column) => ({ level: levelInName(column.name) ?? percentOf(column.name), column }))
    .filter(({ level }) => !Number.isNaN(level))
    .sort((a, b) => a.level - b.level);
  const quantiles = named.length > 1 && neverCross(named.map(({ column }) => column)) ? named : [];
  const others = numeric.filter((column) => !quantiles.some((quantile) => quantile.column === column));
  return {
    lower: others.filter(({ name }) => isBound('lower', name)),
    upper: others.filter(({ name }) => isBound('upper', name)),
    quantiles,
  };
}

/** Columns that are never out of order in the sample, except for a few rows of rounding. */
function neverCross(columns: readonly ColumnSketch[]): boolean {
  let rows = 0;
  let crossed = 0;
  for (let row = 0; row < columns[0]!.numbers.length; row++) {
    for (let k = 1; k < columns.length; k++) {
      const step = columns[k]!.numbers[row]! - columns[k - 1]!.numbers[row]!;
      if (Number.isNaN(step)) continue;
      rows++;
      if (step < 0) crossed++;
    }
  }
  return rows > 0 && crossed <= 0.05 * rows;
}

export const isOfFamily = ({ lower, upper, quantiles }: PredictionFamily, column: ColumnSketch): boolean =>
  lower.includes(column) ||
  upper.includes(column) ||
  quantiles.some((quantile) => quantile.column === column);

export const medianOf = ({ quantiles }: PredictionFamily): ColumnSketch | undefined =>
  quantiles.find(({ level }) => level === 0.5)?.column;
