import type { Coverage, IntervalCoverage, QuantileCoverage } from '../predicted-ranges/coverage.ts';
import type { Covered } from '../predicted-ranges/covered.ts';
import type { CoverageOfGroups } from '../predicted-ranges/group-coverage.ts';
import type { PitBin, PitHistogram } from '../predicted-ranges/pit-histogram.ts';
import type { ScaleScores } from '../predicted-ranges/scale-scores.ts';
import { count, number } from './format.ts';

/** A finding about predicted ranges: its text, and whether it is a problem. */
export interface RangeFinding {
  mark: '✓' | '!' | '–';
  text: string;
  detail?: string;
}

/** The findings about predicted quantiles, an interval and a predicted standard deviation. */
export function coverageInWords({
  quantiles = [],
  crossings,
  interval,
  scale,
  groups,
}: Coverage): RangeFinding[] {
  return [
    ...(interval ? [intervalInWords(interval)] : []),
    ...quantilesInWords(quantiles),
    ...(crossings ? [crossingsInWords(crossings)] : []),
    ...(scale ? [scaleInWords(scale)] : []),
    ...(groups ? groupsInWords(groups) : []),
  ];
}

/** `The 90% interval holds 71% of the observed values (95% interval 68% to 74%).` */
export function intervalInWords({ level, meanWidth, widenBy, ...one }: IntervalCoverage): RangeFinding {
  const name = level === undefined ? 'The interval' : `The ${points(level)} interval`;
  return {
    mark: one.holds === undefined ? '–' : one.holds ? '✓' : '!',
    text: `${name} holds ${coveredInWords(one)}.`,
    detail: `Mean width: ${number(meanWidth)}.${one.holds === false && widenBy !== undefined ? ` ${widening(widenBy)}` : ''}`,
  };
}

const widening = (by: number): string =>
  by > 0
    ? `Moving both bounds out by ${number(by, 3)} would give it its nominal coverage on these rows.`
    : `Moving both bounds in by ${number(-by, 3)} would leave it with its nominal coverage on these rows.`;

const coveredInWords = ({ covered, band }: Covered): string =>
  `${points(covered)} of the observed values (95% interval ${points(band[0])} to ${points(band[1])})`;

function quantilesInWords(quantiles: readonly QuantileCoverage[]): RangeFinding[] {
  if (quantiles.length === 0) return [];
  const off = quantiles.filter(({ holds }) => !holds);
  if (off.length === 0)
    return [{ mark: '✓', text: 'Each predicted quantile has its share of the observed values below it.' }];
  return off.map((one) => ({
    mark: '!',
    text: `“${one.column}” has ${points(one.covered)} of the observed values at or below it instead of ${points(one.level)}.`,
  }));
}

const crossingsInWords = ({ rows, of }: NonNullable<Coverage['crossings']>): RangeFinding =>
  rows === 0
    ? { mark: '✓', text: 'The quantiles never cross.' }
    : {
        mark: '!',
        text: `Quantiles cross in ${count(rows, 'row')} of ${of}: a lower level is predicted above a higher one.`,
        detail: 'Sort the predicted quantiles of each row: that never makes the pinball loss larger.',
      };

/** Whether the predicted standard deviations are right, and the factor that would correct them. */
export function scaleInWords({ factor, interval, sharpness, crps, logScore }: ScaleScores): RangeFinding {
  const isRight = interval[0] <= 1 && interval[1] >= 1;
  const by = number(factor, 3);
  const range = `95% interval ${number(interval[0], 3)} to ${number(interval[1], 3)}`;
  return {
    mark: isRight ? '✓' : '!',
    text: isRight
      ? `The predicted standard deviations hold: in units of them the errors have a standard deviation of ${by} (${range}).`
      : `The predicted standard deviations are too ${factor > 1 ? 'small' : 'large'}: multiply them by ${by} (${range}).`,
    detail: `Mean predicted standard deviation ${number(sharpness)}, CRPS ${number(crps)}, log score ${number(logScore)}, both of a normal distribution.`,
  };
}

function groupsInWords({ level, all, groups }: CoverageOfGroups): RangeFinding[] {
  const off = groups.filter(({ holds }) => holds === false);
  if (level === undefined) return [];
  if (off.length === 0)
    return [
      {
        mark: '✓',
        text: `The ${points(level)} range holds ${coveredInWords(all)}, and enough in each of ${groups.length} groups.`,
      },
    ];
  const [worst] = off as [(typeof off)[number]];
  return [
    {
      mark: '!',
      text: `The ${points(level)} range holds ${coveredInWords(all)}. It fails in ${off.length === groups.length ? 'every group' : `${off.length} of ${groups.length} groups`}; in “${worst.name}” it holds ${coveredInWords(worst)}.`,
    },
  ];
}

/** What the histogram of probability integral transforms shows. */
export function pitInWords({ bins, rows }: PitHistogram): string {
  const off = bins.filter(({ holds }) => !holds);
  if (off.length === 0) return 'The observed values lie evenly over the predicted distributions.';
  const excess = ({ share, from, to }: (typeof bins)[number]) => Math.sign(share - (to - from));
  const [first, last] = [bins[0]!, bins.at(-1)!];
  const ends = [first, last].map((bin) => (bin.holds ? 0 : excess(bin)));
  if (ends[0] === 1 && ends[1] === 1)
    return `Too many observed values lie in both tails${mostIn(first, last, rows)}: the predicted distributions are too narrow.`;
  if (ends[0] === -1 && ends[1] === -1)
    return 'Too few observed values lie in the tails: the predicted distributions are too wide.';
  const tilt = excess(last) - excess(first);
  if (tilt > 0) return 'Observed values lie too often in the upper part: the predictions are too low.';
  if (tilt < 0) return 'Observed values lie too often in the lower part: the predictions are too high.';
  return 'The predicted distributions do not have the shape of the observed values.';
}

/** Which of two tails of equal probability holds more rows, if the sign test tells them apart at the level 0.01. */
function mostIn(lower: PitBin, upper: PitBin, rows: number): string {
  const isEven = Math.abs(lower.to - lower.from - (upper.to - upper.from)) < 1e-9;
  const z = (Math.sqrt(rows) * (upper.share - lower.share)) / Math.sqrt(upper.share + lower.share);
  if (!isEven || Math.abs(z) < 2.576) return '';
  return `, most of them in the ${z > 0 ? 'upper' : 'lower'} one`;
}

export const points = (share: number): string => `${Number((100 * share).toFixed(1))}%`;
