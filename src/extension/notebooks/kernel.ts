import { CancellationError, type CancellationToken, extensions, l10n, type Uri } from 'vscode';
import { failed, ok, type Result } from '../../data/problem.ts';

/** The part of the Jupyter extension's interface that is used here. */
interface Jupyter {
  kernels: { getKernel(notebook: Uri): Thenable<Kernel | undefined> };
}

export interface Kernel {
  language: string;
  executeCode(code: string, token: CancellationToken): AsyncIterable<Output>;
}

interface Output {
  items: readonly { mime: string; data: Uint8Array }[];
}

/** Media types of printed output in the Jupyter extension, whose documentation names a different one. */
const printed = [
  'application/vnd.code.notebook.stdout',
  'application/x.notebook.stream.stdout',
  'text/plain',
];
const errorMime = 'application/vnd.code.notebook.error';

/** The kernel of a notebook. */
export async function kernelOf(notebook: Uri): Promise<Result<Kernel>> {
  const jupyter = extensions.getExtension<Jupyter>('ms-toolsai.jupyter');
  if (!jupyter) {
    return failed(
      'no-jupyter',
      l10n.t('The Jupyter extension is not installed, or is disabled.'),
      l10n.t('Install or enable “Jupyter” (ms-toolsai.jupyter), then try again.'),
    );
  }
  try {
    const { kernels } = await jupyter.activate();
    const kernel = await kernels.getKernel(notebook);
    if (kernel) return ok(kernel);
    return failed(
      'no-kernel',
      l10n.t('The notebook’s kernel has not started.'),
      l10n.t('Run a cell of the notebook, then try again.'),
    );
  } catch (error) {
    return refusal(error);
  }
}

/** Runs code in a kernel and returns its printed output. */
export async function printedBy(
  kernel: Kernel,
  code: string,
  token: CancellationToken,
): Promise<Result<string>> {
  try {
    return await textOf(kernel.executeCode(code, token), token);
  } catch (error) {
    if (token.isCancellationRequested) throw new CancellationError();
    return refusal(error);
  }
}

async function textOf(outputs: AsyncIterable<Output>, token: CancellationToken): Promise<Result<string>> {
  const parts: string[] = [];
  for await (const { items } of outputs) {
    if (token.isCancellationRequested) throw new CancellationError();
    for (const { mime, data } of items) {
      const text = new TextDecoder().decode(data);
      if (printed.includes(mime)) parts.push(text);
      if (mime === errorMime) {
        const { name, message } = JSON.parse(text) as { name: string; message: string };
        return kernelFailed(`${name}: ${message}`);
      }
    }
  }
  if (token.isCancellationRequested) throw new CancellationError();
  return ok(parts.join(''));
}

function refusal(error: unknown) {
  if (error instanceof Error && error.name === 'vscode.jupyter.apiAccessRevoked') {
    return failed(
      'kernel-denied',
      l10n.t('Residual Diagnostics has no access to the notebook’s kernel.'),
      l10n.t(
        'Run “Jupyter: Manage Access To Jupyter Kernels”, allow it, then try again; or copy the values and run “Analyze Clipboard”.',
      ),
    );
  }
  return kernelFailed(error instanceof Error ? error.message : String(error));
}

const kernelFailed = (why: string) =>
  failed(
    'kernel-error',
    l10n.t('The kernel could not send the values: {0}.', why),
    l10n.t('Check that a cell of the notebook runs, or restart the kernel, then try again.'),
  );
