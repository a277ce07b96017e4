import type { Notice } from '../../data/notice.ts';
import type { Purpose } from '../report.ts';
import { perhapsQuantile, predictsQuantile } from '../words/notices/of-columns.ts';

/**
 * What the predictions are used for, if the user does not say so but their column does: one that is named as a quantile
 * and behaves like one. A stated purpose takes precedence, and the notice then says what contradicts it.
 */
export function impliedPurpose<O extends { notices: Notice[] }>(
  stated: Purpose | undefined,
  origin: O,
): { purpose: Purpose | undefined; origin: O } {
  let purpose = stated;
  const isQuantile = typeof stated === 'object';
  const relevant = origin.notices.filter((notice) => !(isQuantile && perhapsQuantile.factsOf(notice)));
  const notices = relevant.map((notice) => {
    const facts = predictsQuantile.factsOf(notice);
    if (!facts) return notice;
    purpose ??= { quantile: facts.level };
    const isOther = typeof purpose !== 'object' || purpose.quantile !== facts.level;
    return isOther ? predictsQuantile({ ...facts, otherPurpose: true }) : notice;
  });
  return { purpose, origin: { ...origin, notices } };
}
