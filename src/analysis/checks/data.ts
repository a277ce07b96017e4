import type { Cleaned } from '../columns/clean.ts';
import type { FarErrors } from '../far-errors.ts';
import type { Caveat } from '../report.ts';
import * as words from '../words/caveats/of-data.ts';
import { outliersInWords } from '../words/far-errors.ts';
import { count, number, percent } from '../words/format.ts';
import type { Examined, Finding } from './finding.ts';
import { limits } from './limits.ts';

/** Share of missing rows above which the rest may not stand for the whole. */
const missingThatMatters = 0.2;

/** Are these values what a continuous error distribution could have made? Missing, rounded, tied, or piled up at zero. */
export function checkData(examined: Examined, far: FarErrors): Finding {
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
    outliersInWords(far),
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

function missing({ cleaned, residuals: { n } }: Examined): Caveat | undefined {
  const { missing, nonFinite, nonFiniteRows } = cleaned;
  const left = missing + nonFinite;
  if (nonFinite === 0 && left <= missingThatMatters * (left + n)) return undefined;
  return words.missing({ left, n, nonFinite, nonFiniteRows: nonFiniteRows.map((row) => row + 1) });
}

function zeros({ quality, residuals: { n } }: Examined): Caveat | undefined {
  return quality.zeroInflated ? words.exactZeros({ zeros: quality.zeros, n }) : undefined;
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
  return words.rounded({
    step: quality.roundingStep!,
    share: quality.roundingStep! / residuals.standardDeviation,
  });
}

/** Continuous values hardly ever agree to the last digit. */
const shareOfTies = 0.1;

/** Copies that were counted once. */
export const repeatedCaveat = ({ repeated, residuals }: Cleaned): Caveat =>
  words.repeated({ repeated, total: repeated + residuals.length });

function ties({ quality, cleaned, residuals: { n } }: Examined): Caveat | undefined {
  if (cleaned.repeated > 0) return repeatedCaveat(cleaned);
  if (quality.distinct > (1 - shareOfTies) * n || quality.roundingStep !== null) return undefined;
  return words.ties({ distinct: quality.distinct, n });
}
