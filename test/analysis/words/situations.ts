import type { AnalysisOptions, Sample } from '../../../src/analysis/columns/sample/sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import type { Purpose, Report } from '../../../src/analysis/report.ts';
import { type Random, seededRandom } from '../../../src/numerics/random.ts';
import { labels } from '../../../tools/validate/situations/classes.ts';
import { autoregressive, clustered } from '../../../tools/validate/situations/dependence.ts';

/** One row of each situation: an observed value for its prediction. */
type Draw = (random: Random, mean: number, row: number) => number;

const laplace: Draw = ({ exponential, uniform }) => exponential() * (uniform() < 0.5 ? -1 : 1);
const uneven = (mean: number) => Math.exp((mean - 20) / 8);
const errors: Record<string, Draw> = {
  normal: ({ normal }) => normal(),
  laplace,
  'student-t': ({ normal }) => normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3),
  'flat-topped': ({ uniform }) => 2 * uniform() - 1,
  'two-peaked': ({ normal, uniform }) => normal() + (uniform() < 0.5 ? 3 : -3),
  skewed: ({ exponential }) => 3 * (exponential() - 1),
  'two-scales': ({ normal, uniform }) => normal() * (uniform() < 0.5 ? 1 : 4),
  outliers: ({ normal, uniform }) => normal() + (uniform() < 0.01 ? 15 : 0),
  rounded: ({ normal }) => Math.round(normal() / 1.5) * 1.5,
  zeros: ({ normal, uniform }) => (uniform() < 0.3 ? 0 : normal()),
  biased: ({ normal }) => 5 + normal(),
  'uneven-normal': ({ normal }, mean) => uneven(mean) * normal(),
  'uneven-laplace': (random, mean, row) => uneven(mean) * laplace(random, mean, row),
  'uneven-flat': ({ uniform }, mean) => uneven(mean) * (2 * uniform() - 1),
  shrunken: ({ normal }, mean) => (mean - 20) / 2 + 4 * normal(),
  bent: ({ normal }, mean) => 0.05 * (mean - 20) ** 2 - 3.2 + normal(),
};

const poisson = ({ uniform }: Random, mean: number): number => {
  let count = -1;
  for (let product = 1; product > Math.exp(-mean); count++) product *= uniform();
  return count;
};
const targets: Record<string, { mean: (random: Random) => number; observed: Draw }> = {
  counts: { mean: ({ normal }) => Math.exp(1 + 0.6 * normal()), observed: poisson },
  'over-dispersed': {
    mean: ({ normal }) => Math.exp(1 + 0.6 * normal()),
    observed: (random, mean) => poisson(random, mean * random.exponential()),
  },
  amounts: {
    mean: ({ uniform }) => Math.exp(1 + 2 * uniform()),
    observed: ({ exponential }, mean) => (mean * (exponential() + exponential())) / 2,
  },
  lognormal: {
    mean: ({ uniform }) => Math.exp(1 + 2 * uniform()),
    observed: ({ normal }, mean) => mean * Math.exp(0.6 * normal() - 0.18),
  },
  medians: {
    mean: ({ uniform }) => Math.exp(1 + 2 * uniform()),
    observed: ({ normal }, mean) => mean * Math.exp(0.6 * normal()),
  },
  shares: {
    mean: ({ uniform }) => 0.02 + 0.96 * uniform(),
    observed: ({ normal }, mean) => 1 / (1 + Math.exp(-Math.log(mean / (1 - mean)) - 0.7 * normal())),
  },
};

/** Rows that depend on each other, and labels: what one row at a time does not make. */
const samples: Record<string, (n: number, random: Random) => Sample> = {
  ordered: (n, random) => ({ residuals: autoregressive(n, 0, random), ordered: true }),
  autocorrelated: (n, random) => ({ residuals: autoregressive(n, 0.6, random), ordered: true }),
  groups: (n, random) => grouped(clustered(n, Math.ceil(n / 10), 0, random)),
  'groups-alike': (n, random) => grouped(clustered(n, Math.ceil(n / 10), 0.5, random)),
  'labels-calibrated': (n, random) => labels(n, random, {}),
  'labels-overconfident': (n, random) => labels(n, random, { distort: (z) => z.map((value) => 2 * value) }),
  'labels-shifted': (n, random) => labels(n, random, { classes: 2, shift: 1 }),
  'labels-wrong': (n, random) => labels(n, random, { noise: 0.3, spread: 3 }),
};
const grouped = ({ errors, groups }: { errors: Float64Array; groups: Int32Array }): Sample => ({
  residuals: errors,
  groups,
});

/** The report of a situation. */
export function reportOf(name: string, n: number, options: AnalysisOptions): Report {
  const random = seededRandom(17);
  if (samples[name]) return analyzed(samples[name](n, random), options);
  const target = targets[name];
  const predicted = Float64Array.from({ length: n }, () => target?.mean(random) ?? 20 + 8 * random.normal());
  const observed = predicted.map((mean, row) =>
    target ? target.observed(random, mean, row) : mean + errors[name]!(random, mean, row),
  );
  const residuals = observed.map((y, row) => y - predicted[row]!);
  return analyzed({ residuals, observed, predicted }, options);
}

function analyzed(sample: Sample, options: AnalysisOptions): Report {
  const made = analyzeSample(sample, options);
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.report;
}

const purposes: (Purpose | undefined)[] = [undefined, 'mean', 'median', 'distribution', { quantile: 0.9 }];
const inWords = (purpose?: Purpose) =>
  typeof purpose === 'object' ? 'a quantile' : (purpose ?? 'no stated purpose');
/** Large samples of a few kinds: they take their time. */
const large = [
  'normal',
  'skewed',
  'uneven-laplace',
  'counts',
  'autocorrelated',
  'groups-alike',
  'labels-wrong',
];
/** Every situation with its numbers of rows and its purposes. */
export const cases = [...Object.keys(errors), ...Object.keys(targets), ...Object.keys(samples)].flatMap(
  (name) =>
    [30, 100, 1000, ...(large.includes(name) ? [20_000] : [])].flatMap((n) =>
      // Labels have one use, and of the large samples one is enough.
      (name.startsWith('labels') || n > 1000 ? [undefined] : purposes).map(
        (purpose) => [`${name}, ${n} rows, ${inWords(purpose)}`, name, n, purpose] as const,
      ),
    ),
);
