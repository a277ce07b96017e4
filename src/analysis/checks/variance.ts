import { glejser } from '../../hypothesis-tests/glejser.ts';
import { regressAbsolute } from '../../hypothesis-tests/statistics/auxiliary-regression.ts';
import { runTest } from '../../hypothesis-tests/test.ts';
import { white } from '../../hypothesis-tests/white.ts';
import { aboutMean } from '../../numerics/about-mean.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { chiSquareTail, fisherTail } from '../../numerics/tails.ts';
import type { ScaleAlong } from '../drivers/scale-along.ts';
import type { ReportedTest } from '../report.ts';
import * as words from '../words/caveats/of-variance.ts';
import { varianceCheck, varianceNotCheckable } from '../words/checks/variance.ts';
import { aboutTrend } from './about-trend.ts';
import { type SlopeOfDependentRows, spreadOfDependentRows } from './along-predictions.ts';
import type { Examined, Finding } from './finding.ts';
import { significanceLeftOpen, significanceOfWarnings } from './finding.ts';
import { errorSizeByThirds } from './variance-profile.ts';
import { visibleRatio } from './visible-effect.ts';

/** If the mean absolute error in one third of the predictions is this many times that in another, it warrants a warning. */
const ratioThatMatters = 1.5;

const ofExpectedSizes = ['glejser', 'koenker', 'white'];
const ids = [...ofExpectedSizes, 'brown-forsythe'];

/** A tick requires that errors this many times as large at one end would have been found. */
const ratioToSee = 2;
/** If only a larger ratio would have been found, rows whose errors surely change in size do not tell by how much. */
const ratioToJudge = 3;

/** The test's own reason: too few rows, predictions that do not vary. */
const whySkipped = (tests: readonly ReportedTest[], id: string): string =>
  tests.flatMap((test) => (test.id === id && test.kind === 'skipped' ? [test.reason] : []))[0] ?? 'no result';

type Found = Pick<Extract<ReportedTest, { kind: 'result' }>, 'statistic' | 'pValue' | 'details'>;

/** Tests of a linear and of a curved dependence of the errors' size on the prediction. */
interface SizeTests {
  ofLine: Found;
  ofCurve: Found;
}

function reportedSizeTests(tests: readonly ReportedTest[]): SizeTests | undefined {
  const found = (id: string) =>
    tests.flatMap((test) => (test.id === id && test.kind === 'result' ? [test] : []))[0];
  const ofLine = found('glejser');
  return ofLine && { ofLine, ofCurve: found('white') ?? ofLine };
}

function testSizes(residuals: Residuals): SizeTests | undefined {
  const ofLine = runTest(glejser, residuals);
  const ofCurve = runTest(white, residuals);
  return ofLine.kind === 'result' && ofCurve.kind === 'result' ? { ofLine, ofCurve } : undefined;
}

/** For errors divided by their expected size, whose squares need not be constant on average. */
function testRelativeSizes(residuals: Residuals): SizeTests | undefined {
  const ofLine = runTest(glejser, residuals);
  if (ofLine.kind !== 'result') return undefined;
  const { statistic, degreesOfFreedom } = regressAbsolute(residuals).curve;
  const pValue = chiSquareTail(statistic, degreesOfFreedom);
  return { ofLine, ofCurve: { statistic, pValue, details: { degreesOfFreedom } } };
}

const leastOf = ({ ofLine, ofCurve }: SizeTests): number => Math.min(ofLine.pValue, ofCurve.pValue);

/** The p-value of n R² for dependent rows: the statistic is too large by the factor by which a slope's variance is. */
function asDependent({ statistic, pValue, details }: Found, rows: SlopeOfDependentRows | undefined): number {
  if (!rows) return pValue;
  const directions = details!.degreesOfFreedom!;
  return fisherTail(statistic / directions / rows.inflation, directions, rows.degreesOfFreedom);
}

/**
 * Whether the size of the errors depends on the prediction. Checked before the distribution, because normal errors of
 * uneven variance look like Laplace errors.
 *
 * @param relative whether the residuals were divided by the size that the target's distribution expects
 */
export function checkVariance({ residuals: all, cleaned, tests }: Examined, relative = false): Finding {
  if (!all.predicted) return notCheckable({});
  const reported = relative ? testRelativeSizes(all) : reportedSizeTests(tests);
  if (!reported) return notCheckable({ reason: whySkipped(tests, 'glejser') });
  const trendless = leastOf(reported) < significanceOfWarnings ? aboutTrend(all) : undefined;
  const left = trendless && relative ? aboutMean(trendless) : trendless;
  const ofLeft = left && (relative ? testRelativeSizes(left) : testSizes(left));
  const [residuals, answers] = ofLeft ? [left, ofLeft] : [all, reported];
  const { topToBottom, largestToSmallest } = errorSizeByThirds(residuals);
  const together = spreadOfDependentRows(residuals, cleaned.groups);
  const ofLine = asDependent(answers.ofLine, together);
  const ofCurve = asDependent(answers.ofCurve, together);
  const least = Math.min(ofLine, ofCurve);
  const significant = least < significanceOfWarnings;
  const uneven = significant && largestToSmallest > ratioThatMatters;
  const atEnds = Math.max(topToBottom, 1 / topToBottom) > ratioThatMatters;
  const elsewhere = atEnds ? {} : { betweenThirds: largestToSmallest };
  const visible = visibleRatio(residuals.worth / (together?.inflation ?? 1), ratioThatMatters);
  // With few rows a large ratio may be chance, and a small one too small: neither a warning nor an all-clear.
  const unclear = !uneven && (significant ? visible > ratioToJudge : largestToSmallest > ratioThatMatters);
  const tooFew = !significant && !unclear && visible > ratioToSee;
  return {
    check: {
      id: 'spread',
      state: uneven ? 'warning' : unclear || tooFew ? 'unknown' : 'ok',
      ...varianceCheck({
        finding: uneven
          ? 'uneven'
          : unclear
            ? 'unclear'
            : tooFew
              ? 'too-few-rows'
              : significant
                ? 'nearly-even'
                : 'even',
        ratio: topToBottom,
        matters: ratioThatMatters,
        ...((significant || unclear) && elsewhere),
        ...(Number.isFinite(visible) && { visible }),
        ...(unclear && (significant ? { pValue: least, sure: true } : { pValue: atEnds ? ofLine : ofCurve })),
        ...(relative && { relative }),
        ...(ofLeft && { withoutTrend: true }),
      }),
      effect: topToBottom,
      ...(Number.isFinite(visible) && { visible }),
      tests: relative ? ofExpectedSizes : ids,
      caveats: uneven ? ['heteroscedastic'] : [],
    },
    caveats: uneven ? [(relative ? words.unevenBeyond : words.uneven)({ topToBottom, ...elsewhere })] : [],
    leftOpen: unclear && least < significanceLeftOpen,
  };
}

/** The check if the size of the errors changes along another column, whatever it does along the prediction. */
export function withScaleAlong(finding: Finding, along: ScaleAlong | undefined): Finding {
  if (!along) return finding;
  const { check } = finding;
  const { column, ratio } = along;
  return {
    check: {
      ...check,
      state: 'warning',
      ...varianceCheck({
        finding: 'uneven',
        ratio,
        matters: ratioThatMatters,
        along: column,
        ...(check.effect !== undefined && { topToBottom: check.effect }),
      }),
      effect: ratio,
      caveats: ['heteroscedastic'],
    },
    caveats: [words.unevenAlong({ column, ratio })],
  };
}

const notCheckable = (facts: { reason?: string }): Finding => ({
  check: { id: 'spread', state: 'unknown', ...varianceNotCheckable(facts), tests: ids, caveats: [] },
  caveats: [],
});
