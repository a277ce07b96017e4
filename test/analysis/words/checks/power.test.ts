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

it('claims no more than the rows could have shown', () => {
  // (2.576 + 1.645)/√n standard deviations: 0.19 for 500 rows, 0.49 for 75, 0.67 for 40.
  expect(checksOf(500).bias.title).toBe('No bias');
  expect(checksOf(500).bias.detail).toMatch(
    /; a bias of 19% of the standard deviation would have been found$/,
  );
  expect(checksOf(75).bias.title).toBe('No large bias');
  expect(checksOf(75).bias.detail).toMatch(
    /; a bias of 49% of the standard deviation would have been found$/,
  );
  expect(checksOf(40).bias.title).toBe('Bias not checkable');
  expect(checksOf(40).bias.detail).toMatch(
    /; a bias of up to 67% of the standard deviation could have been missed$/,
  );
});

it('calls a variance only roughly even if a ratio of two would have been missed', () => {
  for (const n of [75, 150, 500, 1000]) {
    const { title, state, detail } = checksOf(n).spread;
    const [, found] = /a difference of ([\d.]+)× would have been found$/.exec(detail) ?? [];
    if (state === 'ok') expect(title).toBe(Number(found) > 2 ? 'Roughly even variance' : 'Even variance');
  }
  expect(checksOf(75).spread.title).toBe('Roughly even variance');
  expect(checksOf(1000).spread.title).toBe('Even variance');
});

it('leaves to the check what it could have found: a plot shows what it did', () => {
  for (const check of Object.values(checksOf(500))) {
    expect(check.detail).toContain('would have been found');
    expect(check.detail.startsWith(`${withoutPower(check).detail}; `)).toBe(true);
    expect(withoutPower(check).detail).not.toContain('found');
  }
});
