import { Disposable, l10n, Uri, type WebviewPanel } from 'vscode';
import type { Compared } from '../../analysis/compare/compared.ts';
import type { PanelSettings } from '../../panel/protocol.ts';
import { fileName } from '../data-files/data-files.ts';
import { comparedFiles, sourceOf } from '../data-files/source-of.ts';
import { settings } from '../settings.ts';
import { connectPage } from './connect-page.ts';
import { followFiles } from './followed-files.ts';
import { hostFunctions, type PanelInside } from './host-functions.ts';
import { panelStates } from './panel-state.ts';
import { pickRoles } from './pick-roles.ts';
import type { Services } from './services.ts';
import { type Choices, createSession, type Session, type SessionOutcome } from './session.ts';
import { isStored } from './stored-data.ts';
import { unlessQuick } from './unless-quick.ts';
import { whatChanged } from './what-changed.ts';

/** The panel of a file: a session, the page that shows it, and the watch over the file. */
export interface Panel {
  uri: Uri;
  session: Session;
  webview: WebviewPanel;
  /** Runs the analysis with additional choices. */
  choose(more: Choices): Promise<SessionOutcome>;
  /** Calls the listener at each new state of the session, until disposed. */
  onState(listener: (session: Session) => void): Disposable;
  /**
   * Whether opening the file again would give the same panel: the user chose nothing here, and the file still exists.
   */
  isUntouched(): boolean;
  /** Releases the webview, so that it can show another file. */
  leave(): void;
}

/** Fills a webview panel with a file's analysis. It runs on request, and again when the file changes. */
export function createPanel(uri: Uri, webview: WebviewPanel, services: Services, choices: Choices): Panel {
  const { engine, host, memory, purposes, readings, verdicts } = services;
  const file = fileName(uri);
  const name = shownName(uri, services);
  webview.title = titleOf(name);
  const listeners = new Set<(session: Session) => void>();
  let updated = 0;
  const changed = whatChanged();

  const session = createSession(
    {
      engine,
      source: () => {
        followed.noteRead();
        return sourceOf(uri, host);
      },
      reading: () => readings.of(uri),
      comparedFiles: (addresses) => comparedFiles(addresses, services),
      significance: () => settings().significance,
      purpose: () => purposes.of(uri),
      askRoles: (guesses, signal) => pickRoles(file, guesses, signal),
      onChange: () => {
        if (session.state.kind === 'ended' && session.state.outcome.kind === 'done') {
          updated = Date.now();
          changed.found(session.state.outcome.report);
          verdicts.add(uri, session.state.outcome.report);
          webview.title = titleOf(name, session.state.outcome.compared);
        }
        showState(session.state.kind === 'running');
        for (const listener of listeners) listener(session);
      },
    },
    choices,
  );
  const followed = followFiles({
    files: () => [uri, ...othersCompared(session.choices)],
    follows: () => settings().updateOnChange && !session.choices.locked,
    isSettled: () => session.state.kind === 'ended',
    async update() {
      changed.expect(session.latest?.report);
      // The indices of the rows left out may now be those of other rows.
      session.choices = without(session.choices, 'without');
      await session.run();
    },
  });
  const states = panelStates(uri.toString(), session, () => ({
    file: name,
    readOptions: readings.of(uri) ?? {},
    memory: memory.panel(),
    settings: panelSettings(),
    updated,
    changes: changed.sentences(),
  }));
  const inside: PanelInside = {
    uri,
    file,
    session,
    shown: states.now,
    show: () => void page.show.asEvent(states.next()).catch(() => {}),
    async choose(more) {
      session.choices = { ...session.choices, ...more };
      changed.expect();
      followed.watch();
      return session.run();
    },
    chooseOnly(name, value) {
      session.choices = without(session.choices, name);
      return inside.choose(value === null ? {} : { [name]: value });
    },
    catchUp: followed.catchUp,
  };
  const showState = unlessQuick(inside.show);
  const page = connectPage(webview.webview, hostFunctions(inside, services));
  followed.watch();
  const { framework } = memory.panel();
  // The library may become known only after the first verdict is shown.
  void memory.lookedIntoCode().then(() => memory.panel().framework !== framework && inside.show());
  const viewed = webview.onDidChangeViewState(() => webview.visible && void followed.catchUp());
  return {
    uri,
    session,
    webview,
    choose: inside.choose,
    onState(listener) {
      listeners.add(listener);
      return new Disposable(() => listeners.delete(listener));
    },
    isUntouched: () => isBackAtOnce(session),
    leave() {
      viewed.dispose();
      followed.dispose();
      session.cancel();
      page.$close();
    },
  };
}

/** The name to show. Files of the extension are shown without their extension, which would mean nothing to the user. */
const shownName = (uri: Uri, { storage }: Services): string =>
  isStored(uri, storage) ? fileName(uri).replace(/\.\w+$/, '') : fileName(uri);

/** Whether reopening the file restores everything: it can be read again, and nothing was chosen in this panel alone. */
function isBackAtOnce({ state, choices }: Session): boolean {
  if (state.kind === 'running') return false;
  const { outcome } = state;
  const isGone = outcome.kind === 'problem' && outcome.problem.code === 'file-not-found';
  return !isGone && !Object.values(choices).some(Boolean);
}

function panelSettings(): PanelSettings {
  const { plots, digits } = settings();
  return { digits, ...(plots.length > 0 && { plots }) };
}

const without = (choices: Choices, name: keyof Choices): Choices => {
  const { [name]: _, ...rest } = choices;
  return rest;
};

/** The other files of a comparison. */
const othersCompared = ({ compare }: Choices): Uri[] =>
  compare?.kind === 'files' ? compare.files.slice(1).map((file) => Uri.parse(file)) : [];

/** The panel's title, which a comparison changes. */
function titleOf(name: string, compared?: Compared): string {
  if (!compared) return l10n.t('Loss: {0}', name);
  const { outcome } = compared;
  const names = outcome.ok ? outcome.value.models.map((model) => model.name).join(', ') : name;
  return l10n.t('Comparison: {0}', names);
}
