import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import { segmentTitle } from '../../analysis/drivers/segment.ts';
import type { HostFunctions, Shown } from '../../panel/protocol.ts';
import { describedRow } from './described-row.ts';
import { openLine, openLines } from './open-line.ts';
import { printPage } from './print-page.ts';
import { reportText } from './report-text.ts';
import { saveFile } from './save-file.ts';
import type { Services } from './services.ts';
import type { Choices, Session, SessionOutcome } from './session.ts';

/** A panel as seen by the functions that the page calls. */
export interface PanelInside {
  uri: Uri;
  /** The file's name. */
  file: string;
  session: Session;
  shown(): Shown;
  /** Shows a new state on the page. */
  show(): void;
  /** Runs the analysis with additional choices. */
  choose(more: Choices): Promise<SessionOutcome>;
  /** Sets a single choice, or resets it with null, and runs the analysis. */
  chooseOnly<Name extends keyof Choices>(name: Name, value: Choices[Name] | null): Promise<SessionOutcome>;
  catchUp(): Promise<void>;
}

/** The functions of the extension that the page can call. */
export function hostFunctions(panel: PanelInside, services: Services): HostFunctions {
  const { uri, file, session, shown, show, choose, chooseOnly, catchUp } = panel;
  const { memory, purposes, readings } = services;
  const described = (row: number) => session.latest && describedRow(session.latest.drawn, row);
  return {
    async ready(latest) {
      const now = shown();
      return now.turn > latest ? now : undefined;
    },
    setRoles: async (roles) => void choose({ roles }),
    async setReadOptions(options) {
      readings.set(uri, options);
      // Read differently, the file may have other rows.
      void chooseOnly('without', null);
    },
    setTask: async (task) => void chooseOnly('task', task),
    async setPurpose(purpose) {
      purposes.set(uri, purpose ?? undefined);
      void choose({});
    },
    setInSampleParameters: async (count) => void chooseOnly('inSampleParameters', count),
    setLogarithms: async (on) => void chooseOnly('logarithms', on || null),
    async leaveOut(rows) {
      const drawn = session.latest?.drawn;
      const places = drawn?.places.filter((_, i) => rows?.includes(drawn.rows[i]!)) ?? [];
      void chooseOnly('without', rows && [...(session.choices.without ?? []), ...places]);
    },
    setSegment: async (segment) => void chooseOnly('segment', segment),
    setPairs: async (on) => void chooseOnly('pairs', on || null),
    async openSegment(segment) {
      const found = session.latest?.segments.find(({ title }) => title === segmentTitle(segment));
      if (found && found.lines.length > 0) await openLines(uri, found.lines);
      else void window.showInformationMessage(l10n.t('“{0}” has no lines to open.', file));
    },
    compare: async (by) => void chooseOnly('compare', by),
    async openRow(row) {
      const line = described(row)?.line;
      if (line !== undefined) await openLine(uri, line);
      else
        void window.showInformationMessage(
          l10n.t('“{0}” has no lines to open; the place you are looking for is row {1}.', file, row + 1),
        );
    },
    openLine: (line) => openLine(uri, line),
    async describeRow(row) {
      const description = described(row);
      if (!description) throw new Error('This row is not drawn.');
      return description;
    },
    async reportText(format) {
      if (!session.latest) throw new Error('There is no report yet.');
      return reportText(session.latest.report, format);
    },
    save: (saved) => saveFile(saved, folderOf(uri, services)),
    print: (html) => printPage(html, file, folderOf(uri, services), services),
    copyText: async (text) => env.clipboard.writeText(text),
    async setLock(locked) {
      session.choices = { ...session.choices, locked };
      show();
      await catchUp();
    },
    remember: (more) => memory.remember(more),
    cancel: async () => session.cancel(),
    retry: async () => void session.run(),
    chooseFile: async () => void commands.executeCommand('residualDiagnostics.chooseFile'),
    openSample: async () => void commands.executeCommand('residualDiagnostics.openSample'),
    queryWarehouse: async () =>
      void commands.executeCommand('residualDiagnostics.queryWarehouse', session.latest?.report.roles),
  };
}

/** The folder to save files in: that of the data, or the workspace if the data belong to the extension. */
function folderOf(uri: Uri, { extensionUri, storage }: Services): Uri | undefined {
  const isOwn = [extensionUri, storage].some((own) => uri.toString().startsWith(`${own}/`));
  return isOwn ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
}
