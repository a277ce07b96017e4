import type { TestResult } from '../../hypothesis-tests/test.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { Caveat } from '../report.ts';
import * as words from '../words/caveats/of-bias.ts';
import { number, percent, pValue as pValueInWords } from '../words/format.ts';
import type { Examined, Finding } from './finding.ts';
import { pValueOf, significanceOfWarnings } from './finding.ts';
import { slopeOf } from './slope.ts';
import { visibleMean } from './visible-effect.ts';

/** From which part of the mean squared error on a warning is worth it: of a constant, which is easily fixed, of a trend. */
const constantThatMatters = 0.01;
const trendThatMatters = 0.02;
/** A tick must have been able to see a mean error of so many standard deviations, a quarter of the MSE. */
const meanToSee = 0.6;
/** So large a mean of few rows may be chance: neither a warning nor an all-clear. */
const constantUnclear = 0.05;

/**
 * Are the predictions right on average, over all and at each level? Flagged where the bias is both significant and a
 * part of the MSE that matters.
 */
export function checkBias({ residuals, tests }: Examined): Finding {
  const { mean, standardDeviation } = residuals;
  const pValue = pValueOf(tests, 'zero-mean-t');
  const share = shareOfMean(residuals);
  const effect = Math.abs(mean) / standardDeviation;
  const found = [constantBias(residuals, pValue), trend(tests) ?? shrunken(residuals)].filter(
    (bias) => bias !== undefined,
  );
  const [first] = found;
  const unclear = !first && share > constantUnclear;
  const visible = visibleMean(residuals.n);
  const tooFew = !first && !unclear && visible > meanToSee;
  return {
    check: {
      id: 'bias',
      state: first ? 'warning' : pValue === undefined || unclear || tooFew ? 'unknown' : 'ok',
      title: first?.title ?? (unclear ? 'Bias unclear' : tooFew ? 'Bias not checkable' : 'No bias'),
      detail: [
        `${effect < 1e-6 ? 'mean 0' : `mean ${number(mean, 3)}, ${percent(effect)} of the standard deviation`}${
          unclear && pValue !== undefined ? `, which may be chance (p ${pValueInWords(pValue)})` : ''
        }`,
      ]
        .concat(found.flatMap(({ detail }) => detail ?? []))
        .concat(
          first || unclear
            ? []
            : [
                `${tooFew ? 'only ' : ''}a mean error above ${number(visible, 2)} standard deviations would show`,
              ],
        )
        .join('; '),
      effect,
      visible,
      tests: ['zero-mean-t', 'zero-median-sign', 'welch'],
      caveats: found.map(({ caveat }) => caveat.id),
    },
    caveats: found.map(({ caveat }) => caveat),
  };
}

interface Bias {
  title: string;
  /** What the check says beside the mean. */
  detail?: string;
  caveat: Caveat;
}

/** The part of the mean squared error that its mean makes. */
export const shareOfMean = ({ mean, standardDeviationMle }: Residuals): number =>
  mean ** 2 / (mean ** 2 + standardDeviationMle ** 2);

function constantBias(residuals: Residuals, pValue?: number): Bias | undefined {
  const share = shareOfMean(residuals);
  if (pValue === undefined || pValue >= significanceOfWarnings || share <= constantThatMatters)
    return undefined;
  return {
    title: 'Biased predictions',
    caveat: words.biased({ mean: residuals.mean, share }),
  };
}

function trend(tests: readonly TestResult[]): Bias | undefined {
  const test = tests.find(({ id }) => id === 'welch');
  if (test?.kind !== 'result' || test.pValue >= significanceOfWarnings) return undefined;
  const { bins, lowest, highest, share } = test.details!;
  if (share! <= trendThatMatters) return undefined;
  return {
    title: 'Bias along the predictions',
    detail: `a trend along the predictions explains ${percent(share!)} of the variance`,
    caveat: words.trend({ bins: bins!, lowest: lowest!, highest: highest!, share: share! }),
  };
}

/** One slope in a hundred of right predictions is farther from 1, in standard errors. */
const significantSlope = 2.576;

/** Predictions that are too close together or too far apart: a slope that bins of the prediction miss. */
function shrunken(residuals: Residuals): Bias | undefined {
  const line = slopeOf(residuals);
  if (!line || Math.abs(line.statistic) < significantSlope || line.share <= trendThatMatters)
    return undefined;
  return {
    title: 'Bias along the predictions',
    detail: `observed values rise by ${number(line.slope, 3)} for each 1 of the prediction`,
    caveat: words.slope({ slope: line.slope, share: line.share }),
  };
}
