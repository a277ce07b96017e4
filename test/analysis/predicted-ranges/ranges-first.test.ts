import { describe, expect, it } from 'vitest';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import type { Purpose } from '../../../src/analysis/report.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

/** The answer for a file whose predictions are right and whose errors have a standard deviation of 3. */
async function answerFor(header: string, beside: (mean: number) => number[], purpose?: Purpose, bias = 0) {
  const { normal, uniform } = seededRandom(4);
  const rows = Array.from({ length: 600 }, () => {
    const mean = 20 + 10 * uniform();
    return [mean + bias + 3 * normal(), mean, ...beside(mean)].join(',');
  });
  const bytes = new TextEncoder().encode(`${header}\n${rows.join('\n')}\n`);
  const read = await readSample(memorySource('ranges.csv', bytes));
  if (read.kind !== 'done') throw new Error(read.kind);
  const analyzed = analyzeSample(read.sample, purpose && { purpose }, originOf('ranges.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report.recommendation;
}
const interval = 'y_true,y_pred,lower_80,upper_80';
// Of a normal distribution, 80% lie within 1.2816 standard deviations, and 45% within 0.6.
const narrow = (mean: number) => [mean - 1.8, mean + 1.8];
const right = (mean: number) => [mean - 3 * 1.2816, mean + 3 * 1.2816];

describe('what to fix first', () => {
  it('is a predicted interval that fails', async () => {
    const { first, headline, strength } = await answerFor(interval, narrow);
    expect(first?.id).toBe('miscalibrated');
    expect(headline).toMatch(
      /^First recalibrate the predicted 80% interval, which holds 4\d(\.\d)?% of the observed values; the loss comes second\. Leaning toward /,
    );
    expect(strength).toBe('leaning');
  });

  it('is a predicted standard deviation that is too small', async () => {
    const { headline } = await answerFor('y_true,y_pred,y_std', (mean) => [1 + mean / 40]);
    // From 1.5 to 1.75, evenly: √(9 / (1.5 · 1.75)) = 1.85.
    expect(headline).toMatch(/^First multiply the predicted standard deviations by (1\.[789]\d?|2); /);
  });

  it('is nothing if the ranges hold', async () => {
    expect((await answerFor(interval, right)).first).toBeUndefined();
  });

  it('is a bias that explains why ranges fail', async () => {
    expect((await answerFor(interval, right, undefined, 6)).first?.id).toBe('biased');
  });

  it('is no range if the predictions are used for means or typical values alone', async () => {
    for (const purpose of ['mean', 'median'] as const)
      expect((await answerFor(interval, narrow, purpose)).first).toBeUndefined();
  });
});
