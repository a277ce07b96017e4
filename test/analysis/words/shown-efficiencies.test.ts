import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { notCompared, shownEfficiencies } from '../../../src/analysis/words/shown-efficiencies.ts';
import { reportText } from '../../../src/analysis/words/text.ts';
import { dataInWords } from '../../../src/analysis/words/worth.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

it('distinguishes losses that all need over 5 times the data of a loss for an end of skewed errors', () => {
  const { exponential } = seededRandom(4);
  const made = analyzeSample({ residuals: Float64Array.from({ length: 800 }, () => exponential() - 1) });
  if (!made.ok) throw new Error(made.problem.message);
  const { report } = made.value;
  expect(Math.min(...report.losses!.map((loss) => loss.expectedVarianceRatio))).toBeGreaterThan(5);
  const { efficiencies, than } = shownEfficiencies(report.losses!);
  expect(than).toBe('the most precise of these');
  const ratios = efficiencies.map((loss) => loss.expectedVarianceRatio);
  expect(ratios[0]).toBe(1);
  const text = reportText(report).replace(/\s+/g, ' ');
  expect(text).toContain('Data that each loss needs for the precision of the most precise of these');
  expect(text).toMatch(/as precise as those of [^,]*, MSE \(L2\) needs \d+% more data/);
  expect(text).not.toContain('over 5 times as much data');
});

it('compares with the best possible loss otherwise', () => {
  const efficiency = (id: 'l2' | 'l1', expectedVarianceRatio: number) => ({
    id,
    name: id,
    expectedVarianceRatio,
  });
  const losses = [efficiency('l2', 1.2), efficiency('l1', 7)];
  expect(shownEfficiencies(losses)).toEqual({ efficiencies: losses, than: 'the best possible loss' });
  // An inefficient loss, chosen for what it estimates, beside an efficient one.
  expect(
    dataInWords({ name: 'A', ratio: 6 }, [
      { name: 'B', ratio: 1 },
      { name: 'C', ratio: 9 },
    ]),
  ).toEqual([
    'For coefficients as precise as those of the best possible loss, A needs over 5 times as much data and C over 5 times as much data.',
  ]);
});

it('lists the loss that the others are compared with, where no loss for a center comes near it', () => {
  const { normal } = seededRandom(8);
  // Two halves of normal distributions, one three times as wide.
  const errors = Float64Array.from({ length: 800 }, (_, i) => (i % 4 === 0 ? -1 : 3) * Math.abs(normal()));
  const made = analyzeSample({ residuals: errors });
  if (!made.ok) throw new Error(made.problem.message);
  const [best, ...others] = made.value.report.losses!;
  expect(best).toMatchObject({ id: 'expectile', parameters: { tau: 0.1 } });
  for (const { expectedVarianceRatio } of others) {
    expect(expectedVarianceRatio).toBeGreaterThan(1.1 * best!.expectedVarianceRatio);
    expect(expectedVarianceRatio).toBeLessThan(100);
  }
});

it('says of a loss for typical values that is not among those compared why it is not', () => {
  const { normal, uniform } = seededRandom(9);
  const predicted = Float64Array.from({ length: 400 }, () => Math.exp(1 + 2 * uniform()));
  const observed = predicted.map((mean) => mean * Math.exp(0.5 * normal() - 0.125));
  const residuals = observed.map((y, i) => y - predicted[i]!);
  const made = analyzeSample({ residuals, observed, predicted });
  if (!made.ok) throw new Error(made.problem.message);
  const { report } = made.value;
  expect(report.losses!.map(({ id }) => id)).not.toContain('l1');
  expect(notCompared(report)).toBe(
    'MAE (L1), for typical values, estimates another center and is not compared.',
  );
  expect(reportText(report).replace(/\s+/g, ' ')).toContain(notCompared(report));
});
