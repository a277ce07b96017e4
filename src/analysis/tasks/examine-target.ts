import { ok, type Result } from '../../data/problem.ts';
import { tests as definitions } from '../../hypothesis-tests/index.ts';
import { runTest } from '../../hypothesis-tests/test.ts';
import { aboutMean } from '../../numerics/about-mean.ts';
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

/** Sizes about the median of a part of the rows, which is no center of counts and amounts, are not compared. */
const ofMedians = ['brown-forsythe'];

/** What a distribution expects of a row with that mean. */
interface Expected {
  variance: VarianceFunction;
  /** E|y − μ|, up to a factor; absent where it is the same multiple of √variance at every mean. */
  meanDeviation?: (mean: number) => number;
}

/** Residuals in two units that the distribution expects of their rows. */
export interface RelativeResiduals {
  /** (y − μ)/√V(μ), whose variance is even if V is right. */
  pearson: Residuals;
  /** (y − μ)/E|y − μ|, whose mean size is even. */
  sizes: Residuals;
}

/**
 * The assumptions of a distribution whose variance depends on its mean. Bias over all is asked of the residuals; at each
 * prediction, like the variance and independence, of Pearson's residuals, and the size of the errors of residuals divided by
 * the size expected: of rare counts it is far below √V.
 */
export function examineTarget(
  { cleaned, residuals, means, observed }: NonnegativeTarget,
  { variance, meanDeviation }: Expected,
  settings: Report['settings'],
): RelativeResiduals & { sample: SampleSummary; tests: ReportedTest[]; findings: Finding[] } {
  const { predicted, ordered, rowWeight } = residuals;
  const variances = means.map(variance);
  const dividedBy = (unit: (row: number) => number) =>
    prepareResiduals(
      observed.map((y, row) => (y - means[row]!) / unit(row)),
      { predicted: predicted!, ordered, ...(rowWeight && { weights: rowWeight }) },
    );
  const pearson = dividedBy((row) => Math.sqrt(variances[row]!));
  const sizes = aboutMean(meanDeviation ? dividedBy((row) => meanDeviation(means[row]!)) : pearson);
  const examinedBy = ({ id, checks, needs }: (typeof definitions)[number]): Residuals => {
    if (checks === 'bias' && needs === 'residuals') return residuals;
    return id === 'glejser' ? sizes : pearson;
  };
  const tests = definitions
    .filter(({ id, checks }) => checks !== 'distribution' && !ofMedians.includes(id))
    .map((test) => reportedTest(runTest(test, examinedBy(test))));
  const quality = describeQuality(residuals);
  const examined = (of: Residuals): Examined => ({ residuals: of, cleaned, quality, tests, settings });
  const independence = checkIndependence(examined(pearson));
  return {
    sample: sampleSummary(residuals, cleaned, quality),
    tests,
    pearson,
    sizes,
    findings: [
      checkBias(examined(residuals), 'variance', independence.worth, variances),
      checkVariance(examined(sizes), true),
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
