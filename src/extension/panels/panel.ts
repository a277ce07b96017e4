import { createBirpc } from 'birpc';
import { commands, Disposable, env, l10n, Uri, type WebviewPanel, window, workspace } from 'vscode';
import type { Compared } from '../../analysis/compare/compared.ts';
import { verdictChanges } from '../../analysis/words/verdict-changes.ts';
import type { HostFunctions, PageFunctions } from '../../panel/protocol.ts';
import { fileName } from '../data-files/data-files.ts';
import { stampOf } from '../data-files/file-stamp.ts';
import { comparedFiles, sourceOf } from '../data-files/source-of.ts';
import { watchFile } from '../data-files/watch.ts';
import { settings } from '../settings.ts';
import { isKept } from './kept-data.ts';
import { openLine } from './open-line.ts';
import { pageHtml } from './page.ts';
import { panelState } from './panel-state.ts';
import { pickRoles } from './pick-roles.ts';
import { printPage } from './print-page.ts';
import { reportText } from './report-text.ts';
import { saveFile } from './save-file.ts';
import { type Choices, createSession, type Session, type SessionOutcome } from './session.ts';
import type { Surroundings } from './surroundings.ts';

/** One file's panel: a session, the page that shows it and the watch over the file. */
export interface Panel {
  uri: Uri;
  session: Session;
  webview: WebviewPanel;
  /** Runs the analysis with something said otherwise. */
  choose(more: Choices): Promise<SessionOutcome>;
  /** Called at each new state of the session, until disposed. */
  onState(listener: (session: Session) => void): Disposable;
}

/** What the page keeps for the serializer. */
export interface Kept {
  uri: string;
  choices: Choices;
}

/** Fills a webview panel with a file's analysis. It runs when asked to, and again when the file changes. */
export function createPanel(uri: Uri, webview: WebviewPanel, around: Surroundings, choices: Choices): Panel {
  const { engine, host, memory, readings, verdicts, extensionUri } = around;
  const file = fileName(uri);
  // The ending of what no file of the user's holds says nothing to them.
  const name = isKept(uri, around.storage) ? file.replace(/\.\w+$/, '') : file;
  webview.title = titleOf(name);
  const listeners = new Set<(session: Session) => void>();
  let updated = 0;
  let changes: string[] | undefined;
  /** The files as they were when last read. */
  let stamp = '';
  const files = (): Uri[] => {
    const { compare } = session.choices;
    return [uri, ...(compare?.kind === 'files' ? compare.files.slice(1).map((file) => Uri.parse(file)) : [])];
  };

  const session = createSession(
    {
      engine,
      source: async () => {
        stamp = await stampOf(files());
        return sourceOf(uri, host);
      },
      reading: () => readings.of(uri),
      comparedFiles: (addresses) => comparedFiles(addresses, around),
      significance: () => settings().significance,
      askRoles: (guesses, signal) => pickRoles(file, guesses, signal),
      onChange: () => {
        if (session.state.kind === 'ended' && session.state.outcome.kind === 'done') {
          updated = Date.now();
          verdicts.add(uri, session.state.outcome.report);
          webview.title = titleOf(name, session.state.outcome.compared);
          // The user may have been asked for the columns.
          keep();
        }
        show();
        for (const listener of listeners) listener(session);
      },
    },
    choices,
  );

  const state = () => {
    const { plots, digits } = settings();
    return panelState(session, {
      file,
      readOptions: readings.of(uri) ?? {},
      memory: memory.panel(),
      settings: { digits, ...(plots.length > 0 && { plots }) },
      updated,
      changes,
    });
  };
  const show = () => void page.show.asEvent(state()).catch(() => {});
  const keep = () => {
    const kept: Kept = { uri: uri.toString(), choices: session.choices };
    void page.keep.asEvent(kept).catch(() => {});
  };
  const choose = async (more: Choices) => {
    session.choices = { ...session.choices, ...more };
    changes = undefined;
    watchAll();
    keep();
    return session.run();
  };
  /** One choice made, or taken back. */
  const chooseOnly = async <Name extends keyof Choices>(name: Name, value: Choices[Name] | null) => {
    const { [name]: _, ...rest } = session.choices;
    session.choices = rest;
    return choose(value === null ? {} : { [name]: value });
  };
  const update = async () => {
    const before = session.latest;
    changes = undefined;
    // The rows that were left out may be others now.
    const { without: _, ...rest } = session.choices;
    session.choices = rest;
    // Known only when the run has ended, shown with its result.
    const after = await session.run();
    if (before && after.kind === 'done') {
      changes = verdictChanges(before.report, after.report);
      show();
    }
  };

  const follows = () => settings().updateOnChange && !session.choices.locked;
  /** Makes up for changes that nobody told of. */
  const catchUp = async () => {
    const isSettled = session.state.kind === 'ended' && stamp !== '';
    if (follows() && isSettled && (await stampOf(files())) !== stamp) await update();
  };

  const functions: HostFunctions = {
    async ready() {
      keep();
      return state();
    },
    setRoles: async (roles) => void choose({ roles }),
    async setReadOptions(options) {
      readings.say(uri, options);
      // The rows may be others then.
      void chooseOnly('without', null);
    },
    setTask: async (task) => void chooseOnly('task', task),
    setPurpose: async (purpose) => void choose({ purpose }),
    setInSampleParameters: async (count) => void chooseOnly('inSampleParameters', count),
    setLogarithms: async (on) => void chooseOnly('logarithms', on || null),
    async leaveOut(rows) {
      const places = session.latest?.rows.filter(({ row }) => rows?.includes(row)).map(({ place }) => place);
      void chooseOnly('without', rows && [...(session.choices.without ?? []), ...(places ?? [])]);
    },
    compare: async (by) => void chooseOnly('compare', by),
    async openRow(row) {
      const line = session.latest?.rows.find((drawn) => drawn.row === row)?.line;
      if (line !== undefined) await openLine(uri, line);
      else
        void window.showInformationMessage(
          l10n.t('“{0}” has no lines to open; what you look for is row {1}.', file, row + 1),
        );
    },
    openLine: (line) => openLine(uri, line),
    async describeRow(row) {
      const drawn = session.latest?.rows.find((candidate) => candidate.row === row);
      if (!drawn) throw new Error('This row is not drawn.');
      return { cells: drawn.cells, ...(drawn.line !== undefined && { line: drawn.line }) };
    },
    async reportText(format) {
      if (!session.latest) throw new Error('There is no report yet.');
      return reportText(session.latest.report, format);
    },
    save: (saved) => saveFile(saved, folderOf(uri, around)),
    print: (html) => printPage(html, file, folderOf(uri, around), around),
    copyText: async (text) => env.clipboard.writeText(text),
    async setLock(locked) {
      session.choices = { ...session.choices, locked };
      keep();
      show();
      await catchUp();
    },
    remember: (more) => memory.remember(more),
    cancel: async () => session.cancel(),
    retry: async () => void session.run(),
    chooseFile: async () => void commands.executeCommand('residualDiagnostics.chooseFile'),
    openSample: async () => void commands.executeCommand('residualDiagnostics.openSample'),
  };

  const received = webview.webview;
  const page = createBirpc<PageFunctions, HostFunctions>(functions, {
    post: (message) => received.postMessage(message),
    on: (listener) => void received.onDidReceiveMessage(listener),
    // What an Error says would be lost on the way: it is not plain data.
    serialize: (message) =>
      message.e instanceof Error ? { ...message, e: { message: message.e.message } } : message,
    timeout: -1,
  });

  const onFileChange = () => {
    if (follows()) void update();
  };
  let watches: Disposable[] = [];
  const watchAll = () => {
    for (const watch of watches) watch.dispose();
    watches = files().map((file) => watchFile(file, onFileChange));
  };
  watchAll();
  webview.onDidChangeViewState(() => {
    if (webview.visible) void catchUp();
  });
  webview.onDidDispose(() => {
    for (const watch of watches) watch.dispose();
    session.cancel();
    page.$close();
    listeners.clear();
  });

  const dist = Uri.joinPath(extensionUri, 'dist');
  const address = (name: string) => received.asWebviewUri(Uri.joinPath(dist, name)).toString();
  received.options = { enableScripts: true, localResourceRoots: [dist, Uri.joinPath(extensionUri, 'media')] };
  received.html = pageHtml({
    script: address('panel.js'),
    styles: address('panel.css'),
    source: received.cspSource,
    nonce: crypto.randomUUID(),
  });

  return {
    uri,
    session,
    webview,
    choose,
    onState(listener) {
      listeners.add(listener);
      return new Disposable(() => listeners.delete(listener));
    },
  };
}

/** A comparison has a title of its own. */
const titleOf = (name: string, compared?: Compared): string =>
  compared?.outcome.ok
    ? `Comparison: ${compared.outcome.value.models.map(({ name }) => name).join(', ')}`
    : `Loss: ${name}`;

/** Where the user keeps such files: beside the data, or in the workspace where the data are the extension's own. */
function folderOf(uri: Uri, { extensionUri, storage }: Surroundings): Uri | undefined {
  const isOwn = [extensionUri, storage].some((own) => uri.toString().startsWith(`${own}/`));
  return isOwn ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
}
