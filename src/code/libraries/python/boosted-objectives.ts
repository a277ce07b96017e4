import { type RowsInCode, replaced } from '../rows-in-code.ts';
import type { Snippets } from '../snippet.ts';
import { weightedFit } from './weighted-fit.ts';

/** Writes a custom objective for a library, given its name, constants, and weights for reweighted least squares. */
type Custom = (name: string, constants: string, weight: string) => string;

/**
 * The function that boosting requires: gradient and second derivative with respect to the prediction, here of least
 * squares with a weight per row, which has the gradient of the loss. The weights are unitless because libraries compare
 * the sum of second derivatives with fixed numbers (`min_child_weight`, `reg_lambda`), below which no tree grows.
 *
 * @param constants lines before the function
 */
export const boostedObjective: Custom = (name, constants, weight) => `${constants}


def ${name}(y_true, y_pred):
    r = y_true - y_pred
    weight = ${weight}
    return -weight * r, weight  # gradient and second derivative of reweighted least squares`;

/**
 * Weights and scales of the rows. An objective applies them itself, because it depends on the library’s version whether
 * `sample_weight` reaches it.
 */
export const boostedRows: RowsInCode = {
  weight: (code) => replaced(code, /^( {4}weight) = (.+)$/m, '$1 = row_weight * ($2)') ?? weightedFit(code),
  scale: (code) =>
    replaced(
      code.replace('    r = y_true - y_pred', '    r = (y_true - y_pred) / row_scale'),
      /return -weight \* r, weight/,
      'return -weight * r / row_scale, weight / row_scale**2',
    ),
  values: 'an array',
};

/** Losses that no boosting library has built in. */
export const boostedSnippets = (custom: Custom): Snippets => ({
  'log-cosh': (value) =>
    custom(
      'log_cosh',
      `unit = 2 * ${value('scale', 0.5)}  # twice the scale of the logistic distribution`,
      'np.tanh(np.abs(r) / unit + 1e-6) / (np.abs(r) / unit + 1e-6)',
    ),
  'student-t': (value) =>
    custom(
      'student_t_nll',
      `nu, scale = ${value('nu', 4)}, ${value('scale', 1)}`,
      '(nu + 1) / (nu + (r / scale) ** 2)',
    ),
  cauchy: (value) => custom('cauchy_loss', `scale = ${value('scale', 1)}`, '2 / (1 + (r / scale) ** 2)'),
  lp: (value) =>
    custom(
      'power_loss',
      `p, unit = ${value('p', 1.5)}, np.std(y)`,
      'p * np.maximum(np.abs(r) / unit, 1e-6) ** (p - 2)',
    ),
});
