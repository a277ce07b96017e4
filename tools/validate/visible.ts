import type { Sample } from '../../src/analysis/columns/sample/sample.ts';
import { analyzeSample } from '../../src/analysis/index.ts';
import type { CaveatId, Check, Report } from '../../src/analysis/report.ts';
import { type Random, seededRandom } from '../../src/numerics/random.ts';
import { labels } from './situations/classes.ts';
import { autoregressive, clustered } from './situations/dependence.ts';

/** How often a check finds an effect of the size that it claims to detect. */
export interface VisibleCell {
  check: string;
  n: number;
  samples: number;
  /** The smallest effect that is claimed to be detectable: the mean over samples without an effect. */
  visible: number;
  /** The share of samples with that effect in which the caveat is given. */
  found: number;
  /** The same share for samples without an effect. */
  falseAlarms: number;
}

/** A check, and samples with an effect of any size. */
interface Probe {
  name: string;
  check: Check['id'];
  caveat: CaveatId;
  draw(n: number, effect: number, random: Random): Sample;
}

const groupSize = 10;

const probes: readonly Probe[] = [
  {
    name: 'mean error, in standard deviations',
    check: 'bias',
    caveat: 'biased',
    draw: (n, effect, random) => ({
      residuals: Float64Array.from({ length: n }, () => effect + random.normal()),
    }),
  },
  {
    name: 'size of the errors at high predictions over that at low ones',
    check: 'spread',
    caveat: 'heteroscedastic',
    draw(n, effect, random) {
      const ratio = Math.max(1, effect);
      // The outer thirds of uniformly distributed predictions have their centers at 1/6 and 5/6.
      const slope = (3 * (ratio - 1)) / (ratio + 1);
      const predicted = Float64Array.from({ length: n }, random.uniform);
      return { predicted, residuals: predicted.map((x) => (1 + slope * (x - 0.5)) * random.normal()) };
    },
  },
  {
    name: 'correlation with the row before',
    check: 'independence',
    caveat: 'autocorrelated',
    draw: (n, effect, random) => ({ residuals: autoregressive(n, effect, random), ordered: true }),
  },
  {
    name: 'intraclass correlation, groups of 10',
    check: 'independence',
    caveat: 'clustered',
    draw(n, effect, random) {
      const { errors, groups } = clustered(n, Math.ceil(n / groupSize), effect, random);
      return { residuals: errors, groups };
    },
  },
  {
    name: 'slope of labels on logits, 4 classes',
    check: 'bias',
    caveat: 'miscalibrated',
    draw: (n, effect, random) =>
      labels(n, random, { distort: (logits) => logits.map((value) => value / (1 + effect)) }),
  },
  {
    name: 'share of labels at random, 4 classes',
    check: 'data',
    caveat: 'label-noise',
    draw: (n, effect, random) => labels(n, random, { noise: effect, spread: 3 }),
  },
];

/** Every check that states a detectable effect at this number of rows. */
export const visibleAt = (n: number, samples: number, seed: number): VisibleCell[] =>
  probes.flatMap(({ name, check, caveat, draw }, place) => {
    const random = seededRandom(1000 * place + seed);
    const saysSo = (report: Report) => report.recommendation.caveats.some(({ id }) => id === caveat);
    const reports = (effect: number): Report[] =>
      Array.from({ length: samples }, () => analyzeSample(draw(n, effect, random))).flatMap((analyzed) =>
        analyzed.ok ? [analyzed.value.report] : [],
      );
    const without = reports(0);
    const values = without.flatMap(({ checks }) => checks.find(({ id }) => id === check)?.visible ?? []);
    if (values.length === 0) return [];
    const visible = values.reduce((sum, value) => sum + value, 0) / values.length;
    const shareOf = (of: readonly Report[]) => of.filter(saysSo).length / of.length;
    return {
      check: name,
      n,
      samples,
      visible,
      found: shareOf(reports(visible)),
      falseAlarms: shareOf(without),
    };
  });
