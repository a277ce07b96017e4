import type { Residuals } from '../../numerics/residuals.ts';
import { stepOfData } from '../checks/data.ts';
import type { Quality } from '../checks/sample-quality.ts';
import type { Cleaned } from '../columns/sample/clean.ts';
import type { SampleSummary } from '../report.ts';

/** Summary of a sample of residuals, with the number of rows that had to be left out. */
export const sampleSummary = (
  residuals: Residuals,
  { missing, nonFinite }: Pick<Cleaned, 'missing' | 'nonFinite'>,
  quality: Quality,
): SampleSummary => ({
  n: residuals.n,
  ...(residuals.weight && { effectiveRows: residuals.worth }),
  missing,
  nonFinite,
  mean: residuals.mean,
  median: residuals.median,
  standardDeviation: residuals.standardDeviation,
  meanAbsoluteDeviation: residuals.meanAbsoluteDeviation,
  distinct: quality.distinct,
  roundingStep: stepOfData({ quality, residuals }),
});
