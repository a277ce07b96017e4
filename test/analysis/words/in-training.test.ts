import { expect, it } from 'vitest';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { inTraining } from '../../../src/analysis/words/answers/in-training.ts';
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
  expect(headline).toContain('In training with MSE (L2), weight each row by 1/“pred_sd”²');
  expect(rescaledBy(analyzed.value.report)).toBe('divided by “pred_sd”');
});

it('for errors with precision weights, says how the rows are weighted in training', async () => {
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
    /\. In training with MSE \(L2\), weight each row by “sample_weight”$/,
  );
});

it.each([
  ['l2', -0.5, ' with MSE (L2), weight each row by “w”'],
  ['l1', -0.5, ' with MAE (L1), weight each row by √“w”'],
  ['huber', -0.5, ', give Huber 1/√“w” as the scale of each row'],
  ['l2', -1, ' with MSE (L2), weight each row by “w”²'],
  ['l1', -1, ' with MAE (L1), weight each row by “w”'],
  ['l2', 1, ' with MSE (L2), weight each row by 1/“w”²'],
  ['l1', 1, ' with MAE (L1), weight each row by 1/“w”'],
  ['student-t', 1, ', give Student’s t “w” as the scale of each row'],
] as const)('for %s and errors divided by w^%s says so: “In training%s”', (loss, power, said) => {
  const answer = { headline: 'It', loss, parameters: {} } as Parameters<typeof inTraining>[0];
  expect(inTraining(answer, { as: 'scale', column: 'w', power })).toBe(`It. In training${said}`);
});

it('says nothing of a scale for a loss that models it', () => {
  const answer = { headline: 'It', loss: 'gaussian-nll', parameters: {} } as unknown as Parameters<
    typeof inTraining
  >[0];
  expect(inTraining(answer, { as: 'scale', column: 'w', power: 1 })).toBe('It');
});
