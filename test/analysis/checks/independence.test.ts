import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import reference from '../../reference/visible-correlation.json' with { type: 'json' };

/** The check and the caveat of a year of days, each this and standard normal noise. */
function independence(of: (day: number) => number) {
  const { normal } = seededRandom(11);
  const residuals = Float64Array.from({ length: 364 }, (_, day) => of(day) + normal());
  const analyzed = analyzeSample({ residuals, ordered: true });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { checks, recommendation } = analyzed.value.report;
  return {
    ...checks.find(({ id }) => id === 'independence')!,
    caveat: recommendation.caveats.find(({ id }) => id === 'autocorrelated'),
  };
}

it('is quiet about independent days, and tells the correlation of neighbors', () => {
  const found = independence(() => 0);
  expect(found).toMatchObject({ state: 'ok', title: 'Independent rows', caveat: undefined });
  const [, visible] = /^correlation of −?0\.\d\d with the row before; one of (0\.\d\d) would show$/.exec(
    found.detail,
  )!;
  const simulated = reference.smallest.find(({ n }) => n === 364)!.correlation;
  expect(Math.abs(Number(visible) - simulated)).toBeLessThan(0.01);
});

it('warns of weeks, which neighboring days do not show', () => {
  // One day of seven is higher by 4: a variance of 16 · 6/49 ≈ 1.96 beside the noise's 1, so r₇ ≈ 0.66 and r₁ ≈ −0.11.
  const { state, title, detail, effect, caveat } = independence((day) => (day % 7 === 0 ? 4 : 0));
  expect([state, title]).toEqual(['warning', 'Correlated rows']);
  expect(detail).toMatch(/^correlation of 0\.\d\d with the row 7 before$/);
  expect(Math.abs(effect! - 1.96 / 2.96)).toBeLessThan(0.06);
  expect(caveat!.text).toContain('7 rows apart');
});

it('warns of a season longer than the lags of Ljung and Box', () => {
  const { state, detail } = independence((day) => (day % 12 === 0 ? 4 : 0));
  expect(state).toBe('warning');
  expect(detail).toMatch(/^correlation of 0\.\d\d with the row 12 before$/);
});
