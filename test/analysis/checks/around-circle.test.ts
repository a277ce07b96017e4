import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const { normal, uniform } = seededRandom(17);

function answerTo(observed: Float64Array, predicted: Float64Array) {
  const residuals = observed.map((value, row) => value - predicted[row]!);
  const analyzed = analyzeSample({ residuals, observed, predicted });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { recommendation } = analyzed.value.report;
  return { ...recommendation, ids: recommendation.caveats.map(({ id }) => id) };
}

const onCircle = (turn: number, from: number) => (value: number) =>
  from + ((((value - from) % turn) + turn) % turn);

for (const [name, turn, from, sigma] of [
  ['directions from 0', 360, 0, 20],
  ['directions from −180', 360, -180, 20],
  ['hours of the day', 24, 0, 1.5],
  ['radians', 2 * Math.PI, -Math.PI, 0.3],
] as const)
  it(`measures ${name} the short way around, and says how large errors are then`, () => {
    const wrap = onCircle(turn, from);
    const predicted = Float64Array.from({ length: 500 }, () => from + turn * uniform());
    const observed = predicted.map((mean) => wrap(mean + sigma * normal()));
    const { headline, caveats, ids, strength } = answerTo(observed, predicted);
    expect(headline).toMatch(/^First take the errors the short way around the circle/);
    expect(ids).not.toContain('bounded');
    expect(strength).not.toBe('strong');
    // The root mean square of the short errors is sigma, but for the sample: 4 standard errors of σ/√(2n).
    const [, rmse] = /root mean square is then ([\d.]+)\./.exec(
      caveats.find(({ id }) => id === 'long-way')!.advice,
    )!;
    expect(Math.abs(Number(rmse) / sigma - 1)).toBeLessThan(4 / Math.sqrt(1000));
  });

it('leaves numbers alone that merely lie between 0 and 360', () => {
  const predicted = Float64Array.from({ length: 500 }, () => 360 * uniform());
  const bounded = predicted.map((mean) => Math.min(360, Math.max(0, mean + 20 * normal())));
  expect(answerTo(bounded, predicted).ids).not.toContain('long-way');
  // Mistakes that are far out are not as small as the others the other way around.
  const mistaken = bounded.map((value, row) => (row % 25 === 0 ? (value + 240) % 360 : value));
  expect(answerTo(mistaken, predicted).ids).not.toContain('long-way');
  // Predictions that tell nothing err by over half a turn as often as not.
  const unrelated = predicted.map(() => 360 * uniform());
  expect(answerTo(unrelated, predicted).ids).not.toContain('long-way');
});

it('names likelihoods for scores if a target is bounded on both sides, and for amounts if it is not', () => {
  const center = Float64Array.from({ length: 500 }, () => 100 / (1 + Math.exp(-1.3 * normal())));
  const scores = center.map((mean) =>
    Math.min(100, Math.max(0, Math.round((mean + 20 * normal()) / 10) * 10)),
  );
  const of = (answer: ReturnType<typeof answerTo>) =>
    answer.caveats.find(({ id }) => id === 'bounded')?.advice;
  expect(of(answerTo(scores, center))).not.toMatch(/Poisson/);
});
