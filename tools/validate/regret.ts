import {
  chooseCandidate,
  nearBest,
  probabilityNearBest,
  type Strength,
  strengthOf,
} from '../../src/choice/decision-rule.ts';
import { coarsened, distributionPosterior } from '../../src/choice/posterior.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import { type Calibration, newCalibration, record } from './calibration.ts';
import { type Rule, rules } from './rules.ts';
import { sampleOf, type Truth } from './truths.ts';
import { simulatedRegret } from './variances.ts';

export interface RegretCell {
  truth: string;
  n: number;
  samples: number;
  /** For each rule, the mean regret of the chosen loss over samples (geometric; capped at 10). */
  regret: Record<string, number>;
  /** How often this tool chose each candidate, by index. */
  choices: number[];
  /** The stated probability that the loss is within 10% of the best, and whether it was. */
  stated: Calibration;
  /** For each strength, the number of choices with it and how many of them were within 10% of the best. */
  strengths: Record<Strength, { given: number; right: number }>;
}

/**
 * The regret of each rule on samples of size n from a true distribution; the candidates' true variances are
 * simulated.
 */
export function regretCell(
  truth: Truth,
  n: number,
  samples: { variances: number; choices: number; slowRules: number },
  seed: number,
): RegretCell {
  const cost = simulatedRegret(truth, n, samples.variances, seed);
  const random = seededRandom(seed + 1);
  const logs = new Map<string, { sum: number; count: number }>();
  const choices = cost.map(() => 0);
  const stated = newCalibration();
  const strengths: RegretCell['strengths'] = {
    strong: { given: 0, right: 0 },
    leaning: { given: 0, right: 0 },
    undecided: { given: 0, right: 0 },
  };
  for (let sample = 0; sample < samples.choices; sample++) {
    const residuals = prepareResiduals(sampleOf(truth, n, random));
    const { probabilities, logMarginals } = distributionPosterior(residuals);
    const cautious = coarsened(logMarginals, n);
    const chosen = chooseCandidate(probabilities, n);
    choices[chosen]!++;
    const right = cost[chosen]! <= nearBest;
    record(stated, probabilityNearBest(cautious, chosen), right);
    const strength = strengths[strengthOf(cautious, chosen, n)];
    strength.given++;
    if (right) strength.right++;
    for (const [name, rule] of Object.entries(rules) as [string, Rule][]) {
      if (name.startsWith('AICc') && sample >= samples.slowRules) continue;
      const column = name === 'this tool' ? chosen : rule(residuals);
      const log = logs.get(name) ?? { sum: 0, count: 0 };
      logs.set(name, log);
      log.sum += Math.log(Math.min(cost[column]!, 10));
      log.count++;
    }
  }
  const regret = Object.fromEntries([...logs].map(([name, { sum, count }]) => [name, Math.exp(sum / count)]));
  return { truth: truth.name, n, samples: samples.choices, regret, choices, stated, strengths };
}
