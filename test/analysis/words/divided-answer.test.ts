import { expect, it } from 'vitest';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { rescaledBy } from '../../../src/analysis/words/rescaled.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

it('for errors divided by a predicted deviation, says what the loss is in training', async () => {
  const { normal } = seededRandom(5);
  const rows = Array.from({ length: 500 }, () => {
    const [mean, deviation] = [15 + 6 * normal(), Math.exp(0.5 * normal())];
    return [mean + deviation * normal(), mean, deviation].join(',');
  });
  const text = `observed,pred_mean,pred_sd\n${rows.join('\n')}\n`;
  const read = await readSample(memorySource('errors.csv', new TextEncoder().encode(text)));
  if (read.kind !== 'done') throw new Error(JSON.stringify(read));
  const analyzed = analyzeSample(read.sample, {}, originOf('errors.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { loss, headline } = analyzed.value.report.recommendation;
  expect(loss).toBe('l2');
  expect(headline).toContain('In training, weight each row by 1/“pred_sd”²');
  expect(rescaledBy(analyzed.value.report)).toBe('divided by “pred_sd”');
});

it('for errors with precision weights, says that the rows are weighted in training', async () => {
  const { normal, uniform } = seededRandom(6);
  const rows = Array.from({ length: 500 }, () => {
    const [mean, weight] = [15 + 6 * normal(), 0.2 + 9 * uniform()];
    return [mean + normal() / Math.sqrt(weight), mean, weight].join(',');
  });
  const text = `y_true,y_pred,sample_weight\n${rows.join('\n')}\n`;
  const read = await readSample(memorySource('errors.csv', new TextEncoder().encode(text)));
  if (read.kind !== 'done') throw new Error(JSON.stringify(read));
  const analyzed = analyzeSample(read.sample, {}, originOf('errors.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  expect(analyzed.value.report.recommendation.headline).toMatch(
    /\. In training, weight the rows by “sample_weight”$/,
  );
});
