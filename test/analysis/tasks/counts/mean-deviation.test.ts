import { expect, it } from 'vitest';
import { analyzeSample } from '../../../../src/analysis/index.ts';
import { binomialDeviation, countDeviation } from '../../../../src/analysis/tasks/counts/mean-deviation.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';
import { poissonDraw } from '../../../simulated.ts';

// R: k <- 0:100000; sum(abs(k - m) * dpois(k, m)), with dnbinom(k, 1 / alpha, mu = m), with dbinom(k, K, m / K).
it.each([
  [0.05, 0, 0.09512294245007],
  [0.7, 0, 0.695219425308],
  [1, 0, 0.7357588823429],
  [12.3, 0, 2.803092006157],
  [0.3, 0.5, 0.4536862003781],
  [4.6, 0.5, 2.990245126242],
  [30, 2, 29.27612472914],
])('E|Y − μ| of counts with mean %d and α = %d agrees with R’s sum', (mean, alpha, expected) => {
  expect(countDeviation(mean, alpha)).toBeCloseTo(expected, 10);
});

it.each([
  [0.4, 10, 0.5318661087932],
  [7.2, 10, 1.141475414418],
  [9.9, 10, 0.1808764150018],
  [3, 12, 1.161466240883],
])('E|Y − μ| of counts with mean %d out of %d agrees with R’s sum', (mean, trials, expected) => {
  expect(binomialDeviation(mean, trials)).toBeCloseTo(expected, 10);
});

/** Claims of policies with an exposure, predicted with their true means, which are mostly far below 1. */
function claims(seed: number, n: number, chance = (mean: number) => mean) {
  const random = seededRandom(seed);
  const exposure = Float64Array.from({ length: n }, () => 0.05 + 0.95 * random.uniform());
  const predicted = exposure.map((share) => share * Math.exp(-1.2 + 0.5 * random.normal()));
  const observed = predicted.map((mean) => poissonDraw(chance(mean), random));
  return { exposure, observed, predicted, residuals: observed.map((y, row) => y - predicted[row]!) };
}

const reportOf = ({ exposure, ...sample }: ReturnType<typeof claims>) => {
  const columns = [{ kind: 'number' as const, name: 'exposure', numbers: exposure, missing: 0 }];
  const analyzed = analyzeSample(
    sample,
    { task: 'counts' },
    {
      source: { file: '', format: 'csv', rows: exposure.length, leftOut: { rows: 0, reasons: [] } },
      roles: { kind: 'observed', observed: 'claims', predicted: 'expected' },
      notices: [],
      columns,
    },
  );
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
};

it('rare counts with the right means are as large as expected, along predictions and along an exposure', () => {
  const repetitions = 60;
  const said = Array.from({ length: repetitions }, (_, seed) =>
    reportOf(claims(seed, 1000)).recommendation.caveats.filter(({ id }) => id === 'heteroscedastic'),
  );
  // Each of both warns in at most 1% and 5% of files; of |e − median|/√μ it was all of them.
  expect(said.filter((caveats) => caveats.length > 0).length).toBeLessThanOrEqual(0.06 * repetitions + 3);
});

it('a change of the errors’ size that an exposure implies is reported as expected', () => {
  const [driver] = reportOf(claims(1, 2000)).drivers!;
  expect(driver!.spread.pValue).toBeLessThan(0.001);
  expect(driver!.spread.ratio).toBeGreaterThan(3);
  expect(driver!.spread.expected).toBe(true);
});

it('a mean that ignores the exposure is detected', () => {
  const { exposure, observed } = claims(2, 3000);
  const mean = observed.reduce((sum, y) => sum + y, 0) / observed.length;
  const predicted = observed.map((_, row) => mean * (1 + 0.001 * (row % 7)));
  const residuals = observed.map((y, row) => y - predicted[row]!);
  const { drivers, recommendation } = reportOf({ exposure, observed, predicted, residuals });
  expect(drivers![0]!.spread.expected).toBeUndefined();
  expect(recommendation.strength).not.toBe('strong');
  expect(recommendation.caveats.map(({ text }) => text).join()).toContain('“exposure”');
});
