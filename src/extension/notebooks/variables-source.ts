import { type CancellationToken, debug, l10n, type Uri, window } from 'vscode';
import { failed, ok, type Result } from '../../data/problem.ts';
import { kernelOf, printedBy } from './kernel.ts';
import { pythonExpression, pythonStatement, type WantedValues } from './python-program.ts';
import { rStatement } from './r-program.ts';

/** A holder of variables: a notebook's kernel, or the stack frame at which a debugger stopped. It answers with text. */
export type VariablesSource = (
  wanted: Exclude<WantedValues, string> | undefined,
  token: CancellationToken,
) => Promise<Result<string>>;

/** The kernel of a notebook. The program sent to it depends on its language. */
export const kernelSource =
  (notebook: Uri): VariablesSource =>
  async (wanted, token) => {
    const kernel = await kernelOf(notebook);
    if (!kernel.ok) return kernel;
    const language = kernel.value.language.toLowerCase();
    if (language === 'python') return printedBy(kernel.value, pythonStatement(wanted), token);
    if (language === 'r') return printedBy(kernel.value, rStatement(wanted), token);
    return failed(
      'kernel-language',
      l10n.t('The notebook’s kernel runs {0}, neither Python nor R.', kernel.value.language),
      l10n.t('Save the values to a CSV file, then open that.'),
    );
  };

/** The stack frame selected in the debugger. */
export const debuggerSource: VariablesSource = async (wanted) => {
  const session = debug.activeDebugSession;
  const item = debug.activeStackItem;
  if (!session || !/python|debugpy/.test(session.type)) {
    return failed(
      'no-python-debugger',
      l10n.t('No Python debugger has stopped at a line.'),
      l10n.t('Stop at a breakpoint in Python, then try again.'),
    );
  }
  const frameId = item && 'frameId' in item ? item.frameId : undefined;
  try {
    // Only the clipboard context returns a long text untruncated.
    const { result } = await session.customRequest('evaluate', {
      expression: pythonExpression(wanted),
      context: 'clipboard',
      ...(frameId !== undefined && { frameId }),
    });
    return ok(String(result));
  } catch (error) {
    return failed(
      'debugger-error',
      l10n.t(
        'The debugger could not send the values: {0}.',
        error instanceof Error ? error.message : String(error),
      ),
      l10n.t('Stop at a line where the variables have their values, then try again.'),
    );
  }
};

/** The notebook whose editor is active, or else the debugger. */
export function activeSource(given: unknown): VariablesSource | undefined {
  const { notebookEditor, sessionId } = (given ?? {}) as {
    notebookEditor?: { notebookUri?: Uri };
    sessionId?: string;
  };
  const notebook = notebookEditor?.notebookUri ?? window.activeNotebookEditor?.notebook.uri;
  if (sessionId === undefined && notebook) return kernelSource(notebook);
  return debug.activeDebugSession ? debuggerSource : undefined;
}
