import {
  type CancellationToken,
  l10n,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';
import type { Report } from '../../analysis/report.ts';
import { failed, type Result } from '../../data/problem.ts';
import type { Panels } from '../panels/panels.ts';
import type { Services } from '../panels/services.ts';
import { recommendForLoose } from '../panels/stored-data.ts';
import { showProblemOfValues } from '../problem-message.ts';
import { groupsOf, guessVectors } from './guess-vectors.ts';
import { type KernelVector, valuesIn, vectorsIn } from './kernel-answer.ts';
import { activeSource, type VariablesSource } from './variables-source.ts';

interface Item extends QuickPickItem {
  vector?: KernelVector;
}

/** Lists the vectors in a notebook's kernel or a debugger's stack frame and analyzes those that the user picks. */
export async function recommendForVariables(
  given: unknown,
  services: Services,
  panels: Panels,
): Promise<Report | undefined> {
  const source = activeSource(given);
  if (!source) {
    return showProblemOfValues(
      failed(
        'no-variables',
        l10n.t('No notebook is open, and no debugger has stopped.'),
        l10n.t('Open a notebook with a running kernel, or stop at a breakpoint in Python, then try again.'),
      ).problem,
    );
  }
  const output = await cancellable(l10n.t('Listing the variables'), (token) => source(undefined, token));
  if (!output) return undefined;
  const vectors = output.ok ? vectorsIn(output.value) : output;
  if (!vectors.ok) return showProblemOfValues(vectors.problem);
  const picked = await pick(vectors.value, variableOf(given));
  if (!picked || picked.length === 0) return undefined;
  return analyze(picked, source, services, panels);
}

async function analyze(
  picked: readonly KernelVector[],
  source: VariablesSource,
  services: Services,
  panels: Panels,
): Promise<Report | undefined> {
  const [first] = picked;
  const other = picked.find(({ length }) => length !== first!.length);
  if (other) {
    return showProblemOfValues(
      failed(
        'unequal-lengths',
        l10n.t('“{0}” has {1} values and “{2}” {3}.', first!.label, first!.length, other.label, other.length),
        l10n.t('Pick variables of equal length.'),
      ).problem,
    );
  }
  const name = picked.map(({ label }) => label.replace(/[^\p{L}\p{N}_. -]/gu, '_')).join(', ');
  const wanted = picked.map(({ name, place }) => [name, place] as const);
  const output = await cancellable(l10n.t('Fetching “{0}” from the kernel', name), (token) =>
    source(wanted, token),
  );
  if (!output) return undefined;
  const values = output.ok ? valuesIn(output.value, name.slice(0, 80)) : output;
  return values.ok ? recommendForLoose(values.value, services, panels) : showProblemOfValues(values.problem);
}

/** Undefined if the user cancels. */
async function cancellable(
  title: string,
  ask: (token: CancellationToken) => Promise<Result<string>>,
): Promise<Result<string> | undefined> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, async (_, token) => {
    const output = await ask(token);
    return token.isCancellationRequested ? undefined : output;
  });
}

/** The variable whose context menu was opened in the debugger. */
const variableOf = (given: unknown): string | undefined =>
  (given as { variable?: { name?: string } } | undefined)?.variable?.name;

/** Asks which vectors to analyze. The pair that the names suggest is listed first and preselected. */
async function pick(
  vectors: readonly KernelVector[],
  chosen: string | undefined,
): Promise<KernelVector[] | undefined> {
  const own = vectors.filter(({ name }) => name === chosen);
  const guessed = own.length > 0 ? own.slice(0, 1) : guessVectors(vectors);
  const groups = groupsOf([...guessed, ...vectors.filter((vector) => !guessed.includes(vector))]);
  const items = groups.flatMap((group): Item[] => [
    { label: l10n.t('{0} values each', group[0]!.length), kind: QuickPickItemKind.Separator },
    ...group.map((vector) => ({
      label: vector.label,
      description: vector.label === vector.name ? vector.type : `${vector.type} ${vector.name}`,
      picked: guessed.includes(vector),
      vector,
    })),
  ]);
  if (items.length === 0) {
    return showProblemOfValues(
      failed(
        'no-vectors',
        l10n.t('No variable holds a vector of values.'),
        l10n.t('Run the cells that make the predictions, then try again.'),
      ).problem,
    );
  }
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Which variables hold the errors?'),
    placeHolder: l10n.t('Observed and predicted values, or residuals; a date or a group may join them'),
    matchOnDescription: true,
  });
  return picked?.flatMap(({ vector }) => (vector ? [vector] : []));
}
