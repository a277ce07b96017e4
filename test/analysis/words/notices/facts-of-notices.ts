import { expect } from 'vitest';
import { noticeKinds } from '../../../../src/analysis/words/notices/index.ts';
import type { Notice } from '../../../../src/data/notice.ts';

/** Writes each notice again from the facts that it carries, as JSON keeps them. */
export function expectFacts(notices: readonly Notice[]): void {
  for (const notice of JSON.parse(JSON.stringify(notices)) as Notice[]) {
    const known = noticeKinds.find(({ kind }) => kind === notice.kind);
    expect(known?.(notice.facts as never)).toEqual(notice);
  }
}
