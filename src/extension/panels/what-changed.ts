import type { Report } from '../../analysis/report.ts';
import { verdictChanges } from '../../analysis/words/verdict-changes.ts';

/** What a change of the file changed in its verdict, one sentence each. */
export interface WhatChanged {
  /** Undefined unless the latest report is that of a changed file. */
  sentences(): string[] | undefined;
  /** The file is about to be analyzed again, because it changed; without the report before, for another reason. */
  expect(before?: Report): void;
  found(report: Report): void;
}

export function whatChanged(): WhatChanged {
  let before: Report | undefined;
  let changes: string[] | undefined;
  return {
    sentences: () => changes,
    expect(report) {
      before = report;
      changes = undefined;
    },
    found(report) {
      if (before) changes = verdictChanges(before, report);
      before = undefined;
    },
  };
}
