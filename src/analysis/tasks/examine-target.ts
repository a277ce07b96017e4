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

/** A nonnegative target with its predicted means. */
export interface NonnegativeTarget extends PossibleMeans {
  cleaned: Cleaned;
  observed: Float64Array;
  /** As in the file; `means` are all above zero. */
  predicted: Float64Array;
  /** Observed − predicted. */
  residuals: Residuals;
}

/** Drops rows of a sample that are incomplete or have an impossible observed value. */
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

/** The target restricted to equally weighted rows, for comparing likelihoods. */
export function equallyWeighted(target: NonnegativeTarget): NonnegativeTarget {
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

/** Not run: they use sizes about the median of a bin, which is not a sensible center for counts and amounts. */
const ofMedians = ['brown-forsythe'];

/** What a distribution expects of a row with that mean. */
interface Expected {
  variance: VarianceFunction;
  /** E|y − μ|, up to a factor; absent if it is a constant multiple of √variance. */
  meanDeviation?: (mean: number) => number;
}

/** Residuals divided by two kinds of scale that the distribution expects for their rows. */
export interface RelativeResiduals {
  /** (y − μ)/√V(μ), whose variance is constant if V is right. */
  pearson: Residuals;
  /** (y − μ)/E|y − μ|, whose mean size is constant. */
  sizes: Residuals;
}

/**
 * Checks the assumptions of a distribution whose variance depends on its mean. Overall bias is checked on the
 * residuals; bias at each prediction, variance and independence on Pearson residuals; and the size of the errors on
 * residuals divided by their expected size, which for rare counts is far below √V.
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

/** What the values of this kind of target show. */
export interface FoundInData {
  caveats: Recommendation['caveats'];
  facts: FactsOfData;
}

/** The check of the values themselves, with its caveats. */
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

/** The parts of a report on such a target. */
export type TargetPart = Pick<Report, 'sample' | 'recommendation' | 'tests' | 'checks'> &
  Required<Pick<Report, 'losses'>>;
