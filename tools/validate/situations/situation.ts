import type { AnalysisOptions, Sample } from '../../../src/analysis/columns/sample/sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import type { CaveatId, Report } from '../../../src/analysis/report.ts';
import { type Random, seededRandom } from '../../../src/numerics/random.ts';
import { useName } from './near-best.ts';

/** A kind of simulated data whose right answer is known. */
export interface Situation {
  name: string;
  draw(n: number, random: Random): Sample;
  /** The options of the analysis. */
  options?(n: number): AnalysisOptions;
  /** What a strong answer may be. A loss stands for all its parameter values, `student-t 3` for that one. */
  tasks: readonly Report['task'][];
  losses: readonly string[] | (() => readonly string[]);
  /** A strong answer must have at least one of these. */
  caveats?: readonly CaveatId[];
  /**
   * Why the columns cannot reveal the problem; if given, the situation is measured but does not count against the
   * answer.
   */
  open?: string;
}

/** Shares of the samples. */
export interface Measured {
  situation: string;
  n: number;
  samples: number;
  strong: number;
  strongAndWrong: number;
  strongAndSilent: number;
  /** Why the columns cannot reveal what is wrong. */
  open?: string;
  /** The share of each `task loss`, most common first. */
  advised: [string, number][];
}

/** Draws samples of a situation and counts how good the answers are. */
export function measureSituation(situation: Situation, n: number, samples: number, seed: number): Measured {
  const random = seededRandom(seed);
  const losses = typeof situation.losses === 'function' ? situation.losses() : situation.losses;
  const counts = { strong: 0, wrong: 0, silent: 0 };
  const advised = new Map<string, number>();
  for (let i = 0; i < samples; i++) {
    const analyzed = analyzeSample(situation.draw(n, random), situation.options?.(n));
    if (!analyzed.ok) {
      advised.set(analyzed.problem.code, (advised.get(analyzed.problem.code) ?? 0) + 1 / samples);
      continue;
    }
    const { task, recommendation } = analyzed.value.report;
    const loss = useName(recommendation.loss, recommendation.parameters);
    const key = `${task} ${loss}`;
    advised.set(key, (advised.get(key) ?? 0) + 1 / samples);
    if (recommendation.strength !== 'strong') continue;
    counts.strong++;
    const isRight =
      situation.tasks.includes(task) && [loss, recommendation.loss].some((id) => losses.includes(id));
    if (!isRight) counts.wrong++;
    const said = recommendation.caveats.map(({ id }) => id);
    if (situation.caveats && !situation.caveats.some((id) => said.includes(id))) counts.silent++;
  }
  return {
    situation: situation.name,
    n,
    samples,
    strong: counts.strong / samples,
    strongAndWrong: counts.wrong / samples,
    strongAndSilent: counts.silent / samples,
    ...(situation.open !== undefined && { open: situation.open }),
    advised: [...advised].sort((a, b) => b[1] - a[1]),
  };
}
