import { CancellationError, l10n, ProgressLocation, Uri, window } from 'vscode';
import type { Report } from '../../analysis/report.ts';
import { failed, type Result } from '../../data/problem.ts';
import type { Panels } from '../panels/panels.ts';
import type { Services } from '../panels/services.ts';
import { type LooseData, recommendForLoose } from '../panels/stored-data.ts';
import { showProblemOfValues } from '../problem-message.ts';
import { kernelOf, printedBy } from './kernel.ts';
import { valuesIn } from './kernel-answer.ts';
import { codeFor } from './variable-code.ts';

/** The argument that the Jupyter extension passes to a variable viewer, as far as it is used here. */
interface Variable {
  name: string;
  fileName?: Uri;
}

/** Analyzes the values of a variable in a notebook's kernel. */
export async function recommendForVariable(
  given: unknown,
  services: Services,
  panels: Panels,
): Promise<Report | undefined> {
  const values = await valuesOf(given as Variable | undefined);
  if (!values) return undefined;
  if (!values.ok) return showProblemOfValues(values.problem);
  return recommendForLoose(values.value, services, panels);
}

/** Undefined if the user cancels. */
async function valuesOf(variable: Variable | undefined): Promise<Result<LooseData> | undefined> {
  const notebook = variable?.fileName ?? window.activeNotebookEditor?.notebook.uri;
  if (!variable || !notebook) {
    return failed(
      'no-variable',
      l10n.t('No variable of a notebook was chosen.'),
      l10n.t('Open the notebook and choose one in the view “Jupyter: Variables”.'),
    );
  }
  const { name } = variable;
  const code = codeFor(name);
  if (!code.ok) return code;
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Fetching “{0}” from the kernel', name),
    cancellable: true,
  };
  return window.withProgress(options, async (_, token) => {
    try {
      // A Uri passed between extension hosts arrives as its components.
      const kernel = await kernelOf(Uri.from(notebook));
      if (!kernel.ok) return kernel;
      const { language } = kernel.value;
      if (language !== 'python') {
        return failed(
          'not-python',
          l10n.t('The notebook’s kernel runs {0}, not Python.', language),
          l10n.t('Run “Recommend Loss for Variables…”, or save the values to a CSV file and open that.'),
        );
      }
      const output = await printedBy(kernel.value, code.value, token);
      return output.ok ? valuesIn(output.value, name) : output;
    } catch (error) {
      if (error instanceof CancellationError) return undefined;
      throw error;
    }
  });
}
