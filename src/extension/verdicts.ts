import { EventEmitter, type ExtensionContext, type Uri } from 'vscode';
import type { Report } from '../analysis/report.ts';

/** A file and what was found in it. */
export interface Verdict {
  uri: string;
  report: Report;
}

/** The workspace’s verdicts: what code is held against, and kept through a reload of the window. */
export interface Verdicts {
  /** The most recent one. */
  latest(): Verdict | undefined;
  add(uri: Uri, report: Report): void;
  onChange: EventEmitter<Verdict>['event'];
}

export function createVerdicts({ workspaceState, subscriptions }: ExtensionContext): Verdicts {
  const key = 'latestVerdict';
  const changed = new EventEmitter<Verdict>();
  subscriptions.push(changed);
  let latest = workspaceState.get<Verdict>(key);
  // A version that wrote its reports differently may have kept this one.
  if (latest?.report?.schema !== 1) latest = undefined;
  return {
    latest: () => latest,
    add(uri, report) {
      latest = { uri: uri.toString(), report };
      void workspaceState.update(key, latest);
      changed.fire(latest);
    },
    onChange: changed.event,
  };
}
