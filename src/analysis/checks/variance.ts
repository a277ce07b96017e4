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

/** A third of the predictions with this many times the mean absolute error of another is worth a warning. */
const ratioThatMatters = 1.5;

const ofExpectedSizes = ['glejser', 'koenker', 'white'];
const ids = [...ofExpectedSizes, 'brown-forsythe'];

/** A tick must have been able to see errors so many times as large at one end. */
const ratioToSee = 3;

/** The reason that the test itself gives: too few rows, predictions that do not vary. */
const whySkipped = (tests: readonly ReportedTest[], id: string): string =>
  tests.flatMap((test) => (test.id === id && test.kind === 'skipped' ? [test.reason] : []))[0] ?? 'no result';

type Found = Pick<Extract<ReportedTest, { kind: 'result' }>, 'statistic' | 'pValue' | 'details'>;

/** Of a line of the size of the errors on the prediction, and of a curve. */
interface Asked {
  ofLine: Found;
  ofCurve: Found;
}

function asReported(tests: readonly ReportedTest[]): Asked | undefined {
  const found = (id: string) =>
    tests.flatMap((test) => (test.id === id && test.kind === 'result' ? [test] : []))[0];
  const ofLine = found('glejser');
  return ofLine && { ofLine, ofCurve: found('white') ?? ofLine };
}

function asked(residuals: Residuals): Asked | undefined {
  const ofLine = runTest(glejser, residuals);
  const ofCurve = runTest(white, residuals);
  return ofLine.kind === 'result' && ofCurve.kind === 'result' ? { ofLine, ofCurve } : undefined;
}

/** Of errors divided by their expected size, whose squares are not expected to be even. */
function askedOfSizes(residuals: Residuals): Asked | undefined {
  const ofLine = runTest(glejser, residuals);
  if (ofLine.kind !== 'result') return undefined;
  const { statistic, degreesOfFreedom } = regressAbsolute(residuals).curve;
  const pValue = chiSquareTail(statistic, degreesOfFreedom);
  return { ofLine, ofCurve: { statistic, pValue, details: { degreesOfFreedom } } };
}

const leastOf = ({ ofLine, ofCurve }: Asked): number => Math.min(ofLine.pValue, ofCurve.pValue);

/** The p-value of n R² where rows hang together: it is as many times too large as a slope varies more. */
function asDependent({ statistic, pValue, details }: Found, rows: SlopeOfDependentRows | undefined): number {
  if (!rows) return pValue;
  const directions = details!.degreesOfFreedom!;
  return fisherTail(statistic / directions / rows.inflation, directions, rows.degreesOfFreedom);
}

/**
 * Does the size of the errors depend on the prediction? Checked before the distribution: normal errors of uneven variance
 * look like Laplace errors.
 *
 * @param relative whether the residuals were divided by the size that their distribution expects
 */
export function checkVariance({ residuals: all, cleaned, tests }: Examined, relative = false): Finding {
  if (!all.predicted) return notCheckable({});
  const reported = relative ? askedOfSizes(all) : asReported(tests);
  if (!reported) return notCheckable({ reason: whySkipped(tests, 'glejser') });
  const trendless = leastOf(reported) < significanceOfWarnings ? aboutTrend(all) : undefined;
  const left = trendless && relative ? aboutMean(trendless) : trendless;
  const ofLeft = left && (relative ? askedOfSizes(left) : asked(left));
  const [residuals, answers] = ofLeft ? [left, ofLeft] : [all, reported];
  const { topToBottom, largestToSmallest } = errorSizeByThirds(residuals);
  const together = spreadOfDependentRows(residuals, cleaned.groups);
  const ofLine = asDependent(answers.ofLine, together);
  const ofCurve = asDependent(answers.ofCurve, together);
  const least = Math.min(ofLine, ofCurve);
  const significant = least < significanceOfWarnings;
  const uneven = significant && largestToSmallest > ratioThatMatters;
  // A large ratio of few rows may be chance: neither a warning nor an all-clear.
  const unclear = !significant && largestToSmallest > ratioThatMatters;
  const atEnds = Math.max(topToBottom, 1 / topToBottom) > ratioThatMatters;
  const elsewhere = atEnds ? {} : { betweenThirds: largestToSmallest };
  const visible = visibleRatio(residuals.worth / (together?.inflation ?? 1), ratioThatMatters);
  const tooFew = !uneven && !unclear && visible > ratioToSee;
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
        ...((significant || unclear) && elsewhere),
        ...(Number.isFinite(visible) && { visible }),
        ...(unclear && { pValue: atEnds ? ofLine : ofCurve }),
        ...(relative && { relative }),
        ...(ofLeft && { withoutTrend: true }),
      }),
      effect: topToBottom,
      ...(Number.isFinite(visible) && { visible }),
      tests: relative ? ofExpectedSizes : ids,
      caveats: uneven ? ['heteroscedastic'] : [],
    },
    caveats: uneven
      ? [relative ? words.unevenBeyond({ topToBottom, ...elsewhere }) : words.uneven({ largestToSmallest })]
      : [],
    leftOpen: unclear && least < significanceLeftOpen,
  };
}

/** The check where the size of the errors changes along another column, whatever it does along the prediction. */
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
