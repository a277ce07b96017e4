import { describe, expect, it } from 'vitest';
import { trainable } from '../../../src/code/libraries/snippet.ts';
import { snippet, snippetLibraries } from '../../../src/code/libraries/snippets.ts';
import { type LossId, losses } from '../../../src/losses/index.ts';

const contract =
  `l2 l1 huber log-cosh student-t lp quantile expectile weighted-l2 gaussian-nll laplace-nll huber-nll student-t-nll
  cross-entropy binary-cross-entropy poisson negative-binomial gamma tweedie`.split(/\s+/);

describe('snippets', () => {
  it('fill the parameters in', () => {
    expect(snippet('huber', 'pytorch', { delta: 2.5 })).toContain('nn.HuberLoss(delta=2.5)');
    expect(snippet('lp', 'catboost', { p: 1.2345678 })).toContain('Lq:q=1.235');
    expect(snippet('quantile', 'r', { tau: 0.25 })).toContain('tau = 0.25');
    expect(snippet('student-t', 'stan', { nu: 3 })).toContain('student_t(3.0,');
    expect(snippet('student-t-nll', 'stan', { nu: 3 })).toContain('student_t(3.0,');
    expect(snippet('huber-nll', 'pytorch', { k: 2 })).toContain('k=2.0');
  });

  it('exist for every loss of the report in PyTorch', () => {
    for (const id of contract) {
      const loss = losses.find((entry) => entry.id === id);
      expect(loss && snippet(loss.id, 'pytorch'), id).toBeDefined();
    }
  });

  it.each(['gaussian-nll', 'laplace-nll', 'student-t-nll', 'huber-nll'] as const)(
    'model the scale for %s in every library that takes a loss of one’s own and two outputs',
    (id) => {
      for (const library of ['pytorch', 'keras', 'optax', 'r', 'stan'])
        expect(snippet(id, library), library).toBeDefined();
    },
  );

  it('exist for L2 and cross-entropy, and none is empty except for Stan', () => {
    for (const { id } of snippetLibraries) {
      expect(snippet('l2', id), id).toBeTruthy();
      expect(snippet('l1', id), id).toBeTruthy();
      expect(snippet('huber', id), id).toBeTruthy();
      expect(snippet('cross-entropy', id), id).toBeTruthy();
    }
  });

  /** What a custom objective weighs a residual with: the line is JavaScript as well. */
  function weightIn(loss: LossId, library: string, given: Record<string, number>, r: number, spread: number) {
    const code = snippet(loss, library, given)!;
    const weight = /weight = (.*)/.exec(code)![1];
    const constants = Object.entries(given).map(([name, value]) => `const ${name} = ${value};`);
    const unit = /unit = (2 \* [\d.e+-]+)/.exec(code)?.[1] ?? spread;
    const np = { abs: Math.abs, maximum: Math.max, tanh: Math.tanh };
    return Number(
      new Function('np', 'r', `${constants.join('')}const unit = ${unit}; return ${weight}`)(np, r),
    );
  }

  it.each([
    ['log-cosh', (r: number) => Math.tanh(r / 4), { scale: 2 }],
    ['student-t', (r: number) => r / (4 * 2 ** 2 + r ** 2), { nu: 4, scale: 2 }],
    ['cauchy', (r: number) => r / (2 ** 2 + r ** 2), { scale: 2 }],
    ['lp', (r: number) => Math.sign(r) * Math.abs(r) ** 0.6, { p: 1.6 }],
  ] as const)(
    'of %s for boosted trees have its gradient, and weights without a unit',
    (loss, slope, given) => {
      for (const library of ['xgboost', 'lightgbm']) {
        const at = (r: number) => weightIn(loss, library, given, r, 3) * r;
        for (const r of [-9, -2, -0.3, 0.7, 4, 20])
          expect(at(r) / at(1), `${library} ${r}`).toBeCloseTo(slope(r) / slope(1), 5);
        // In euros or in cents: libraries hold second derivatives against fixed numbers.
        const inCents = { ...given, ...('scale' in given && { scale: 100 * given.scale }) };
        expect(weightIn(loss, library, inCents, 400, 300)).toBeCloseTo(
          weightIn(loss, library, given, 4, 3),
          9,
        );
      }
    },
  );

  it.each(['huber', 'pseudo-huber', 'log-cosh', 'student-t', 'cauchy', 'lp'] as const)(
    'of %s start XGBoost where the target is, not at 0.5',
    (loss) => expect(snippet(loss, 'xgboost')).toContain('base_score=np.median(y)'),
  );

  it('leave no placeholder unfilled', () => {
    for (const { id } of snippetLibraries)
      for (const trained of trainable) expect(snippet(trained, id) ?? '').not.toMatch(/undefined|NaN|\$\{/);
  });
});
