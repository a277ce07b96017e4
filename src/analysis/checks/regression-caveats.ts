import { isSkewed } from '../../choice/asymmetry.ts';
import type { Decision } from '../../choice/decide.ts';
import { fewestToDecide } from '../../choice/decision-rule.ts';
import { errorDistributions as distributions } from '../../distributions/error-distributions.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { FarErrors } from '../far-errors.ts';
import type { Caveat, Report } from '../report.ts';
import * as words from '../words/caveats/of-sample.ts';
import { fewRows } from './few-rows.ts';
import type { Examined } from './finding.ts';
import { noneFits } from './goodness-of-fit.ts';
import { inSampleCaveat } from './in-sample.ts';
import { outlierDriven } from './outlier-driven.ts';

/** The residuals whose distribution was examined, and the decision based on it. */
export interface Studied {
  residuals: Residuals;
  decision: Decision;
}

/** Other findings that the caveats depend on. */
interface Beside {
  fits: Report['fits'];
  far: FarErrors;
  /** Whether the headline names a loss for means. */
  answersForMeans: boolean;
}

/** What else to know before relying on the answer, besides the four checks. */
export function caveatsOf(
  examined: Examined,
  studied: Studied,
  { fits, far, answersForMeans }: Beside,
): Caveat[] {
  return [
    inSampleCaveat(examined.residuals, examined.settings),
    smallSample(examined),
    largeSample(examined, fits),
    (answersForMeans ? fewRows(examined.residuals) : undefined) ??
      outlierDriven(studied, examined.quality, far),
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

function noFamilyFits({ residuals, decision: { families, asymmetry } }: Studied): Caveat | undefined {
  if (!noneFits(residuals, families)) return undefined;
  return words.noneFits({
    best: distributions[families[0]!.id].name,
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
