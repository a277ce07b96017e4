import { chooseCandidate, nearBest, probabilityNearBest } from '../../src/choice/decision-rule.ts';
import { varianceRatio } from '../../src/choice/efficiency/table.ts';
import { standardDistribution } from '../../src/choice/efficiency/variance.ts';
import { members } from '../../src/choice/members.ts';
import { distributionPosterior } from '../../src/choice/posterior.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import { type Calibration, calibrationError, newCalibration, record } from './calibration.ts';

export interface PriorCell {
  n: number;
  samples: number;
  /** Calibration error of the most probable group's probability. */
  groupError: number;
  /** Calibration error of P(normal). */
  normalError: number;
  /** Calibration error of the stated probability that the recommended loss is within 10% of the best. */
  nearBestError: number;
  calibration: Calibration;
}

/**
 * Whether stated probabilities are calibrated when the error distribution is drawn from the prior over the 38
 * distributions.
 */
export function priorCell(n: number, samples: number, seed: number): PriorCell {
  const random = seededRandom(seed);
  const distributions = members.map(({ distribution, shape }) => standardDistribution(distribution, shape));
  const calibrations = { group: newCalibration(), normal: newCalibration(), nearBest: newCalibration() };
  for (let sample = 0; sample < samples; sample++) {
    const truth = drawMember(random.uniform());
    const { quantile } = distributions[truth]!;
    const values = Float64Array.from({ length: n }, () => quantile(random.uniform()));
    const { probabilities } = distributionPosterior(prepareResiduals(values));
    const groups = new Map<string, number>();
    members.forEach(({ group }, i) => {
      groups.set(group, (groups.get(group) ?? 0) + probabilities[i]!);
    });
    const [leader, probability] = [...groups].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
    record(calibrations.group, probability, members[truth]!.group === leader);
    record(calibrations.normal, groups.get('normal')!, truth === 0);
    const chosen = chooseCandidate(probabilities, n);
    record(
      calibrations.nearBest,
      probabilityNearBest(probabilities, chosen),
      varianceRatio[truth]![chosen]! <= nearBest,
    );
  }
  return {
    n,
    samples,
    groupError: calibrationError(calibrations.group),
    normalError: calibrationError(calibrations.normal),
    nearBestError: calibrationError(calibrations.nearBest),
    calibration: calibrations.nearBest,
  };
}

function drawMember(uniform: number): number {
  let left = uniform;
  const index = members.findIndex(({ prior }) => {
    left -= prior;
    return left < 0;
  });
  return index < 0 ? members.length - 1 : index;
}
