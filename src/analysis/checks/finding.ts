import type { Residuals } from '../../numerics/residuals.ts';
import type { Cleaned } from '../columns/sample/clean.ts';
import type { Check, Recommendation, Report, ReportedTest } from '../report.ts';
import type { Quality } from './sample-quality.ts';

/** What every check of an assumption looks at. */
export interface Examined {
  residuals: Residuals;
  cleaned: Cleaned;
  quality: Quality;
  tests: readonly ReportedTest[];
  settings: Report['settings'];
}

/** What it finds: one check, and a caveat with advice for each thing to worry about. */
export interface Finding {
  check: Check;
  caveats: Recommendation['caveats'];
  /** An effect that would matter is estimated, and the rows neither establish it nor rule it out: no answer is strong then. */
  leftOpen?: boolean;
  /** Independent rows whose mean would be as precise, where these hang together. */
  worth?: number;
}

/** The p-value of a test that was run. */
export const pValueOf = (tests: readonly ReportedTest[], id: string): number | undefined => {
  const result = tests.find((test) => test.id === id);
  return result?.kind === 'result' ? result.pValue : undefined;
};

/**
 * A check warns at 1%, and only together with an effect size that matters: with many rows everything is
 * significant, and with four checks a report of clean data should seldom warn.
 */
export const significanceOfWarnings = 0.01;

/** Between that and this p-value, an estimated effect that would matter is left open. */
export const significanceLeftOpen = 0.3;
