import type { Report } from '../../analysis/report.ts';
import { verdictChanges } from '../../analysis/words/verdict-changes.ts';

/** Keeps track of what a change of the file changed in its verdict, one sentence per change. */
export interface WhatChanged {
  /** Undefined unless the latest report follows a change of the file. */
  sentences(): string[] | undefined;
  /** Announces a new analysis: with the report so far if the file changed, without one for any other reason. */
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
