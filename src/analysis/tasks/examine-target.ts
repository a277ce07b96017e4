import { ok, type Result } from '../../data/problem.ts';
import { tests as definitions } from '../../hypothesis-tests/index.ts';
import { runTest } from '../../hypothesis-tests/test.ts';
import { picked } from '../../numerics/elementwise.ts';
import type { VarianceFunction } from '../../numerics/quasi-likelihood.ts';
import { prepareResiduals, type Residuals } from '../../numerics/residuals.ts';
import { checkBias } from '../checks/bias.ts';
import { type FactsOfData, ofData, repeatedCaveat } from '../checks/data.ts';
import type { Examined, Finding } from '../checks/finding.ts';
import { checkIndependence } from '../checks/independence.ts';
import { describeQuality } from '../checks/sample-quality.ts';
import { checkVariance } from '../checks/variance.ts';
import { type Cleaned, clean, residualsOf } from '../columns/sample/clean.ts';
import { representativeRows } from '../columns/sample/rows-by-weight.ts';
import type { RegressionSample } from '../columns/sample/sample.ts';
import type { Recommendation, Report, ReportedTest, SampleSummary } from '../report.ts';
import { missingValues } from '../words/caveats/of-data.ts';
import { reportedTest } from '../words/skipped-test.ts';
import { type ImpossibleValues, withoutImpossible } from './impossible-values.ts';
import { type PossibleMeans, possibleMeans } from './possible-means.ts';
import { sampleSummary } from './sample-summary.ts';

/** A target that is never negative, beside its predicted means. */
export interface NonnegativeTarget extends PossibleMeans {
  cleaned: Cleaned;
  observed: Float64Array;
  /** As they are in the file; `means` are all above zero. */
  predicted: Float64Array;
  /** Observed − predicted. */
  residuals: Residuals;
}

/** Drops the rows of a sample that are incomplete, or whose observed value is impossible. */
export function targetOf(sample: RegressionSample, impossible: ImpossibleValues): Result<NonnegativeTarget> {
  const cleaned = clean({ ...sample, residuals: withoutImpossible(sample.residuals, impossible) });
  if (!cleaned.ok) return cleaned;
  const { observed, predicted } = cleaned.value;
  if (!observed || !predicted)
    throw new Error('a counted or positive target needs observed and predicted values');
  return ok({
    ...possibleMeans(observed, predicted),
    cleaned: cleaned.value,
    observed,
    predicted,
    residuals: residualsOf(cleaned.value, sample.ordered),
  });
}

/** A target whose rows count alike, which the likelihoods are weighed on. */
export function countedAlike(target: NonnegativeTarget): NonnegativeTarget {
  const { cleaned, observed, predicted, means, raised, residuals } = target;
  if (!cleaned.weights) return target;
  const rows = representativeRows(cleaned.weights, residuals.values);
  return {
    cleaned,
    observed: picked(observed, rows),
    predicted: picked(predicted, rows),
    means: picked(means, rows),
    ...(raised && { raised }),
    residuals: prepareResiduals(picked(residuals.values, rows), { predicted: picked(predicted, rows) }),
  };
}

/**
 * The assumptions of a distribution whose variance depends on its mean. Bias over all is asked of the residuals; at each
 * prediction, like variance and independence, of Pearson's residuals (y − μ)/√V(μ), whose variance is even if V is right.
 */
export function examineTarget(
  { cleaned, residuals, means, observed }: NonnegativeTarget,
  variance: VarianceFunction,
  settings: Report['settings'],
): { sample: SampleSummary; tests: ReportedTest[]; findings: Finding[]; pearson: Residuals } {
  const { predicted, ordered, rowWeight } = residuals;
  const variances = means.map(variance);
  const pearson = prepareResiduals(
    observed.map((y, row) => (y - means[row]!) / Math.sqrt(variances[row]!)),
    { predicted: predicted!, ordered, ...(rowWeight && { weights: rowWeight }) },
  );
  const tests = definitions
    .filter(({ checks }) => checks !== 'distribution')
    .map((test) =>
      reportedTest(runTest(test, test.checks === 'bias' && test.needs === 'residuals' ? residuals : pearson)),
    );
  const quality = describeQuality(residuals);
  const examined = (of: Residuals): Examined => ({ residuals: of, cleaned, quality, tests, settings });
  const independence = checkIndependence(examined(pearson));
  return {
    sample: sampleSummary(residuals, cleaned, quality),
    tests,
    pearson,
    findings: [
      checkBias(examined(residuals), 'variance', independence.worth, variances),
      checkVariance(examined(pearson), true),
      independence,
    ],
  };
}

/** What the values of a kind of target give away. */
export interface FoundInData {
  caveats: Recommendation['caveats'];
  facts: FactsOfData;
}

/** The check of what the numbers themselves give away, with the caveats that belong to it. */
export function dataFinding(
  { cleaned, residuals: { n } }: NonnegativeTarget,
  { caveats: ofKind, facts }: FoundInData,
): Finding {
  const left = cleaned.missing + cleaned.nonFinite;
  const caveats = cleaned.repeated > 0 ? [...ofKind, repeatedCaveat(cleaned)] : ofKind;
  const found: Recommendation['caveats'] =
    left > 0.2 * (left + n) || cleaned.nonFinite > 0 ? [...caveats, missingValues({ left, n })] : caveats;
  return ofData(found, {
    ...facts,
    ...(left > 0 && { leftOut: left }),
    ...(cleaned.repeated > 0 && { repeatedRows: cleaned.repeated }),
  });
}

/** What a report of such a target is made of. */
export type TargetPart = Pick<Report, 'sample' | 'recommendation' | 'tests' | 'checks'> &
  Required<Pick<Report, 'losses'>>;
