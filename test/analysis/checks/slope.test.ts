import { expect, it } from 'vitest';
import { slopeOf } from '../../../src/analysis/checks/slope.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';
import { residualsOf } from '../../reference/residuals-of.ts';
import reference from '../../reference/slope.json' with { type: 'json' };

type Line = Record<'slope' | 'statistic' | 'share', number>;
const cases = Object.entries(reference.cases as Record<string, Record<'even' | 'weighted', Line>>);

it.each(cases)('agrees with statsmodels’ slope and statistic: %s', (id, expected) => {
  const { values, predicted } = residualsOf(id);
  const shrunken = predicted!.map((value) => 0.7 * value + 1);
  const residuals = values.map((value, row) => value + predicted![row]! - shrunken[row]!);
  const least = Math.min(...predicted!);
  const variances = { even: undefined, weighted: predicted!.map((x) => 1 + (x - least) ** 2) };
  for (const kind of ['even', 'weighted'] as const) {
    const line = slopeOf(prepareResiduals(residuals, { predicted: shrunken }), variances[kind])!;
    expect(line.slope / expected[kind].slope).toBeCloseTo(1, 9);
    expect(line.statistic / expected[kind].statistic).toBeCloseTo(1, 7);
    expect(line.share).toBeCloseTo(expected[kind].share, 9);
  }
});

it('is not computed if the predictions do not vary, or are not known', () => {
  const values = Float64Array.of(1, -2, 3, 0.5);
  expect(slopeOf(prepareResiduals(values))).toBeUndefined();
  expect(slopeOf(prepareResiduals(values, { predicted: new Float64Array(4).fill(0.1) }))).toBeUndefined();
});

it('mistakes chance for a slope in one sample of a hundred if the errors of a skewed target grow with it', () => {
  // A lognormal target about lognormal means: the unweighted line called 16% of such samples wrong (R, HC0 23%).
  const { normal } = seededRandom(8);
  const samples = 400;
  let called = 0;
  for (let i = 0; i < samples; i++) {
    const predicted = Float64Array.from({ length: 100 }, () => Math.exp(normal()));
    const residuals = predicted.map((mean) => mean * (Math.exp(normal() - 0.5) - 1));
    const line = slopeOf(
      prepareResiduals(residuals, { predicted }),
      predicted.map((mean) => mean ** 2),
    )!;
    if (Math.abs(line.statistic) > 2.576) called++;
  }
  expect(called / samples).toBeLessThan(0.03);
});
