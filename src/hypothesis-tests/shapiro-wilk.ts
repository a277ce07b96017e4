import { standardNormalCdf, standardNormalQuantile } from '../distributions/symmetric/normal.ts';
import { compensatedSum } from '../numerics/sum.ts';
import { defineTest } from './test.ts';

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);

/**
 * The weights of the upper half of the order statistics, largest first; the lower half mirrors them. Royston's
 * approximation of the expected normal order statistics times their inverse covariance.
 */
function weights(n: number): Float64Array {
  const half = n >> 1;
  if (n === 3) return Float64Array.of(Math.SQRT1_2);
  const m = new Float64Array(half);
  for (let i = 0; i < half; i++) m[i] = -standardNormalQuantile((i + 1 - 0.375) / (n + 0.25));
  const sumOfSquares = 2 * compensatedSum(half, (i) => m[i]! ** 2);
  const length = Math.sqrt(sumOfSquares);
  const u = 1 / Math.sqrt(n);
  const first = polynomial([m[0]! / length, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], u);
  if (n <= 5) {
    const phi = (sumOfSquares - 2 * m[0]! ** 2) / (1 - 2 * first ** 2);
    return m.map((value, i) => (i === 0 ? first : value / Math.sqrt(phi)));
  }
  const second = polynomial([m[1]! / length, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], u);
  const phi = (sumOfSquares - 2 * m[0]! ** 2 - 2 * m[1]! ** 2) / (1 - 2 * first ** 2 - 2 * second ** 2);
  return m.map((value, i) => (i === 0 ? first : i === 1 ? second : value / Math.sqrt(phi)));
}

function pValue(complement: number, n: number): number {
  if (n === 3) {
    const w = 1 - complement;
    return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75))));
  }
  let normalized = Math.log(complement);
  let mean: number;
  let deviation: number;
  if (n <= 11) {
    const gamma = -2.273 + 0.459 * n;
    if (normalized >= gamma) return 1e-99;
    normalized = -Math.log(gamma - normalized);
    mean = polynomial([0.544, -0.39978, 0.025054, -6.714e-4], n);
    deviation = Math.exp(polynomial([1.3822, -0.77857, 0.062767, -0.0020322], n));
  } else {
    const x = Math.log(n);
    mean = polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], x);
    deviation = Math.exp(polynomial([-0.4803, -0.082676, 0.0030302], x));
  }
  return standardNormalCdf((mean - normalized) / deviation);
}

/**
 * Shapiro–Wilk W: the squared correlation of the sorted residuals with their expected values under a normal
 * distribution. W = (Σ aᵢ x₍ᵢ₎)² / Σ (xᵢ − x̄)², in (0, 1]; small values are evidence against the normal. Above 5000
 * residuals the approximation of the p-value has not been verified.
 */
export const shapiroWilk = defineTest({
  id: 'shapiro-wilk',
  name: 'Shapiro–Wilk',
  null: 'normal',
  asks: 'Do the sorted residuals lie on a straight line against the quantiles of a normal distribution?',
  checks: 'distribution',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 3,
  maxN: 5000,
  method: 'Royston’s (1995) normal approximation of ln(1 − W)',
  references: [
    'Shapiro & Wilk (1965), Biometrika 52:591',
    'Royston (1995), Applied Statistics 44:547 (algorithm AS R94)',
  ],
  run({ n, sorted, standardDeviation }) {
    const a = weights(n);
    const span = compensatedSum(a.length, (i) => a[i]! * (sorted[n - 1 - i]! - sorted[i]!));
    const w = Math.min(1, (span / standardDeviation) ** 2 / (n - 1));
    return { statistic: w, pValue: pValue(1 - w, n) };
  },
});
