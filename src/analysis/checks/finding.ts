import type { Residuals } from '../../numerics/residuals.ts';
import type { Cleaned } from '../columns/sample/clean.ts';
import type { Check, Recommendation, Report, ReportedTest } from '../report.ts';
import type { Quality } from './sample-quality.ts';

/** The input of every assumption check. */
export interface Examined {
  residuals: Residuals;
  cleaned: Cleaned;
  quality: Quality;
  tests: readonly ReportedTest[];
  settings: Report['settings'];
}

/** The result: one check, and a caveat with advice for each problem. */
export interface Finding {
  check: Check;
  caveats: Recommendation['caveats'];
  /** The estimated effect would matter, and the rows neither establish it nor rule it out: then no answer is strong. */
  leftOpen?: boolean;
  /** For dependent rows, the number of independent rows that would estimate the mean as precisely. */
  worth?: number;
}

/** The p-value of a test, if it ran. */
export const pValueOf = (tests: readonly ReportedTest[], id: string): number | undefined => {
  const result = tests.find((test) => test.id === id);
  return result?.kind === 'result' ? result.pValue : undefined;
};

/**
 * A check warns at 1%, and only if the effect is large enough to matter: with many rows everything is significant, and
 * with four checks a report on clean data should rarely warn.
 */
export const significanceOfWarnings = 0.01;

/** Up to this p-value, an estimated effect that would matter is left open. */
export const significanceLeftOpen = 0.3;
