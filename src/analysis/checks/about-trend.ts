import { prepareResiduals, type Residuals } from '../../numerics/residuals.ts';
import { robustLine } from '../../numerics/robust-line.ts';
import { isTrend, slopeOf } from './slope.ts';

/**
 * The errors minus their own line, or parabola, on the prediction, if that is a trend or a bend: a changing mean is not
 * a changing size of the errors, but looks like one at both ends. Undefined if there is neither.
 */
export function aboutTrend(residuals: Residuals): Residuals | undefined {
  const { values, predicted, ordered, rowWeight, worth } = residuals;
  const line = slopeOf(residuals);
  if (!predicted || !line) return undefined;
  const [origin] = predicted;
  const aboutLine = values.map((value, row) => value - (line.slope - 1) * (predicted[row]! - origin!));
  const left = aboutBend(aboutLine, residuals) ?? (isTrend(line, worth) ? aboutLine : undefined);
  return left && prepareResiduals(left, { predicted, ordered, ...(rowWeight && { weights: rowWeight }) });
}

/**
 * Errors about their line, minus the component of a parabola orthogonal to it, whose coefficient is the parabola's
 * (Frisch & Waugh 1933, Econometrica 1:387); undefined if they do not bend.
 */
function aboutBend(
  aboutLine: Float64Array,
  { predicted, rowWeight, worth }: Residuals,
): Float64Array | undefined {
  const weight = rowWeight ? (row: number) => rowWeight[row]! : () => 1;
  const squares = squareToLine(predicted!, weight);
  const bend = robustLine(squares, aboutLine, weight);
  if (!bend) return undefined;
  const { slope, standardError, share } = bend;
  if (!isTrend({ slope: 1 + slope, statistic: slope / standardError, share }, worth)) return undefined;
  return aboutLine.map((value, row) => value - slope * squares[row]!);
}

/** Squares of the standardized values, minus their own regression line on these values. */
function squareToLine(values: Float64Array, weight: (row: number) => number): Float64Array {
  const meanOf = (of: (value: number) => number): number => {
    let [sum, total] = [0, 0];
    for (let row = 0; row < values.length; row++) {
      sum += weight(row) * of(values[row]!);
      total += weight(row);
    }
    return sum / total;
  };
  const mean = meanOf((value) => value);
  const deviation = Math.sqrt(meanOf((value) => (value - mean) ** 2));
  const skewness = meanOf((value) => ((value - mean) / deviation) ** 3);
  return values.map((value) => {
    const z = (value - mean) / deviation;
    return z * z - 1 - skewness * z;
  });
}
