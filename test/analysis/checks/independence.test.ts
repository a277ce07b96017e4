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

it('does not warn about independent days, and reports the correlation of neighbors', () => {
  const found = independence(() => 0);
  expect(found).toMatchObject({ state: 'ok', title: 'Independent rows', caveat: undefined });
  const [, visible] =
    /^correlation of −?0\.\d\d with the row before; one of (0\.\d\d) would have been found$/.exec(
      found.detail,
    )!;
  const simulated = reference.smallest.find(({ n }) => n === 364)!.correlation;
  expect(Math.abs(Number(visible) - simulated)).toBeLessThan(0.01);
});

it('warns of a weekly season, which neighboring days do not show', () => {
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

it('recognizes the signature of a forecast that repeats the last season, which real seasons do not leave', () => {
  // y of independent days about a season, predicted by the day a week before: e_t = z_t − z_{t−7}, so r₇ = −1/2.
  const { normal } = seededRandom(4);
  const z = Float64Array.from({ length: 400 }, normal);
  const analyzed = analyzeSample({ residuals: z.slice(7).map((value, t) => value - z[t]!), ordered: true });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { text, advice } = analyzed.value.report.recommendation.caveats.find(
    ({ id }) => id === 'autocorrelated',
  )!;
  expect(text).toContain('7 rows apart are negatively correlated (−0.4');
  expect(`${text} ${advice}`).not.toMatch(/seasonality|Add the season/);
});

it('does not mistake a far lag of errors with volatility clusters for a season', () => {
  const { normal } = seededRandom(1);
  const warnings = Array.from({ length: 60 }, () => {
    // Uncorrelated, of log-variances that change slowly, as those of prices.
    let level = 0;
    const residuals = Float64Array.from({ length: 600 }, () => {
      level = 0.98 * level + 0.25 * normal();
      return Math.exp(level) * normal();
    });
    const analyzed = analyzeSample({ residuals, ordered: true });
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    const check = analyzed.value.report.checks.find(({ id }) => id === 'independence')!;
    return check.state === 'warning' && / row \d+ before/.test(check.detail);
  });
  // With the standard error of even variances it is 35 of these 60.
  expect(warnings.filter(Boolean).length).toBeLessThanOrEqual(3);
});
