import { isSkewed } from '../../choice/asymmetry.ts';
import type { Decision } from '../../choice/decide.ts';
import { fewestToDecide } from '../../choice/decision-rule.ts';
import { normalLaplacePosterior } from '../../choice/normal-laplace.ts';
import {
  errorDistributions as distributions,
  type ErrorDistributionId,
} from '../../distributions/error-distributions.ts';
import { middleResiduals, type Residuals } from '../../numerics/residuals.ts';
import type { Caveat, Report } from '../report.ts';
import * as words from '../words/caveats/of-sample.ts';
import type { Examined } from './finding.ts';
import { noneFits } from './goodness-of-fit.ts';
import { inSampleCaveat } from './in-sample.ts';
import type { Quality } from './sample-quality.ts';

/** The residuals whose distribution was asked for, and the answer. */
interface Studied {
  residuals: Residuals;
  decision: Decision;
}

/** What else to know before relying on the answer, beside the four checks. */
export function caveatsOf(examined: Examined, studied: Studied, fits: Report['fits']): Caveat[] {
  return [
    inSampleCaveat(examined.residuals, examined.settings),
    smallSample(examined),
    largeSample(examined, fits),
    outlierDriven(studied, examined.quality),
    noFamilyFits(studied),
    hiddenGroups(studied),
  ].filter((caveat) => caveat !== undefined);
}

function smallSample({ residuals: { worth } }: Examined): Caveat | undefined {
  return worth < fewestToDecide ? words.small({ n: Math.round(worth) }) : undefined;
}

function largeSample({ residuals: { n } }: Examined, fits: Report['fits']): Caveat | undefined {
  const close = (['normal', 'laplace'] as const).find(
    (distribution) => fits?.[distribution].verdict === 'close',
  );
  return close && words.large({ n, distribution: close, distance: fits![close].distance });
}

/**
 * Does the better of the two distributions change without the farthest 1% of the residuals, or without up to three outliers?
 * Nothing hangs on it where the errors are skewed.
 */
function outlierDriven(
  { residuals, decision: { comparison, asymmetry } }: Studied,
  quality: Quality,
): Caveat | undefined {
  if (isSkewed(asymmetry)) return undefined;
  const dropped = Math.max(1, Math.floor(residuals.n / 100), Math.min(3, quality.outliers));
  const without = withoutFarthest(residuals, dropped);
  if (without.n < 8 || !(without.worth > 1) || without.standardDeviation === 0) return undefined;
  const before = comparison.normal.probability;
  const after = normalLaplacePosterior(without).normal.probability;
  if (before >= 0.5 === after >= 0.5) return undefined;
  // Close to a tie any row tips the balance: worth saying only where the answer moves.
  if (Math.abs(before - after) < 0.25) return undefined;
  return words.outlierDriven({ dropped, before, after });
}

function withoutFarthest(residuals: Residuals, dropped: number): Residuals {
  const { sorted, median, n } = residuals;
  let from = 0;
  let to = n;
  for (let i = 0; i < dropped; i++) {
    if (median - sorted[from]! > sorted[to - 1]! - median) from++;
    else to--;
  }
  return middleResiduals(residuals, from, to);
}

function noFamilyFits({ residuals, decision: { families, asymmetry } }: Studied): Caveat | undefined {
  if (!noneFits(residuals, families)) return undefined;
  return words.noneFits({
    best: distributions[families[0]!.id as ErrorDistributionId].name,
    ...(isSkewed(asymmetry) && { skewed: true as const }),
  });
}

/** More likely than not. */
const likely = 0.5;

function hiddenGroups({ decision }: Studied): Caveat | undefined {
  return decision.hiddenGroups > likely
    ? words.hiddenGroups({ probability: decision.hiddenGroups })
    : undefined;
}
