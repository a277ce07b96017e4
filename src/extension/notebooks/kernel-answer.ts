import { l10n } from 'vscode';
import { failed, ok, type Result } from '../../data/problem.ts';
import type { LooseData } from '../panels/stored-data.ts';
import { closing, mostBytes, opening } from './answer-marks.ts';

/** A vector in a kernel: a variable, or column number `place` of one. */
export interface KernelVector {
  name: string;
  place: number;
  /** The name of the column; for a variable that is itself a vector, its name. */
  label: string;
  type: string;
  length: number;
  numeric: boolean;
}

interface Answer {
  vectors?: KernelVector[];
  ending?: 'npy' | 'csv';
  base64?: string;
  lines?: string[];
  problem?: 'gone' | 'type' | 'failed' | 'large';
  detail?: string;
}

/** The answer between the markers. Python's is encoded, so that nothing on the way changes it. */
function answerIn(output: string): Answer | undefined {
  const start = output.lastIndexOf(opening);
  const end = output.indexOf(closing, start);
  if (start < 0 || end < 0) return undefined;
  const text = output.slice(start + opening.length, end);
  try {
    return JSON.parse(text.startsWith('{') ? text : new TextDecoder().decode(bytesIn(text))) as Answer;
  } catch {
    return undefined;
  }
}

const bytesIn = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));

/** The vectors listed in the kernel's output. */
export function vectorsIn(output: string): Result<KernelVector[]> {
  const answer = answerIn(output);
  if (answer?.vectors) return ok(answer.vectors);
  return answer ? refusal(answer, '') : silence(l10n.t('The kernel did not send its variables.'));
}

/** The values sent by the kernel, as data with this name. */
export function valuesIn(output: string, name: string): Result<LooseData> {
  const answer = answerIn(output);
  if (!answer) return silence(l10n.t('The kernel did not send the values of “{0}”.', name));
  const { ending, base64, lines } = answer;
  if (ending && base64 !== undefined) return ok({ name: `${name}.${ending}`, content: bytesIn(base64) });
  if (ending && lines)
    return ok({ name: `${name}.${ending}`, content: new TextEncoder().encode(`${lines.join('\n')}\n`) });
  return refusal(answer, name);
}

const silence = (message: string) =>
  failed(
    'empty-answer',
    message,
    l10n.t('Run a cell in the notebook to see that its kernel works, or restart it, then try again.'),
  );

function refusal({ problem, detail }: Answer, name: string) {
  switch (problem) {
    case 'gone':
      return failed(
        'variable-gone',
        l10n.t('The kernel has no variable “{0}”.', detail ?? name),
        l10n.t('Run the cell that makes it, then try again.'),
      );
    case 'type':
      return failed(
        'variable-type',
        l10n.t('“{0}” is now a {1}.', name, detail ?? ''),
        l10n.t('Series, data frames, arrays, tensors, and lists of numbers can be analyzed.'),
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
