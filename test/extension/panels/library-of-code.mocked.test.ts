import { expect, it, vi } from 'vitest';

vi.mock('vscode', () => ({}));
const { libraryOf } = await import('../../../src/extension/panels/library-of-code.ts');

it('is the one that most code files import', () => {
  const py = (path: string, text: string) => ({ path, text });
  expect(libraryOf([])).toBeUndefined();
  expect(libraryOf([py('a.py', 'import numpy')])).toBeUndefined();
  expect(libraryOf([py('a.py', 'from sklearn.linear_model import Ridge'), py('b.py', 'import torch')])).toBe(
    'pytorch',
  );
  expect(libraryOf([py('a.py', 'import xgboost as xgb'), py('b.py', 'import torch\nimport xgboost')])).toBe(
    'xgboost',
  );
  expect(libraryOf([py('fit.R', 'fit <- lm(y ~ x)')])).toBe('r');
});
