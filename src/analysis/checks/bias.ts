import { asymmetryOf, isSkewed } from '../../choice/asymmetry.ts';
import { binsForMeans, momentsInBins } from '../../numerics/bins-of-prediction.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { studentTwoTails } from '../../numerics/tails.ts';
import type { Caveat, ReportedTest } from '../report.ts';
import * as words from '../words/caveats/of-bias.ts';
import { biasCheck, quantileCheck } from '../words/checks/bias.ts';
import { trendOfDependentRows } from './along-predictions.ts';
import type { Examined, Finding } from './finding.ts';
import { pValueOf, significanceLeftOpen, significanceOfWarnings } from './finding.ts';
import { type QuantileLevel, quantileLevel } from './quantile-level.ts';
import { isTrend, pValueOfSlope, type Slope, slopeOf, trendThatMatters } from './slope.ts';
import { visibleMean } from './visible-effect.ts';

/** A constant bias warrants a warning from this share of the mean squared error on: it is easily fixed. */
const constantThatMatters = 0.01;
/**
 * Half of `trendThatMatters`: from here on a trend in few rows, or a bend besides a slope, is not ruled out, because its
 * estimate may be low by chance.
 */
const trendLeftOpen = 0.01;
/** A tick requires that a mean error of this many standard deviations, a tenth of the MSE, would have been found. */
const meanToSee = 1 / 3;
/** A share of the MSE this large may be chance with few rows: neither a warning nor an all-clear. */
const constantUnclear = 0.05;

/**
 * Whether the predictions are right on average, overall and at each level. Warns if the bias is both significant and a
 * share of the MSE that matters.
 *
 * @param worth for dependent rows, the number of independent rows that would estimate the mean as precisely: tests that
 * assume independence are then not enough evidence
 * @param variance of each row, if the target's distribution ties it to the mean
 */
export function checkBias(
  { residuals, cleaned, tests, settings: { purpose } }: Examined,
  chosenBy: words.ChosenBy,
  worth: number | undefined,
  variance?: ArrayLike<number>,
): Finding {
  const level = typeof purpose === 'object' ? quantileLevel(residuals, purpose.quantile) : undefined;
  if (level && level.pValue >= significanceOfWarnings) return rightAsQuantile(level);
  const medians = mediansOf(residuals);
  if (medians && purpose === 'median') return rightAsQuantile(medians);
  const { mean, standardDeviation } = residuals;
  const asIndependent = pValueOf(tests, 'zero-mean-t');
  const pValue =
    worth === undefined || asIndependent === undefined
      ? asIndependent
      : studentTwoTails((mean / standardDeviation) * Math.sqrt(worth), Math.max(1, worth - 1));
  const share = shareOfMean(residuals);
  const effect = Math.abs(mean) / standardDeviation;
  const line = slopeOf(residuals, variance);
  const divided = cleaned.divided && { divided: true as const };
  // Few rows may leave both open: predictions are medians only if that fits them better than means do.
  const areMedians = medians && pValue !== undefined && medians.pValueOfShare > pValue;
  const about = (asMedians: words.AsMedians) => ({ chosenBy, ...(areMedians && { asMedians }) });
  const constant =
    constantBias(residuals, { ...about('said here'), ...divided }, pValue, level) ??
    oneSidedBias(residuals, worth ?? residuals.worth, level);
  const beside = about(constant ? 'said before' : 'said here');
  const along = trend(tests, residuals, line, beside) ?? shrunken(tests, line, residuals.worth, beside);
  const isChance =
    along && worth !== undefined && trendOfDependentRows(residuals, cleaned.groups) >= significanceOfWarnings;
  const found = [constant, isChance ? undefined : along].filter((bias) => bias !== undefined);
  const [first] = found;
  const slopeUnclear = !first && worth === undefined && isOpen(line, residuals.worth);
  const unclear = !first && (share > constantUnclear || slopeUnclear);
  const visible = visibleMean(worth ?? residuals.worth, constantThatMatters);
  const tooFew = !first && !unclear && visible > meanToSee;
  return {
    check: {
      id: 'bias',
      state: first ? 'warning' : pValue === undefined || unclear || tooFew ? 'unknown' : 'ok',
      ...biasCheck({
        finding: first?.finding ?? (unclear ? 'unclear' : tooFew ? 'too-few-rows' : 'none'),
        mean,
        ...divided,
        effect,
        visible,
        ...(unclear && share > constantUnclear && pValue !== undefined && { pValue }),
        ...(!first &&
          !unclear &&
          !tooFew &&
          pValue !== undefined &&
          pValue < significanceOfWarnings && { small: true }),
        ...(slopeUnclear && { slope: unclearSlope(line!, residuals.worth) }),
        ...Object.assign({}, ...found.map(({ facts }) => facts)),
      }),
      effect,
      visible,
      tests: ['zero-mean-t', 'zero-median-sign', 'welch'],
      caveats: found.map(({ caveat }) => caveat.id),
    },
    caveats: found.map(({ caveat }) => caveat),
    leftOpen: slopeUnclear,
  };
}

/** A quantile forecast has a nonzero mean error by design: its level is what must be right. */
const rightAsQuantile = ({ tau, share }: QuantileLevel): Finding => ({
  check: {
    id: 'bias',
    state: 'ok',
    ...quantileCheck({ tau, share }),
    effect: share - tau,
    tests: [],
    caveats: [],
  },
  caveats: [],
});

/** What the caveats say of the predictions besides. */
type About = Pick<words.Bias, 'chosenBy' | 'asMedians'>;

/** The share of observed values below the predictions, if errors are skewed and these are right as medians at each level. */
function mediansOf(residuals: Residuals): QuantileLevel | undefined {
  const level = isSkewed(asymmetryOf(residuals)) ? quantileLevel(residuals, 0.5) : undefined;
  return level && level.pValue >= significanceOfWarnings ? level : undefined;
}

interface Bias {
  finding: 'constant' | 'along-predictions';
  /** What the check reports besides the mean. */
  facts?: { trendShare: number } | { slope: { slope: number } } | { oneSided: words.Side };
  caveat: Caveat;
}

/** The share of the mean squared error that is due to the mean. */
export const shareOfMean = ({ mean, standardDeviationMle }: Residuals): number =>
  mean ** 2 / (mean ** 2 + standardDeviationMle ** 2);

function constantBias(
  residuals: Residuals,
  about: Pick<words.Bias, 'chosenBy' | 'divided' | 'asMedians'>,
  pValue?: number,
  level?: QuantileLevel,
): Bias | undefined {
  const share = shareOfMean(residuals);
  if (pValue === undefined || pValue >= significanceOfWarnings || share <= constantThatMatters)
    return undefined;
  return {
    finding: 'constant',
    caveat: level
      ? words.offLevel({ tau: level.tau, share: level.share })
      : words.biased({ mean: residuals.mean, share, ...about }),
  };
}

/**
 * Errors of one sign are the plainest bias, yet no test of the mean finds it if a few far errors make the standard error
 * as large as the mean. Without a bias in the median, all signs agree in one of 2^(n − 1) samples.
 */
function oneSidedBias(
  { n, sorted }: Residuals,
  worth: number,
  level: QuantileLevel | undefined,
): Bias | undefined {
  const side = sorted[0]! > 0 ? 'above' : sorted[n - 1]! < 0 ? 'below' : undefined;
  if (side === undefined || level || 2 ** (1 - worth) >= significanceOfWarnings) return undefined;
  return { finding: 'constant', facts: { oneSided: side }, caveat: words.oneSided({ n, side }) };
}

/** Welch's test may have run on rescaled residuals; the report is in the data's units. */
function trend(
  tests: readonly ReportedTest[],
  residuals: Residuals,
  line: Slope | undefined,
  about: About,
): Bias | undefined {
  const test = tests.find(({ id }) => id === 'welch');
  if (test?.kind !== 'result' || test.pValue >= significanceOfWarnings) return undefined;
  const { share } = test.details!;
  if (share! <= trendThatMatters) return undefined;
  if (line && line.share > trendThatMatters && !isBent(tests, line)) return sloped(line, false, about);
  const means = momentsInBins(residuals, binsForMeans(residuals)).map(({ mean }) => mean);
  const [lowest, highest] = [Math.min(...means), Math.max(...means)];
  return {
    finding: 'along-predictions',
    facts: { trendShare: share! },
    caveat: words.trend({ bins: means.length, lowest, highest, share: share!, ...about }),
  };
}

/** Whether the bins differ by more than the slope explains; assumed if they were not tested. */
function isBent(tests: readonly ReportedTest[], line: Slope): boolean {
  const test = tests.find(({ id }) => id === 'welch');
  return test?.kind !== 'result' || test.details!.share! - line.share > trendLeftOpen;
}

/** A slope that would matter if it is real, and may well be: z²/n is its share of a constant variance. */
const isOpen = (line: Slope | undefined, n: number): boolean =>
  line !== undefined &&
  Math.min(line.share, line.statistic ** 2 / n) > trendLeftOpen &&
  pValueOfSlope(line, n) < significanceLeftOpen;

function unclearSlope(line: Slope, n: number): { slope: number; pValue: number; sure?: true } {
  const pValue = pValueOfSlope(line, n);
  return { slope: line.slope, pValue, ...(pValue < significanceOfWarnings && { sure: true }) };
}

/** Predictions that are too close together or too far apart: a slope that bins of the prediction miss. */
function shrunken(
  tests: readonly ReportedTest[],
  line: Slope | undefined,
  n: number,
  about: About,
): Bias | undefined {
  if (!line || !isTrend(line, n)) return undefined;
  return sloped(line, isBent(tests, line), about);
}

const sloped = ({ slope, share }: Slope, bent: boolean, about: About): Bias => ({
  finding: 'along-predictions',
  facts: { slope: { slope } },
  caveat: words.slope({ slope, share, bent, ...about }),
});
