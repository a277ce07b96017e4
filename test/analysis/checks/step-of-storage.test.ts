import { expect, it } from 'vitest';
import { isStepOfStorage } from '../../../src/analysis/checks/step-of-storage.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';

/** Errors of predictions around `center`, both rounded in the same way. */
function sampleOf(rounded: (value: number) => number, center: number, withPredictions = true) {
  const { normal } = seededRandom(11);
  const predicted = Float64Array.from({ length: 2000 }, () => rounded(center + 5 * normal()));
  const observed = predicted.map((mean) => rounded(mean + normal()));
  const residuals = observed.map((value, row) => value - predicted[row]!);
  return withPredictions ? { residuals, predicted, observed } : { residuals };
}

function toldAbout(sample: ReturnType<typeof sampleOf>) {
  const made = analyzeSample(sample);
  if (!made.ok) throw new Error(made.problem.message);
  const { sample: summary, checks, recommendation } = made.value.report;
  return {
    step: summary.roundingStep,
    detail: checks.find(({ id }) => id === 'data')!.detail,
    caveats: recommendation.caveats.map(({ id }) => id),
  };
}

it('does not tell the spacing of single precision as rounding', () => {
  for (const withPredictions of [true, false]) {
    const told = toldAbout(sampleOf(Math.fround, 1000, withPredictions));
    expect(told.step).toBeNull();
    expect(told.detail).toMatch(/no coarse rounding, ties or point masses|outlier/);
    expect(told.detail).not.toContain('rounded');
    expect(told.caveats).not.toContain('ties');
  }
});

it('reports decimal steps, and single precision where it is coarse', () => {
  const cents = (value: number) => Math.round(100 * value) / 100;
  expect(toldAbout(sampleOf(cents, 1000)).step).toBeCloseTo(0.01, 9);
  // Above 2²³, single precision has no fractions: its step is as large as these errors.
  const coarse = toldAbout(sampleOf(Math.fround, 1e7));
  expect(coarse.step).toBe(1);
  expect(coarse.caveats).toContain('rounded');
});

it('takes as single precision only what it can produce', () => {
  const predicted = Float64Array.of(600, 700, 900);
  const residuals = prepareResiduals(Float64Array.of(0.5, -1, 2), { predicted });
  // From 512 to 1024, single precision has steps of 2⁹ · 2⁻²³.
  expect(isStepOfStorage(2 ** -14, residuals)).toBe(true);
  expect(isStepOfStorage(2 ** -13, residuals)).toBe(false);
  expect(isStepOfStorage(1e-5, residuals)).toBe(false);
  const alone = prepareResiduals(Float64Array.of(0.5, -1, 2));
  expect(isStepOfStorage(2 ** -14, alone)).toBe(true);
  expect(isStepOfStorage(1 / 16, alone)).toBe(false);
  expect(isStepOfStorage(0.0003, alone)).toBe(false);
});
