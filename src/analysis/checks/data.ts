import type { Cleaned } from '../columns/sample/clean.ts';
import type { FarErrors } from '../far-errors.ts';
import type { Caveat } from '../report.ts';
import * as words from '../words/caveats/of-data.ts';
import { dataCheck } from '../words/checks/data.ts';
import { aroundCircle } from './around-circle.ts';
import type { Examined, Finding } from './finding.ts';
import { limits } from './limits.ts';
import { isStepOfStorage } from './step-of-storage.ts';
import { stepOfTarget } from './step-of-target.ts';

/** Share of missing rows above which the rest may not be representative. */
const missingThatMatters = 0.2;

/**
 * Whether a continuous error distribution could have produced these values: looks for missing, rounded and tied values
 * and a spike at zero.
 */
export function checkData(examined: Examined, far: FarErrors): Finding {
  const caveats = [
    missing(examined),
    aroundCircle(examined) ?? limits(examined),
    zeros(examined),
    rounding(examined),
    ties(examined),
  ].filter((caveat) => caveat !== undefined);
  const { quality, residuals, cleaned } = examined;
  const left = cleaned.missing + cleaned.nonFinite;
  const found = (id: Caveat['id']): boolean => caveats.some((caveat) => caveat.id === id);
  return ofData(caveats, {
    ...(left > 0 && { leftOut: left }),
    ...steps(examined),
    ...(quality.zeroInflated && { shareOfZeros: quality.zeros / residuals.n }),
    ...(found('bounded') && { cutOff: true }),
    ...(found('long-way') && { longWay: true }),
    ...(found('ties') &&
      (cleaned.repeated > 0 ? { repeatedRows: cleaned.repeated } : { distinct: quality.distinct })),
    outliers: { count: far.count, expected: far.expected, tooMany: far.tooMany, tooFar: far.tooFar },
  });
}

/** A step of the observed values below this share of the errors' standard deviation affects nothing that is shown. */
const shareOfSteps = 0.05;

/**
 * The step of the observed values, which predictions with more digits conceal in
 * the errors; else the rounding visible in the errors.
 */
function steps(examined: Examined): Pick<FactsOfData, 'roundingStep' | 'observedStep'> {
  const {
    cleaned: { observed },
    residuals,
  } = examined;
  const roundingStep = stepOfData(examined);
  const least = Math.max(shareOfSteps * residuals.standardDeviation, 2 * (roundingStep ?? 0));
  const observedStep = observed && stepOfTarget(observed, least);
  if (observedStep !== undefined) return { observedStep };
  return roundingStep === null ? {} : { roundingStep };
}

/** The facts that the check reports about the values. */
export type FactsOfData = Omit<NonNullable<ReturnType<typeof dataCheck.factsOf>>, 'worrying'>;

/** The check of the data: a warning if there is a caveat. */
export const ofData = (caveats: Caveat[], facts: FactsOfData): Finding => ({
  check: {
    id: 'data',
    state: caveats.length > 0 ? 'warning' : 'ok',
    ...dataCheck({ worrying: caveats.length > 0, ...facts }),
    tests: [],
    caveats: caveats.map(({ id }) => id),
  },
  caveats,
});

function missing({ cleaned, residuals: { n } }: Examined): Caveat | undefined {
  const { missing, nonFinite, nonFiniteRows } = cleaned;
  const left = missing + nonFinite;
  if (nonFinite === 0 && left <= missingThatMatters * (left + n)) return undefined;
  return words.missing({ left, n, nonFinite, nonFiniteRows: nonFiniteRows.map((row) => row + 1) });
}

function zeros({ quality, residuals: { n } }: Examined): Caveat | undefined {
  return quality.zeroInflated ? words.exactZeros({ zeros: quality.zeros, n }) : undefined;
}

/** The coarsest rounding, in standard deviations, at which goodness-of-fit p-values still hold. */
export const tolerableStep = (n: number): number => 0.05 * Math.sqrt(100 / n);

/** Whether the values are rounded so coarsely that goodness-of-fit p-values need dithering to hold. */
export const roundedTooCoarsely = ({
  quality,
  residuals,
}: Pick<Examined, 'quality' | 'residuals'>): boolean =>
  quality.roundingStep !== null &&
  quality.roundingStep / residuals.standardDeviation > tolerableStep(residuals.n);

/** The rounding step to report: not that of single precision, unless it is coarse. */
export const stepOfData = (examined: Pick<Examined, 'quality' | 'residuals'>): number | null => {
  const { roundingStep } = examined.quality;
  if (roundingStep === null || roundedTooCoarsely(examined)) return roundingStep;
  return isStepOfStorage(roundingStep, examined.residuals) ? null : roundingStep;
};

function rounding(examined: Examined): Caveat | undefined {
  if (!roundedTooCoarsely(examined)) return undefined;
  const { quality, residuals } = examined;
  return words.rounded({
    step: quality.roundingStep!,
    share: quality.roundingStep! / residuals.standardDeviation,
  });
}

/** Continuous values rarely agree to the last digit. */
const shareOfTies = 0.1;

/** For duplicate rows, each counted once. */
export const repeatedCaveat = ({ repeated, residuals }: Cleaned): Caveat =>
  words.repeated({ repeated, total: repeated + residuals.length });

function ties(examined: Examined): Caveat | undefined {
  const { quality, cleaned } = examined;
  const { n } = examined.residuals;
  if (cleaned.repeated > 0) return repeatedCaveat(cleaned);
  if (cleaned.counted) return undefined;
  // Ties at exact zeros and on the target's own steps are reported elsewhere.
  const tied = n - quality.distinct - (quality.zeroInflated ? quality.zeros - 1 : 0);
  if (tied < shareOfTies * n || quality.roundingStep !== null || steps(examined).observedStep !== undefined)
    return undefined;
  return words.ties({ distinct: quality.distinct, n });
}
