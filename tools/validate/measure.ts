import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PairCell, pairCell } from './pair.ts';
import { type PriorCell, priorCell } from './prior.ts';
import { type RegretCell, regretCell } from './regret.ts';
import { type SettlingCell, settlingCell } from './settling.ts';
import { type SizeRow, sizesAt } from './sizes.ts';
import { truths } from './truths.ts';

/** All that was simulated. */
export interface Measurements {
  sizes: SizeRow[];
  pair: PairCell[];
  prior: PriorCell[];
  regret: RegretCell[];
  settling: SettlingCell[];
}

const sizeSamples = {
  10: 20_000,
  20: 20_000,
  50: 20_000,
  100: 20_000,
  300: 20_000,
  1000: 10_000,
  5000: 5000,
};
const pairSamples = {
  10: 100_000,
  20: 100_000,
  30: 100_000,
  50: 100_000,
  100: 50_000,
  200: 50_000,
  300: 50_000,
  1000: 10_000,
};
const priorSamples = { 20: 20_000, 50: 20_000, 100: 10_000, 300: 8000, 1000: 4000 };
const regretSamples = {
  20: { variances: 20_000, choices: 4000, slowRules: 1000 },
  50: { variances: 12_000, choices: 4000, slowRules: 500 },
  100: { variances: 8000, choices: 3000, slowRules: 400 },
  300: { variances: 4000, choices: 2000, slowRules: 200 },
  1000: { variances: 2000, choices: 2000, slowRules: 100 },
};
const settlingSamples = { 20: 100, 50: 200, 100: 300 };

const entries = <Value>(record: Record<number, Value>) =>
  Object.entries(record).map(([n, value]) => [Number(n), value] as const);

/** Runs every simulation, or takes from `store` those that an interrupted run already made. */
export function measure(store: URL, resume: boolean): Measurements {
  mkdirSync(fileURLToPath(store), { recursive: true });
  const cell = <Value>(name: string, compute: () => Value): Value => {
    const file = new URL(`${name}.json`, store);
    if (resume)
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as Value;
      } catch {
        // Not made yet.
      }
    const start = performance.now();
    const value = compute();
    writeFileSync(file, JSON.stringify(value));
    console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return value;
  };
  return {
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
