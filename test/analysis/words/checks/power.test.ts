import { expect, it } from 'vitest';
import { analyzeSample } from '../../../../src/analysis/index.ts';
import { withoutPower } from '../../../../src/analysis/words/checks/index.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

/** The checks of normal errors whose mean is zero, beside predictions that tell nothing of them. */
function checksOf(n: number) {
  const { normal } = seededRandom(3);
  const drawn = Float64Array.from({ length: n }, () => normal());
  const mean = drawn.reduce((sum, e) => sum + e, 0) / n;
  const predicted = Float64Array.from({ length: n }, (_, i) => (i * 7) % n);
  const analyzed = analyzeSample({ residuals: drawn.map((e) => e - mean), predicted });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { checks } = analyzed.value.report;
  return { bias: checks.find(({ id }) => id === 'bias')!, spread: checks.find(({ id }) => id === 'spread')! };
}

it('gives no all-clear where a bias of a third of the standard deviation could have been missed', () => {
  // (2.576 + 1.645)/√n standard deviations: 0.19 for 500 rows, 0.325 for 169, 0.345 for 150, 0.67 for 40.
  const of = (n: number) => checksOf(n).bias;
  expect(of(500)).toMatchObject({ state: 'ok', title: 'No bias' });
  expect(of(500).detail).toMatch(/; a bias of 19% of the standard deviation would have been found$/);
  expect(of(169)).toMatchObject({ state: 'ok', title: 'No bias' });
  expect(of(150)).toMatchObject({ state: 'unknown', title: 'Bias not checkable' });
  expect(of(40).detail).toMatch(/; a bias of up to 67% of the standard deviation could have been missed$/);
});

it('gives no all-clear where errors twice as large could have been missed', () => {
  const titles = [75, 150, 500, 1000].map((n) => {
    const { title, state, detail } = checksOf(n).spread;
    const [, found] = /; (?:only )?a difference of ([\d.]+)× would have been found$/.exec(detail) ?? [];
    if (found === undefined) return undefined;
    expect(state).toBe(Number(found) > 2 ? 'unknown' : 'ok');
    return title;
  });
  expect(titles[0]).toBe('Variance not checkable');
  expect(titles[3]).toBe('Even variance');
});

it('leaves to the check what it could have found: a plot shows what it did', () => {
  for (const check of Object.values(checksOf(500))) {
    expect(check.detail).toContain('would have been found');
    expect(check.detail.startsWith(`${withoutPower(check).detail}; `)).toBe(true);
    expect(withoutPower(check).detail).not.toContain('found');
  }
});
