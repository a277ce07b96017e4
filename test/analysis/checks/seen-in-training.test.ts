import { expect, it } from 'vitest';
import { looksSeenInTraining } from '../../../src/analysis/checks/seen-in-training.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';

const n = 400;
const random = seededRandom(3);
const x = Float64Array.from({ length: n }, () => random.normal());
const y = x.map((value) => 2 + 3 * value + random.normal());

/** The predictions of the least-squares line through some of the rows. */
function fittedTo(rows: number): Float64Array {
  const mean = (values: Float64Array) => values.slice(0, rows).reduce((sum, value) => sum + value, 0) / rows;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx] = [0, 0];
  for (let i = 0; i < rows; i++) {
    xy += (x[i]! - mx) * (y[i]! - my);
    xx += (x[i]! - mx) ** 2;
  }
  return x.map((value) => my + (xy / xx) * (value - mx));
}
const sampleOf = (predicted: Float64Array) => ({
  residuals: y.map((value, row) => value - predicted[row]!),
  observed: y,
  predicted,
});
const answer = (predicted: Float64Array, inSampleParameters?: number) => {
  const analyzed = analyzeSample(sampleOf(predicted), { ...(inSampleParameters && { inSampleParameters }) });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report.recommendation;
};
const ids = ({ caveats }: ReturnType<typeof answer>) => caveats.map(({ id }) => id);

it('recognizes the residuals of the rows that a least-squares line was fitted to', () => {
  const looks = (predicted: Float64Array) => {
    const { residuals } = sampleOf(predicted);
    return looksSeenInTraining(prepareResiduals(residuals, { predicted }));
  };
  expect(looks(fittedTo(n))).toBe('predictions');
  expect(looks(fittedTo(n - 1))).toBeUndefined();
  expect(looks(new Float64Array(n).fill(2))).toBeUndefined();
});

it('recognizes them from the printed digits, if there are enough', () => {
  const looks = (predicted: Float64Array) => {
    const { residuals } = sampleOf(predicted);
    return looksSeenInTraining(prepareResiduals(residuals, { predicted }));
  };
  const printed = (predicted: Float64Array, digits: number) =>
    predicted.map((value) => Number(value.toFixed(digits)));
  expect(looks(printed(fittedTo(n), 4))).toBe('predictions');
  // Half of a tenth is what chance leaves in 400 rows: it shows nothing.
  expect(looks(printed(fittedTo(n), 1))).toBeUndefined();
  expect(looks(printed(fittedTo(n - 4), 4))).toBeUndefined();
});

it('asks for the number of parameters, and is not strong without it', () => {
  const asked = answer(fittedTo(n));
  expect(ids(asked)).toContain('in-sample');
  expect(asked.strength).toBe('leaning');
  const told = answer(fittedTo(n), 2);
  expect(ids(told)).not.toContain('in-sample');
  expect(told.strength).toBe('strong');
  expect(ids(answer(fittedTo(n / 2)))).not.toContain('in-sample');
});

it('puts a bias first only if it is most of the squared error', () => {
  const biasedBy = (bias: number) => answer(fittedTo(n / 2).map((value) => value - bias));
  expect(biasedBy(2)).toMatchObject({ first: { id: 'biased' }, strength: 'leaning' });
  expect(biasedBy(0.5).first).toBeUndefined();
});
