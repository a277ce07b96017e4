import { describe, expect, it } from 'vitest';
import { originOf } from '../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../src/analysis/index.ts';
import { memorySource } from '../../src/data/source.ts';
import { codeOf } from '../../src/engine/code-of.ts';
import { seededRandom } from '../../src/numerics/random.ts';

const random = seededRandom(21);
const predicted = Float64Array.from({ length: 500 }, () => 0.05 + 0.9 * random.uniform());
/** Successes out of ten, so that some are none and some all. */
const successes = predicted.map((mean) => {
  let count = 0;
  for (let trial = 0; trial < 10; trial++) if (random.uniform() < mean) count++;
  return count;
});

function offered(observed: Float64Array, means: Float64Array) {
  const residuals = observed.map((y, row) => y - means[row]!);
  const analyzed = analyzeSample({ residuals, observed, predicted: means });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { report } = analyzed.value;
  const code = codeOf(report);
  return {
    loss: report.recommendation.loss,
    of: (id: string) => code.find(({ library }) => library === id)!,
  };
}

describe('code for shares', () => {
  // Noise keeps shares from being counts out of ten.
  const shares = successes.map((count) => {
    const share = count / 10;
    return share === 0 || share === 1 ? share : share + 0.08 * (random.uniform() - 0.5);
  });

  it('that reach a limit takes them as they are, not as labels', () => {
    const { loss, of } = offered(shares, predicted);
    expect(loss).toBe('binary-cross-entropy');
    expect(of('pytorch').code).toContain('(logits, target)');
    expect(of('xgboost').code).toContain('XGBRegressor(objective="reg:logistic")');
    expect(of('lightgbm').code).toContain('LGBMRegressor(objective="cross_entropy")');
    expect(of('catboost').code).toContain('loss_function="CrossEntropy"');
    expect(of('scikit-learn').code).toContain('sample_weight=np.concatenate([y, 1 - y])');
    expect(of('r').code).toContain('quasibinomial()');
    expect(of('stan').code).toContain('vector<lower=0, upper=1>[N] y;');
    for (const id of ['pytorch', 'stan']) expect(of(id).code).not.toContain('divide');
  });

  it('in percent says what to divide by', () => {
    const inPercent = (values: Float64Array) => values.map((value) => 100 * value);
    const { loss, of } = offered(inPercent(shares), inPercent(predicted));
    expect(loss).toBe('binary-cross-entropy');
    expect(of('pytorch').code).toMatch(/^# divide the target by 100 first\n/);
    expect(of('stan').code).toMatch(/^\/\/ divide the target by 100 first\n/);
  });

  it('between the limits falls back on their cross-entropy, not on a classifier', () => {
    const inside = shares.map((share) => Math.min(0.97, Math.max(0.03, share)) + 0.02 * random.uniform());
    const { loss, of } = offered(inside, predicted);
    expect(loss).toBe('beta');
    expect(of('xgboost')).toMatchObject({ nearest: 'binary-cross-entropy' });
    expect(of('xgboost').code).toContain('reg:logistic');
  });
});

it('code for counts out of a number falls back on the cross-entropy of their share', () => {
  const { loss, of } = offered(
    successes,
    predicted.map((mean) => 10 * mean),
  );
  expect(loss).toBe('binomial');
  expect(of('pytorch').code).not.toContain('divide');
  expect(of('lightgbm')).toMatchObject({ nearest: 'binary-cross-entropy' });
  expect(of('lightgbm').code).toMatch(/^# divide the target by 10 first\n[\s\S]*"cross_entropy"/);
});

it('code for an answer on the log scale says to take logarithms', async () => {
  const lines = [...predicted].map((mean) => `${mean * Math.exp(0.3 * random.normal())},${mean}`);
  const text = new TextEncoder().encode(['y_true,y_pred', ...lines].join('\n'));
  const read = await readSample(memorySource('amounts.csv', text), { logarithms: true });
  if (read.kind !== 'done') throw new Error(read.kind);
  const analyzed = analyzeSample(read.sample, {}, originOf('amounts.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  for (const { code } of codeOf(analyzed.value.report))
    expect(code).toMatch(/^(#|\/\/) take the logarithm of the target first\n/);
});
