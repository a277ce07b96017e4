import { defineTest, type TestDefinition } from '../test.ts';
import { distanceFromNormal, type EmpiricalDistance } from './empirical-distribution.ts';

type Polynomial = readonly [constant: number, linear: number, quadratic: number];

/** The tail probability of a modified statistic, as in D’Agostino & Stephens’ table 4.9: exp of polynomials, piecewise. */
interface Tail {
  /** The statistic, modified for the sample size. */
  modified: (statistic: number, n: number) => number;
  /** Up to each value, the p-value is 1 − exp of a polynomial; above the last, exp of one. */
  lower: readonly [below: number, Polynomial][];
  middle: readonly [below: number, Polynomial];
  /** Above its range, the tail continues along its tangent. */
  upper: readonly [range: number, Polynomial];
}

const at = ([constant, linear, quadratic]: Polynomial, x: number): number =>
  constant + linear * x + quadratic * x ** 2;

function tailAt({ lower, middle, upper }: Tail, x: number): number {
  const piece = lower.find(([below]) => x < below);
  if (piece) return -Math.expm1(at(piece[1], x));
  if (x < middle[0]) return Math.exp(at(middle[1], x));
  const [range, polynomial] = upper;
  const inside = Math.min(x, range);
  const tangent = polynomial[1] + 2 * polynomial[2] * range;
  return Math.exp(at(polynomial, inside) + tangent * (x - inside));
}

/**
 * A test based on the distance between the empirical distribution function and the normal one with estimated mean and
 * standard deviation (Stephens’ case 3): large values are evidence against the normal.
 */
export const defineNormalTest = <const Id extends string>(
  definition: Pick<TestDefinition, 'name' | 'asks'> & { id: Id; source: string },
  distance: keyof EmpiricalDistance,
  tail: Tail,
) => {
  const { source, ...described } = definition;
  return defineTest({
    ...described,
    null: 'normal',
    checks: 'distribution',
    needs: 'residuals',
    parameters: 'estimated',
    minN: 8,
    method: 'Stephens’ formula for estimated mean and standard deviation',
    references: [source, 'D’Agostino & Stephens (1986), Goodness-of-Fit Techniques, table 4.9'],
    run(residuals) {
      const statistic = distanceFromNormal(residuals)[distance];
      return { statistic, pValue: tailAt(tail, tail.modified(statistic, residuals.n)) };
    },
  });
};
