import type { Cleaned } from '../columns/clean.ts';
import type { Recommendation } from '../report.ts';
import { count, number, percent, wholeNumber } from '../words/format.ts';
import type { Examined, Finding } from './finding.ts';
import { limits } from './limits.ts';

/** Share of missing rows above which the rest may not stand for the whole. */
const missingThatMatters = 0.2;

/** Are these values what a continuous error distribution could have made? Missing, rounded, tied, or piled up at zero. */
export function checkData(examined: Examined): Finding {
  const caveats = [
    missing(examined),
    limits(examined),
    zeros(examined),
    rounding(examined),
    ties(examined),
  ].filter((caveat) => caveat !== undefined);
  const { quality, residuals, cleaned } = examined;
  const left = cleaned.missing + cleaned.nonFinite;
  const parts = [
    left > 0 && `${count(left, 'row')} left out`,
    quality.roundingStep !== null && `rounded to ${number(quality.roundingStep)}`,
    quality.zeroInflated && `${percent(quality.zeros / residuals.n)} exact zeros`,
    caveats.some(({ id }) => id === 'bounded') && 'errors cut off by a limit',
    caveats.some(({ id }) => id === 'ties') &&
      (cleaned.repeated > 0
        ? count(cleaned.repeated, 'repeated row')
        : `only ${count(quality.distinct, 'distinct value')}`),
    quality.outliers > 0 && count(quality.outliers, 'outlier'),
  ].filter(Boolean);
  return {
    check: {
      id: 'data',
      state: caveats.length > 0 ? 'warning' : 'ok',
      title: caveats.length > 0 ? 'Look at the data' : parts.length > 0 ? 'Usable data' : 'Clean data',
      detail: parts.length > 0 ? parts.join(', ') : 'no rounding, ties or point masses',
      tests: [],
      caveats: caveats.map(({ id }) => id),
    },
    caveats,
  };
}

type Caveat = Recommendation['caveats'][number];

function missing({ cleaned, residuals: { n } }: Examined): Caveat | undefined {
  const { missing, nonFinite, nonFiniteRows } = cleaned;
  const left = missing + nonFinite;
  if (nonFinite === 0 && left <= missingThatMatters * (left + n)) return undefined;
  const infinite =
    nonFinite > 0
      ? ` ${count(nonFinite, 'row holds an infinity', 'rows hold infinities')} (row ${nonFiniteRows.map((row) => row + 1).join(', ')}${nonFinite > nonFiniteRows.length ? ', …' : ''}).`
      : '';
  return {
    id: 'missing',
    text: `${count(left, 'row')} of ${wholeNumber(left + n)} could not be used.${infinite}`,
    advice:
      'Find out why they are missing: if large errors are missing more often, the true tails are heavier than those below.',
  };
}

function zeros({ quality, residuals: { n } }: Examined): Caveat | undefined {
  if (!quality.zeroInflated) return undefined;
  return {
    id: 'zero-inflated',
    text: `${count(quality.zeros, 'residual')} (${percent(quality.zeros / n)}) are exactly zero, more than a continuous distribution allows. The distribution below is that of the others.`,
    advice:
      'Look for a target that leaked into the features, a model trained with MAE (L1), or a target that is often exactly zero (hurdle model).',
  };
}

/** How coarse rounding may be, in standard deviations, before goodness-of-fit p-values fail. */
export const tolerableStep = (n: number): number => 0.05 * Math.sqrt(100 / n);

/** Whether the values are rounded so coarsely that goodness-of-fit p-values no longer hold as they are. */
export const roundedTooCoarsely = ({
  quality,
  residuals,
}: Pick<Examined, 'quality' | 'residuals'>): boolean =>
  quality.roundingStep !== null &&
  quality.roundingStep / residuals.standardDeviation > tolerableStep(residuals.n);

function rounding(examined: Examined): Caveat | undefined {
  if (!roundedTooCoarsely(examined)) return undefined;
  const { quality, residuals } = examined;
  const step = quality.roundingStep! / residuals.standardDeviation;
  return {
    id: 'rounded',
    text: `The values are rounded to steps of ${number(quality.roundingStep!)}, ${percent(step)} of their standard deviation: tests of a continuous distribution detect the rounding itself.`,
    advice:
      step > 1
        ? 'Treat the values as counts or categories, or use them unrounded.'
        : 'Read the p-values after dithering (averaged over 20 copies with noise of half a step added), or use unrounded values.',
  };
}

/** Continuous values hardly ever agree to the last digit. */
const shareOfTies = 0.1;

/** Copies that were counted once. */
export const repeatedCaveat = ({ repeated, residuals }: Cleaned): Caveat => ({
  id: 'ties',
  text: `${count(repeated, 'row')} of ${wholeNumber(repeated + residuals.length)} (${percent(repeated / (repeated + residuals.length))}) copy another, with the same observed and predicted value; each was counted once.`,
  advice:
    'Find out where the copies come from (oversampling, a join), and hold out all copies of a row together: a copy that the model has seen is no test.',
});

function ties({ quality, cleaned, residuals: { n } }: Examined): Caveat | undefined {
  if (cleaned.repeated > 0) return repeatedCaveat(cleaned);
  if (quality.distinct > (1 - shareOfTies) * n || quality.roundingStep !== null) return undefined;
  return {
    id: 'ties',
    text: `Only ${wholeNumber(quality.distinct)} of ${wholeNumber(n)} values are distinct.`,
    advice: 'Check for repeated rows; if each stands for several observations, keep one and weight it.',
  };
}
