import { equalMassBins } from '../../../numerics/bins.ts';
import { type Random, seededRandom } from '../../../numerics/random.ts';
import type { Forecasts } from './forecasts.ts';

const binCount = 15;
const repetitions = 1000;
/** Up to this many rows every outcome is simulated; with more, the number per bin is drawn from its normal approximation. */
export const largestExactSimulation = 2000;

export interface CalibrationError {
  /** Mean distance between observed share and probability over the bins, weighted by their rows. */
  error: number;
  /** 95% point of that error if the probabilities were calibrated: in a finite sample the error is always above 0. */
  reference: number;
}

/**
 * Expected calibration error over 15 bins of about equal size (equal probabilities stay together), with the reference
 * value for a calibrated classifier with the same probabilities, from a seeded simulation of outcomes. Naeini, Cooper &
 * Hauskrecht (2015), AAAI; Bröcker & Smith (2007), Weather and Forecasting 22:651.
 */
export function calibrationError(forecasts: Forecasts, seed: number): CalibrationError {
  const { n, probability, outcome } = forecasts;
  const starts = equalMassBins(n, binCount, (i) => probability[i]!);
  const expected = starts.slice(1).map((end, bin) => sumOf(probability, starts[bin]!, end));
  const distance = (observed: (bin: number) => number): number =>
    expected.reduce((sum, of, bin) => sum + Math.abs(observed(bin) - of), 0) / n;
  const error = distance((bin) => sumOf(outcome, starts[bin]!, starts[bin + 1]!));

  const random = seededRandom(seed);
  const draw =
    n <= largestExactSimulation
      ? outcomes(forecasts, starts, random)
      : approximate(forecasts, starts, random);
  const simulated = Float64Array.from({ length: repetitions }, () => distance(draw)).sort();
  return { error, reference: simulated[Math.ceil(0.95 * repetitions) - 1]! };
}

function sumOf(values: Float64Array | Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += values[i]!;
  return sum;
}

/** Simulates every outcome of a bin and counts those that came true. */
function outcomes({ probability }: Forecasts, starts: readonly number[], random: Random) {
  return (bin: number): number => {
    let sum = 0;
    for (let i = starts[bin]!; i < starts[bin + 1]!; i++) {
      if (random.bits() < probability[i]! * 2 ** 32) sum++;
    }
    return sum;
  };
}

/** Draws the number that came true from a normal distribution with its mean and variance. */
function approximate({ probability }: Forecasts, starts: readonly number[], random: Random) {
  const moments = starts.slice(1).map((end, bin) => {
    let mean = 0;
    let variance = 0;
    for (let i = starts[bin]!; i < end; i++) {
      mean += probability[i]!;
      variance += probability[i]! * (1 - probability[i]!);
    }
    return { mean, deviation: Math.sqrt(variance) };
  });
  return (bin: number): number => moments[bin]!.mean + moments[bin]!.deviation * random.normal();
}
