/**
 * Simulates the local levels of the bands of Q–Q plots (see simultaneous-band.ts) and writes local-levels.json: `npx
 * tsx tools/tables/local-levels.ts`, about ten minutes.
 *
 * For a sample from the distribution and its order statistics i of n, the estimated distribution's F(x_(i)) is
 * compared with the Beta(i, n + 1 − i) distribution at a ladder of levels. The local level is the one at which 95% of
 * the samples stay within the band at all ranks together.
 */
import { writeFileSync } from 'node:fs';
import { quantileRanks } from '../../src/numerics/quantile-ranks.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { complementaryError } from '../../src/numerics/special/error-function.ts';
import { incompleteBetaInverse } from '../../src/numerics/special/incomplete-beta.ts';

const bandCoverage = 0.95;
/** Small sizes in pairs: the median of an even sample lies between two values and estimates the center more closely. */
const tabledSizes = [
  8, 9, 12, 13, 20, 21, 30, 31, 50, 51, 100, 101, 200, 201, 500, 1000, 2000, 5000, 10_000, 100_000, 1_000_000,
];
const triedLevels = Array.from({ length: 70 }, (_, i) => 0.5 * 0.9 ** i);

type Sample = (n: number) => { sorted: Float64Array; cdf: (x: number) => number };

const random = seededRandom(1);

const samplers: Record<'normal' | 'laplace', Sample> = {
  normal: (n) => {
    const sorted = Float64Array.from({ length: n }, random.normal).sort();
    let mean = 0;
    for (const x of sorted) mean += x / n;
    let squares = 0;
    for (const x of sorted) squares += (x - mean) ** 2;
    const scale = Math.sqrt(squares / n);
    return { sorted, cdf: (x) => complementaryError((mean - x) / (scale * Math.SQRT2)) / 2 };
  },
  laplace: (n) => {
    const sorted = Float64Array.from({ length: n }, random.laplace).sort();
    const half = n >> 1;
    const median = n % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
    let scale = 0;
    for (const x of sorted) scale += Math.abs(x - median) / n;
    const tail = (x: number) => Math.exp(-Math.abs(x - median) / scale) / 2;
    return { sorted, cdf: (x) => (x < median ? tail(x) : 1 - tail(x)) };
  },
};

function localLevel(sample: Sample, n: number, replications: number): number {
  const ranks = quantileRanks(n);
  const lower = triedLevels.map((level) =>
    ranks.map((rank) => incompleteBetaInverse(level / 2, rank, n + 1 - rank)),
  );
  /** The number of samples that left the band at each level but at no lower one. */
  const left = new Array<number>(triedLevels.length + 1).fill(0);
  for (let replication = 0; replication < replications; replication++) {
    const { sorted, cdf } = sample(n);
    let rung = 0;
    ranks.forEach((rank, k) => {
      const u = cdf(sorted[rank - 1]!);
      while (
        rung < triedLevels.length &&
        (u < lower[rung]![k]! || 1 - u < lower[rung]![ranks.length - 1 - k]!)
      )
        rung++;
    });
    left[rung]!++;
  }
  // The share of samples within the band at each rung, interpolated linearly in ln level between rungs.
  let share = 0;
  for (let rung = 0; rung < triedLevels.length; rung++) {
    const next = share + left[rung]! / replications;
    if (next >= bandCoverage) {
      const part = (bandCoverage - share) / (next - share);
      const above = Math.log(triedLevels[Math.max(0, rung - 1)]!);
      return Math.exp(above + part * (Math.log(triedLevels[rung]!) - above));
    }
    share = next;
  }
  throw new Error(`the ladder ends too early for n = ${n}`);
}

const levels = Object.fromEntries(
  Object.entries(samplers).map(([distribution, sample]) => [
    distribution,
    tabledSizes.map((n) => {
      const level = localLevel(sample, n, Math.round(Math.min(100_000, Math.max(1000, 1e8 / n))));
      console.error(distribution, n, level);
      return Number(level.toPrecision(4));
    }),
  ]),
);
writeFileSync(
  new URL('../../src/analysis/drawings/local-levels.json', import.meta.url),
  `${JSON.stringify({ coverage: bandCoverage, sizes: tabledSizes, ...levels }, null, 2)}\n`,
);
