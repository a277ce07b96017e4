import { l10n } from 'vscode';
import { failed, ok, type Result } from '../../data/problem.ts';
import type { LooseData } from '../panels/kept-data.ts';

/** More is not asked of a kernel: its answer travels as text through memory, several times. */
const mostBytes = 32_000_000;

/** What stands round the answer, so that other output of the kernel does no harm. */
const [opening, closing] = ['<residual-diagnostics>', '</residual-diagnostics>'];

/**
 * Runs apart from the user's names, which it reads only through `variable`. An array is sent as an .npy file, a
 * Series and a DataFrame as CSV, where every number is written in full.
 */
const program = `
import base64, io, json
def answer(**parts):
    print('${opening}' + json.dumps(parts) + '${closing}')
def content(value):
    if type(value).__name__ == 'ndarray':
        import numpy
        if value.nbytes > ${mostBytes}:
            return None
        file = io.BytesIO()
        numpy.save(file, value, allow_pickle=False)
        return 'npy', file.getvalue()
    if type(value).__name__ == 'Series':
        value = value.to_frame(name if value.name is None else value.name)
    if value.size * 8 > ${mostBytes}:
        return None
    names = [column if isinstance(column, str) else 'column ' + str(column) for column in value.columns]
    return 'csv', value.set_axis(names, axis=1).to_csv(index=False, na_rep='NaN').encode()
def main():
    try:
        value = variable()
    except (NameError, AttributeError):
        return answer(problem='gone')
    if type(value).__name__ not in ('ndarray', 'Series', 'DataFrame'):
        return answer(problem='type', detail=type(value).__name__)
    try:
        found = content(value)
    except Exception as error:
        return answer(problem='failed', detail=type(error).__name__ + ': ' + str(error))
    if found is None or len(found[1]) > ${mostBytes}:
        return answer(problem='large')
    answer(ending=found[0], base64=base64.b64encode(found[1]).decode())
main()
`;

/** A name, or names joined by dots: nothing that Python could take for code. */
const isName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(name);

/**
 * Python that prints a variable's values and leaves no name behind in the kernel.
 *
 * @example codeFor('errors') // { ok: true, value: '__import__("builtins").exec(…, {"variable": lambda: errors, …' }
 */
export function codeFor(name: string): Result<string> {
  if (!isName(name)) {
    return failed(
      'not-a-name',
      l10n.t('“{0}” is not the name of a Python variable.', name),
      l10n.t('Assign the values to a variable in the notebook, then open that one.'),
    );
  }
  return ok(
    `__import__("builtins").exec(${JSON.stringify(program)}, {"variable": lambda: ${name}, "name": "${name}"})`,
  );
}

interface Answer {
  ending?: 'npy' | 'csv';
  base64?: string;
  problem?: 'gone' | 'type' | 'failed' | 'large';
  detail?: string;
}

/** What the kernel printed for {@link codeFor}, as data. */
export function valuesIn(output: string, name: string): Result<LooseData> {
  const start = output.lastIndexOf(opening);
  const end = output.indexOf(closing, start);
  if (start < 0 || end < 0) {
    return failed(
      'empty-answer',
      l10n.t('The kernel did not send the values of “{0}”.', name),
      l10n.t('Run a cell in the notebook to see that its kernel works, or restart it, then try again.'),
    );
  }
  const { ending, base64, problem, detail }: Answer = JSON.parse(output.slice(start + opening.length, end));
  if (ending && base64 !== undefined) {
    return ok({
      name: `${name}.${ending}`,
      content: Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
    });
  }
  switch (problem) {
    case 'gone':
      return failed(
        'variable-gone',
        l10n.t('The kernel has no variable “{0}”, or no longer.', name),
        l10n.t('Run the cell that makes it, then try again.'),
      );
    case 'type':
      return failed(
        'variable-type',
        l10n.t('“{0}” is now a {1}.', name, detail ?? ''),
        l10n.t('Only a pandas Series or DataFrame and a NumPy array can be analyzed.'),
      );
    case 'large':
      return failed(
        'variable-large',
        l10n.t('“{0}” is too large to be fetched from the kernel (more than {1} MB).', name, mostBytes / 1e6),
        l10n.t(
          'Save it with numpy.save or to_parquet, then open that file; or keep only the columns with the errors.',
        ),
      );
    default:
      return failed(
        'variable-unreadable',
        l10n.t('The values of “{0}” cannot be written as a file: {1}.', name, detail ?? ''),
        l10n.t('Convert them to numbers, for example with astype(float), then try again.'),
      );
  }
}
