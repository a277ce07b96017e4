import { type ColumnSketch, isConstant } from '../column-sketch.ts';

/**
 * Whether a column is the reciprocal of another one or of its square, up to a factor: weights for errors in proportion
 * to a value, as nonlinear regression takes them. The weight of a body is not.
 */
export function isInverseOf(weight: ColumnSketch, values: ColumnSketch): boolean {
  if (isConstant(values)) return false;
  return [1, 2].some((power) => {
    const products = [...weight.numbers]
      .map((one, row) => one * Math.abs(values.numbers[row]!) ** power)
      .filter(Number.isFinite);
    const least = Math.min(...products);
    return products.length >= fewestRows && least > 0 && Math.max(...products) <= rounding * least;
  });
}

const fewestRows = 10;
/** Weights are often rounded to three digits. */
const rounding = 1.02;
