import { EventEmitter, type ExtensionContext, Uri, workspace } from 'vscode';
import type { Report } from '../../analysis/report.ts';

/** A file, its report, and when it was made (milliseconds since 1970). */
export interface Verdict {
  uri: string;
  report: Report;
  made: number;
}

/** The workspace’s verdicts, one per file, which code is checked against. Stored through a reload of the window. */
export interface Verdicts {
  /** The most recent verdict. */
  latest(): Verdict | undefined;
  /** The most recent verdict on data in the workspace folder of this code, or else on any data. */
  latestFor(code: Uri): Verdict | undefined;
  of(uri: Uri): Verdict | undefined;
  add(uri: Uri, report: Report): void;
  onChange: EventEmitter<Verdict>['event'];
}

/** Only this many verdicts are stored; the oldest is dropped first. */
const most = 20;

export function createVerdicts({
  workspaceState,
  subscriptions,
  extensionUri,
}: Pick<ExtensionContext, 'workspaceState' | 'subscriptions' | 'extensionUri'>): Verdicts {
  const key = 'verdicts';
  const changed = new EventEmitter<Verdict>();
  subscriptions.push(changed);
  // An earlier version of the extension may have stored reports in another format.
  const stored = workspaceState.get<Verdict[]>(key, []).filter(({ report }) => report?.schema === 1);
  // In order of creation.
  const verdicts = new Map(stored.map((verdict) => [verdict.uri, verdict]));
  let latest = stored.at(-1);
  const samples = Uri.joinPath(extensionUri, 'media', 'samples/').toString();
  return {
    latest: () => latest,
    latestFor(code) {
      const folder = workspace.getWorkspaceFolder(code);
      const isBeside = ({ uri }: Verdict) =>
        workspace.getWorkspaceFolder(Uri.parse(uri))?.index === folder?.index;
      return (folder && [...verdicts.values()].findLast(isBeside)) ?? latest;
    },
    of: (uri) => verdicts.get(uri.toString()),
    add(uri, report) {
      // The extension's samples say nothing about the user's code.
      if (uri.toString().startsWith(samples)) return;
      latest = { uri: uri.toString(), report, made: Date.now() };
      verdicts.delete(latest.uri);
      verdicts.set(latest.uri, latest);
      if (verdicts.size > most) verdicts.delete(verdicts.keys().next().value!);
      void workspaceState.update(key, [...verdicts.values()]);
      changed.fire(latest);
    },
    onChange: changed.event,
  };
}
