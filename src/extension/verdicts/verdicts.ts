import { EventEmitter, type ExtensionContext, Uri, workspace } from 'vscode';
import type { Report } from '../../analysis/report.ts';

/** A file, what was found in it, and when (milliseconds since 1970). */
export interface Verdict {
  uri: string;
  report: Report;
  made: number;
}

/** The workspace’s verdicts, one a file: what code is held against, and kept through a reload of the window. */
export interface Verdicts {
  /** The most recent one. */
  latest(): Verdict | undefined;
  /** The most recent one on data of the workspace folder that holds this code, else of any. */
  latestFor(code: Uri): Verdict | undefined;
  of(uri: Uri): Verdict | undefined;
  add(uri: Uri, report: Report): void;
  onChange: EventEmitter<Verdict>['event'];
}

/** Beyond it the oldest is forgotten. */
const most = 20;

export function createVerdicts({
  workspaceState,
  subscriptions,
  extensionUri,
}: Pick<ExtensionContext, 'workspaceState' | 'subscriptions' | 'extensionUri'>): Verdicts {
  const key = 'verdicts';
  const changed = new EventEmitter<Verdict>();
  subscriptions.push(changed);
  // A version that wrote its reports differently may have kept some.
  const stored = workspaceState.get<Verdict[]>(key, []).filter(({ report }) => report?.schema === 1);
  // In the order in which they were made.
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
