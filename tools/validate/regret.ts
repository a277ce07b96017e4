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
  /** For each rule, the mean over samples of the chosen loss's regret (geometric; capped at 10). */
  regret: Record<string, number>;
  /** Of this tool's choices: how often each candidate was chosen, by its place. */
  choices: number[];
  /** Stated probability to be within 10% of the best, and whether it was. */
  stated: Calibration;
  /** For each strength, how many choices were given it and how many of them were within 10% of the best. */
  strengths: Record<Strength, { given: number; right: number }>;
}

/** What choosing by each rule costs on samples of n from a truth, all candidates' true costs found by simulation. */
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
