import { l10n } from 'vscode';
import { failed, ok, type Result } from '../../data/problem.ts';
import { pythonStatement } from './python-program.ts';

/** Whether a text is a name or names joined by dots, and nothing that Python could execute. */
const isName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(name);

/**
 * Python code that prints a variable's values and leaves no name behind in the kernel.
 *
 * @example codeFor('errors') // { ok: true, value: '__import__("builtins").exec(…, {"scope": globals(), "wanted": "errors"})' }
 */
export function codeFor(name: string): Result<string> {
  if (!isName(name)) {
    return failed(
      'not-a-name',
      l10n.t('“{0}” is not the name of a Python variable.', name),
      l10n.t('Assign the values to a variable in the notebook, then open that one.'),
    );
  }
  return ok(pythonStatement(name));
}
