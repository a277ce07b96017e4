import type { Snippets } from '../snippet.ts';

/** A custom objective in a library’s own code: its name, its constants, the gradient and the second derivative. */
type Custom = (name: string, constants: string, gradient: string, hessian: string) => string;

/**
 * The function that boosting asks for: gradient and a positive second derivative with respect to the prediction.
 *
 * @param constants lines before the function
 */
export const boostedObjective: Custom = (name, constants, gradient, hessian) => `${constants}


def ${name}(y_true, y_pred):
    r = y_true - y_pred
    gradient = ${gradient}
    hessian = ${hessian}
    return gradient, hessian`;

/** Losses that no library of boosted trees has built in. */
export const boostedSnippets = (custom: Custom): Snippets => ({
  'log-cosh': (value) =>
    custom(
      'log_cosh',
      `scale = ${value('scale', 0.5)}  # of the logistic distribution`,
      '-np.tanh(r / (2 * scale)) / scale',
      'np.maximum((1 - np.tanh(r / (2 * scale)) ** 2) / (2 * scale**2), 1e-3 / scale**2)',
    ),
  'student-t': (value) =>
    custom(
      'student_t_nll',
      `nu, scale = ${value('nu', 4)}, ${value('scale', 1)}`,
      '-(nu + 1) * r / (nu * scale**2 + r**2)',
      '(nu + 1) / (nu * scale**2 + r**2)  # reweighted least squares: always positive',
    ),
  cauchy: (value) =>
    custom(
      'cauchy_loss',
      `scale = ${value('scale', 1)}`,
      '-2 * r / (scale**2 + r**2)',
      '2 / (scale**2 + r**2)  # reweighted least squares: always positive',
    ),
  lp: (value) =>
    custom(
      'power_loss',
      `p = ${value('p', 1.5)}`,
      '-p * np.sign(r) * np.abs(r) ** (p - 1)',
      'p * np.maximum(np.abs(r), 1e-6) ** (p - 2)  # reweighted least squares: always positive',
    ),
});
