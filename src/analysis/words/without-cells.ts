import type { Report } from '../report.ts';
import { leftOut } from './caveats/of-data.ts';

/**
 * A message without quotations from a file’s rows, for readers who must not see them: of the quoted words, only those
 * known otherwise remain, such as column names.
 *
 * @example withoutCells('“Ann Lee” is no number in “age”.', ['age']) // '“…” is no number in “age”.'
 */
export const withoutCells = (message: string, known: readonly string[]): string =>
  message.replace(/“([^”]*)”/g, (quoted, words: string) => (known.includes(words) ? quoted : '“…”'));

/** The report with reasons for left-out rows that quote no cell. */
export const reportWithoutCells = (report: Report): Report => {
  const { source, recommendation } = report;
  const reasons = source.leftOut.reasons.map((one) => ({ ...one, reason: withoutCells(one.reason, []) }));
  const [first] = reasons;
  const caveats = recommendation.caveats.map((caveat) => {
    const facts = leftOut.factsOf(caveat);
    return facts ? leftOut({ ...facts, ...(first && { reason: first.reason }) }) : caveat;
  });
  return {
    ...report,
    source: { ...source, leftOut: { ...source.leftOut, reasons } },
    recommendation: { ...recommendation, caveats },
  };
};
