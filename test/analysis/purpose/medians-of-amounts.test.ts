import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { shownConfidence } from '../../../src/analysis/words/confidence-in-words.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { gammaDraw } from '../../simulated.ts';

it('a loss for typical amounts shows no confidence: their size follows their mean, and no one distribution ranks losses', () => {
  const random = seededRandom(3);
  const predicted = Float64Array.from({ length: 300 }, () => 1 + 19 * random.uniform());
  const observed = predicted.map((mean) => mean * gammaDraw(6, random));
  const residuals = observed.map((y, row) => y - predicted[row]!);
  const analyzed = analyzeSample({ observed, predicted, residuals }, { purpose: 'median' });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { task, recommendation } = analyzed.value.report;
  expect(task).toBe('positive');
  expect(recommendation.loss).toBe('huber');
  expect(shownConfidence(recommendation)).toBeUndefined();
  expect(recommendation.withoutConfidence).toContain('not for its precision');
});
