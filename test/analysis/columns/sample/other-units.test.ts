import { expect, it } from 'vitest';
import { unitNotices } from '../../../../src/analysis/columns/sample/other-units.ts';
import { analyzeSample } from '../../../../src/analysis/index.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

const { normal, uniform } = seededRandom(23);
const n = 300;
const prices = Float64Array.from({ length: n }, () => Math.exp(11 + 0.5 * normal()));
const predicted = prices.map((price) => price * Math.exp(0.2 * normal()));
const notices = (observed: Float64Array, mean: Float64Array) =>
  unitNotices({ residuals: observed.map((y, row) => y - mean[row]!), observed, predicted: mean });
const factsOf = (observed: Float64Array, mean: Float64Array) =>
  notices(observed, mean).map(({ facts }) => facts);

it('recognizes predictions in thousands, and hours next to minutes', () => {
  const thousands = predicted.map((price) => price / 1000);
  expect(factsOf(prices, thousands)).toEqual([{ times: 1000 }]);
  const minutes = predicted.map((hours) => hours * 60);
  expect(notices(prices, minutes)[0]!.text).toContain('about 1/60 of the prediction');
});

it('recognizes the rows that are in centimeters among meters', () => {
  const meters = Float64Array.from({ length: n }, () => 1.7 + 0.12 * normal());
  const heights = meters.map((height, row) => (height + 0.05 * normal()) * (row % 20 === 0 ? 100 : 1));
  expect(factsOf(heights, meters)).toEqual([{ times: 100, share: 0.05 }]);
});

it('recognizes logarithms on one side', () => {
  expect(factsOf(prices, predicted.map(Math.log))).toEqual([{ logarithms: 'predicted', base: Math.E }]);
  expect(factsOf(prices.map(Math.log10), predicted)).toEqual([{ logarithms: 'observed', base: 10 }]);
});

it('is silent about models that are merely wrong', () => {
  const quiet: [string, Float64Array, Float64Array][] = [
    ['right', prices, predicted],
    ['too low by half', prices, predicted.map((price) => price / 2)],
    ['logarithms on both sides', prices.map(Math.log), predicted.map(Math.log)],
    ['heavy tails', prices.map((price) => price * Math.exp(normal() / (0.2 + uniform()))), prices],
    ['a mean of amounts', prices.map((price) => price * -Math.log(uniform())), prices.map(() => 60_000)],
    [
      'mistakes of all sizes',
      prices.map((price, row) => price * (row % 20 ? 1 : 4 + 200 * uniform())),
      prices,
    ],
  ];
  for (const [name, observed, mean] of quiet) expect(factsOf(observed, mean), name).toEqual([]);
});

it('comes before everything else that needs fixing', () => {
  const thousands = predicted.map((price) => price / 1000);
  const residuals = prices.map((price, row) => price - thousands[row]!);
  const analyzed = analyzeSample(
    { residuals, observed: prices, predicted: thousands },
    {},
    {
      notices: notices(prices, thousands),
      roles: { kind: 'observed', observed: 'price', predicted: 'predicted' },
      source: { file: 'a.csv', format: 'csv', rows: n, leftOut: { rows: 0, reasons: [] } },
    },
  );
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { headline, strength } = analyzed.value.report.recommendation;
  expect(headline).toMatch(/^First bring observed values and predictions to one unit; .*second\. Leaning/);
  expect(headline.match(/First/g)).toHaveLength(1);
  expect(strength).toBe('leaning');
});
