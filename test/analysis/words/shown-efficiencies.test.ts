import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { shownEfficiencies } from '../../../src/analysis/words/shown-efficiencies.ts';
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
