import { l10n, ProgressLocation, type Uri, window } from 'vscode';
import type { Report } from '../../analysis/report.ts';
import { fileName, rememberUse } from '../data-files/data-files.ts';
import type { Panel } from '../panels/panel.ts';
import type { Panels } from '../panels/panels.ts';
import type { UserMemory } from '../panels/services.ts';
import type { SessionOutcome } from '../panels/session.ts';
import { showProblem } from '../problem-message.ts';

/** Shorter analyses show no progress. */
const quickMilliseconds = 400;

/** Analyzes a file and shows it in its panel; resolves to the report, or undefined if there is none. */
export async function recommendFor(
  uri: Uri,
  panels: Panels,
  memory: UserMemory,
): Promise<Report | undefined> {
  const panel = panels.open(uri);
  const outcome = panel.session.run();
  void showProgress(panel, outcome);
  const ended = await outcome;
  void rememberUse(memory.store, uri);
  // The panel asks for the columns; this is no failure.
  const isQuestion = ended.kind === 'problem' && ended.problem.code === 'ambiguous-columns';
  if (ended.kind === 'problem' && !isQuestion && !panel.webview.visible) showProblem(uri, ended.problem);
  return ended.kind === 'done' ? ended.report : undefined;
}

/** Shows a notification if an analysis takes long, unless its panel is visible and shows the progress. */
export async function showProgress(panel: Panel, outcome: Promise<SessionOutcome>): Promise<void> {
  let ended = false;
  void outcome.then(() => {
    ended = true;
  });
  await new Promise((resolve) => setTimeout(resolve, quickMilliseconds));
  if (ended || panel.webview.visible) return;
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Analyzing {0}', fileName(panel.uri)),
    cancellable: true,
  };
  await window.withProgress(options, async (progress, token) => {
    token.onCancellationRequested(() => panel.session.cancel());
    let done = 0;
    const watch = panel.onState(({ state }) => {
      if (state.kind !== 'running') return;
      const { stage, fraction = 0 } = state.progress;
      progress.report({ message: stage, increment: 100 * Math.max(0, fraction - done) });
      done = Math.max(done, fraction);
    });
    await outcome;
    watch.dispose();
  });
}
