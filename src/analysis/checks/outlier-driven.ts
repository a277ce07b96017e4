import { isSkewed } from '../../choice/asymmetry.ts';
import { chooseCandidate, expectedVarianceRatio, nearBest } from '../../choice/decision-rule.ts';
import { normalLaplacePosterior } from '../../choice/normal-laplace.ts';
import { distributionPosterior } from '../../choice/posterior.ts';
import { middleResiduals, type Residuals } from '../../numerics/residuals.ts';
import type { FarErrors } from '../far-errors.ts';
import type { Caveat } from '../report.ts';
import * as words from '../words/caveats/of-sample.ts';
import type { Studied } from './regression-caveats.ts';
import type { Quality } from './sample-quality.ts';

/** More likely than not. */
const likely = 0.5;
/** Near a tie every row tips the balance: reported only if the probability changes by at least this much. */
const leastMove = 0.25;

/**
 * Whether the better of the two distributions changes without the farthest 1% of the residuals, or without up to three
 * outliers. Heavy tails lose theirs as well, so that alone is no evidence: it matters if those residuals are outliers
 * among normal errors, or if the chosen loss would no longer be near the best without them. Irrelevant if the errors
 * are skewed.
 */
export function outlierDriven(
  { residuals, decision }: Studied,
  quality: Quality,
  far: FarErrors,
): Caveat | undefined {
  const { comparison, asymmetry, fewOutliers, chosen } = decision;
  if (isSkewed(asymmetry)) return undefined;
  const dropped = Math.max(1, Math.floor(residuals.n / 100), Math.min(3, quality.outliers));
  const without = withoutFarthest(residuals, dropped);
  if (without.n < 8 || !(without.worth > 1) || without.standardDeviation === 0) return undefined;
  const before = comparison.normal.probability;
  const after = normalLaplacePosterior(without).normal.probability;
  if (before >= 0.5 === after >= 0.5 || Math.abs(before - after) < leastMove) return undefined;
  const areOutliers = fewOutliers > likely || far.tooMany || far.tooFar;
  if (!areOutliers && staysNearBest(chosen, without)) return undefined;
  return words.outlierDriven({ dropped, before, after });
}

function staysNearBest(chosen: number, without: Residuals): boolean {
  const { probabilities } = distributionPosterior(without);
  const best = chooseCandidate(probabilities, without.worth);
  return (
    expectedVarianceRatio(probabilities, chosen) <= nearBest * expectedVarianceRatio(probabilities, best)
  );
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
