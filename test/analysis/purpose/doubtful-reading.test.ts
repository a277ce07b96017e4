import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const random = seededRandom(2);
const probability = Array.from({ length: 2000 }, () => random.uniform());
const label = probability.map((p) => Number(random.uniform() < p));
const sample = {
  labels: Int32Array.from(label),
  probabilities: Float64Array.from(probability.flatMap((p) => [1 - p, p])),
  classes: ['0', '1'],
};
const answer = (id?: string) => {
  const notices = id === undefined ? [] : [{ id, text: 'x', advice: 'y', kind: id, facts: {} }];
  const result = analyzeSample(
    sample,
    {},
    {
      notices,
      roles: { kind: 'probabilities', label: 'label', probabilities: ['p'] },
      source: { file: 'a.csv', format: 'csv', rows: 2000, leftOut: { rows: 0, reasons: [] } },
    },
  );
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.report.recommendation;
};

it('is at most leaning if several models are pooled or a column only looks like residuals', () => {
  const plain = answer();
  expect(plain.strength).toBe('strong');
  for (const id of ['several-models', 'assumed-residuals']) {
    const held = answer(id);
    expect(held.strength).toBe('leaning');
    expect(held.headline).not.toMatch(/^Use /);
    expect(held.headline.split(' ').slice(-3)).toEqual(plain.headline.split(' ').slice(-3));
  }
});
