import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PairCell, pairCell } from './pair.ts';
import { type PriorCell, priorCell } from './prior.ts';
import { type RegretCell, regretCell } from './regret.ts';
import { type SettlingCell, settlingCell } from './settling.ts';
import { situationsAt } from './situations/all.ts';
import type { Measured } from './situations/situation.ts';
import { type SizeRow, sizesAt } from './sizes.ts';
import { type Advised, askAll } from './study/advice.ts';
import { type Came, confidenceOnReal } from './study/confidence.ts';
import { truths } from './truths.ts';
import { type VisibleCell, visibleAt } from './visible.ts';

/** The results of all simulations. */
export interface Measurements {
  sizes: SizeRow[];
  pair: PairCell[];
  prior: PriorCell[];
  regret: RegretCell[];
  settling: SettlingCell[];
  situations: Measured[];
  advised: Advised[];
  confidence: Came[];
  visible: VisibleCell[];
}

const sizeSamples = { 10: 10_000, 20: 10_000, 50: 10_000, 100: 10_000, 300: 5000, 1000: 4000, 5000: 2000 };
const pairSamples = {
  10: 50_000,
  20: 50_000,
  30: 50_000,
  50: 50_000,
  100: 30_000,
  200: 20_000,
  300: 20_000,
  1000: 4000,
};
const priorSamples = { 20: 6000, 50: 6000, 100: 5000, 300: 4000, 1000: 4000 };
const regretSamples = {
  20: { variances: 8000, choices: 1000, slowRules: 100 },
  50: { variances: 6000, choices: 1000, slowRules: 100 },
  100: { variances: 4000, choices: 800, slowRules: 60 },
  300: { variances: 2000, choices: 500, slowRules: 40 },
  1000: { variances: 1000, choices: 300, slowRules: 20 },
};
const settlingSamples = { 20: 20, 50: 40, 100: 40 };
const situationSamples = { 100: 150, 1000: 60, 20000: 24 };
const confidenceSamples = 6;
const visibleSizes = [100, 400, 2000];

const entries = <Value>(record: Record<number, Value>) =>
  Object.entries(record).map(([n, value]) => [Number(n), value] as const);

/** Runs every simulation, or reads from `store` the results that an interrupted run already has. */
export function measure(store: URL, resume: boolean): Measurements {
  mkdirSync(fileURLToPath(store), { recursive: true });
  const cell = <Value>(name: string, compute: () => Value): Value => {
    const file = new URL(`${name}.json`, store);
    if (resume)
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as Value;
      } catch {
        // Not run yet.
      }
    const start = performance.now();
    const value = compute();
    writeFileSync(file, JSON.stringify(value));
    console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return value;
  };
  return {
    advised: cell('study', () => askAll()),
    confidence: cell('confidence', () => confidenceOnReal(confidenceSamples)),
    situations: entries(situationSamples).flatMap(([n, samples]) =>
      cell(`situations-${n}`, () => situationsAt(n, samples, 1)),
    ),
    visible: visibleSizes.flatMap((n) => cell(`visible-${n}`, () => visibleAt(n, 400, 500 + n))),
    pair: entries(pairSamples).map(([n, samples]) => cell(`pair-${n}`, () => pairCell(n, samples, 100 + n))),
    prior: entries(priorSamples).map(([n, samples]) =>
      cell(`prior-${n}`, () => priorCell(n, samples, 200 + n)),
    ),
    sizes: entries(sizeSamples).flatMap(([n, samples]) =>
      cell(`sizes-${n}`, () => sizesAt(n, samples, 300 + n)),
    ),
    settling: entries(settlingSamples).map(([n, samples]) =>
      cell(`settling-${n}`, () => settlingCell(n, samples, 400 + n)),
    ),
    regret: entries(regretSamples).flatMap(([n, samples]) =>
      truths.map((truth, i) =>
        cell(`regret-${n}-${i}`, () => regretCell(truth, n, samples, 1000 * (i + 1) + n)),
      ),
    ),
  };
}
