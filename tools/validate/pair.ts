import { normalLaplacePosterior } from '../../src/choice/normal-laplace.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import { type Calibration, calibrationError, newCalibration, record } from './calibration.ts';

export interface PairCell {
  n: number;
  samples: number;
  /** The share of normal samples classified as normal, and of Laplace samples classified as Laplace. */
  normalRight: number;
  laplaceRight: number;
  calibrationError: number;
  /** Normal samples called Laplace with at least 90% probability, and vice versa. */
  falseLaplace: number;
  falseNormal: number;
  calibration: Calibration;
}

/** How often the exact posterior is right about normal and Laplace samples, and how well it is calibrated. */
export function pairCell(n: number, samples: number, seed: number): PairCell {
  const random = seededRandom(seed);
  const calibration = newCalibration();
  const right = { normal: 0, laplace: 0 };
  const sure = { normal: 0, laplace: 0 };
  for (let sample = 0; sample < samples; sample++)
    for (const distribution of ['normal', 'laplace'] as const) {
      const { probability } = normalLaplacePosterior(
        prepareResiduals(Float64Array.from({ length: n }, random[distribution])),
      )[distribution];
      if (probability > 0.5) right[distribution]++;
      if (probability <= 0.1) sure[distribution]++;
      const leader = Math.max(probability, 1 - probability);
      record(calibration, leader, probability > 0.5);
    }
  return {
    n,
    samples,
    normalRight: right.normal / samples,
    laplaceRight: right.laplace / samples,
    calibrationError: calibrationError(calibration),
    falseLaplace: sure.normal / samples,
    falseNormal: sure.laplace / samples,
    calibration,
  };
}
