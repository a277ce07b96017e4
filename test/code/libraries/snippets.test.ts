import { describe, expect, it } from 'vitest';
import { snippet, snippetLibraries } from '../../../src/code/libraries/snippets.ts';
import { losses } from '../../../src/losses/index.ts';

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

  it('leave no placeholder unfilled', () => {
    for (const { id } of snippetLibraries)
      for (const loss of losses) expect(snippet(loss.id, id) ?? '').not.toMatch(/undefined|NaN|\$\{/);
  });
});
